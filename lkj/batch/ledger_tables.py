"""The tables of the ledger: runs, the files they met, the reports in them, and every try at one.

A report is one by its bytes (`sha256`): the same file under two names is read once. Times are UTC.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, DateTime, Float, ForeignKey, Index, Integer, String, Table, Text

from lkj.store.metadata import METADATA

runs = Table(
    "batch_run",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column(
        "process_born", BigInteger, comment="as the system counts it; tells a process from a later one of its number"
    ),
    Column("out", Text, nullable=False),
    Column("began_at", DateTime(timezone=True), nullable=False),
    Column("heard_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
)

files = Table(
    "batch_file",
    METADATA,
    Column("place", Text, primary_key=True, comment="the absolute path"),
    Column("size", BigInteger, nullable=False),
    Column("changed", BigInteger, nullable=False, comment="nanoseconds"),
    Column("sha256", String(64), comment="null where the file could not be opened"),
    Column("shown", Text, nullable=False, comment="the path as it was given"),
    Column("seen_by", ForeignKey("batch_run.id"), nullable=False, comment="the last run that met it"),
    Column("reason_key", Text),
    Column("reason_text", Text),
    Index("batch_file_seen_by", "seen_by"),
    Index("batch_file_sha256", "sha256"),
)

jobs = Table(
    "batch_job",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("held_by", ForeignKey("batch_run.id"), comment="the run that reads it, or read it last"),
    Column("attempts", Integer, nullable=False, comment="how often a run took it up"),
    Column("ended_at", DateTime(timezone=True)),
    Column("seconds", Float, comment="of all tries of the last attempt"),
    Column("peak_bytes", BigInteger, comment="the most memory that one of them held"),
    Column("reason_key", Text),
    Column("reason_text", Text),
    Column("agency", Text),
    Column("year", Integer),
    Column("pages", Integer),
    Column("indicators", Integer),
    Column("errors", Integer),
    Column("warnings", Integer),
    Column("infos", Integer),
    Index("batch_job_state", "state"),
)

tries = Table(
    "batch_try",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("sha256", ForeignKey("batch_job.sha256"), nullable=False),
    Column("run_id", ForeignKey("batch_run.id"), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("peak_bytes", BigInteger),
    Column("reason", Text, comment="why the worker died, where it did"),
    Index("batch_try_sha256", "sha256"),
)
