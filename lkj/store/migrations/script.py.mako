"""${message}"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from lkj.store.columns import Exact, Words

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
