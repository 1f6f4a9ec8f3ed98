"""The tables of the ledger: runs, the files that they met, and the reports in them. Tries at a report are attempts.

A report is one by its bytes (`sha256`): the same file under two names is read once. Times are those of `columns.now`.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text

from lkj.store.columns import Words
from lkj.store.metadata import METADATA

runs = Table(
    "batch_run",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("host", Words, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("process_born", BigInteger),
    Column("out", Words, nullable=False),
    Column("began_at", Text, nullable=False),
    Column("heard_at", Text, nullable=False),
    Column("ended_at", Text),
)
"""`process_born` tells the process from a later one of its number (`pid`), as the system counts it."""

files = Table(
    "batch_file",
    METADATA,
    Column("place", Words, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("changed", BigInteger, nullable=False),
    Column("sha256", Text),
    Column("shown", Words, nullable=False),
    Column("reason_key", Text),
    Column("reason_params", Text),
    Column("reason_text", Words),
    Index("ix_batch_file_sha256", "sha256"),
)
"""`place` is the absolute path and `shown` the path as it was given; `size` is in bytes, `changed` in nanoseconds.
Without `sha256` the file could not be opened, for the reason told."""

jobs = Table(
    "batch_job",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("held_by", ForeignKey("batch_run.id")),
    Column("attempts", Integer, nullable=False),
    Column("ended_at", Text),
    Column("seconds", Float),
    Column("peak_bytes", BigInteger),
    Column("reason_key", Text),
    Column("reason_params", Text),
    Column("reason_text", Words),
    Column("agency", Words),
    Column("year", Integer),
    Column("pages", Integer),
    Column("digit_cells", Integer),
    Column("understood", Integer),
    Column("too_little", Boolean),
    Column("indicators", Integer),
    Column("errors", Integer),
    Column("warnings", Integer),
    Column("infos", Integer),
    Column("linked", Boolean, nullable=False),
    Index("ix_batch_job_state", "state"),
)
"""`state` is pending, running, done or failed. `held_by` is the run that reads it, or read it last; `attempts` tells
how often a run took it up, `seconds` and `peak_bytes` what it cost the last time. `linked`: what stands beside it was
matched with it."""
