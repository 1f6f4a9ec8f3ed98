"""How much of each report of a run was understood."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("batch_job") as table:
        table.add_column(sa.Column("digit_cells", sa.Integer(), nullable=True))
        table.add_column(sa.Column("understood", sa.Integer(), nullable=True))
        table.add_column(sa.Column("too_little", sa.Boolean(), nullable=True))
