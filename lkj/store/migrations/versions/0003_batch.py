"""The ledger of runs over many reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from lkj.store.columns import Words

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "batch_run",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("host", Words(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("process_born", sa.BigInteger(), nullable=True),
        sa.Column("out", Words(), nullable=False),
        sa.Column("began_at", sa.Text(), nullable=False),
        sa.Column("heard_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_batch_run"),
    )
    op.create_table(
        "batch_file",
        sa.Column("place", Words(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("shown", Words(), nullable=False),
        sa.Column("reason_key", sa.Text(), nullable=True),
        sa.Column("reason_params", sa.Text(), nullable=True),
        sa.Column("reason_text", Words(), nullable=True),
        sa.PrimaryKeyConstraint("place", name="pk_batch_file"),
    )
    op.create_index("ix_batch_file_sha256", "batch_file", ["sha256"], unique=False)
    op.create_table(
        "batch_job",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("held_by", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.Column("peak_bytes", sa.BigInteger(), nullable=True),
        sa.Column("reason_key", sa.Text(), nullable=True),
        sa.Column("reason_params", sa.Text(), nullable=True),
        sa.Column("reason_text", Words(), nullable=True),
        sa.Column("agency", Words(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("indicators", sa.Integer(), nullable=True),
        sa.Column("errors", sa.Integer(), nullable=True),
        sa.Column("warnings", sa.Integer(), nullable=True),
        sa.Column("infos", sa.Integer(), nullable=True),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["held_by"], ["batch_run.id"], name="fk_batch_job_held_by"),
        sa.PrimaryKeyConstraint("sha256", name="pk_batch_job"),
    )
    op.create_index("ix_batch_job_state", "batch_job", ["state"], unique=False)
