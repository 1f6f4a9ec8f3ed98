"""What people said and what was tried: rows that are only ever added. They refer to what is printed, not to rows of a
reading, so that they outlive it."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, Table, Text

from lkj.store.columns import Exact, Words
from lkj.store.metadata import METADATA


def _numbered() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True, doc="in the order they came")


def _once() -> Column[str]:
    return Column("key", Text, nullable=False, unique=True, doc="hash of the line: each line is here once")


decision = Table(
    "decision",
    METADATA,
    _numbered(),
    _once(),
    Column("left_mark", Words, nullable=False, doc="`indicator.mark` of one row"),
    Column("left_text", Words, nullable=False, doc="its wording"),
    Column("right_mark", Words, nullable=False, doc="`indicator.mark` of the other row"),
    Column("right_text", Words, nullable=False, doc="its wording"),
    Column("verdict", Words, nullable=False, doc="same, different, withdrawn"),
    Column("who", Words, nullable=False, doc="decided it"),
    Column("said_at", Words, nullable=False, doc="when, in UTC"),
    Column("why", Words, nullable=False, doc="in the person's words"),
    Column("line", Words, nullable=False, doc="as it stands in `lkj-crosswalk.jsonl`"),
)

correction = Table(
    "correction",
    METADATA,
    _numbered(),
    _once(),
    Column("sha256", Words, nullable=False, doc="of the file"),
    Column("page", Integer, nullable=False, doc="the page of the value"),
    Column("raw", Words, nullable=False, doc="its printed text"),
    Column("before", Exact, doc="what had been read"),
    Column("after", Exact, doc="what is right; none: no number is printed"),
    Column("who", Words, nullable=False, doc="put it right"),
    Column("said_at", Words, nullable=False, doc="when, in UTC"),
    Column("why", Words, nullable=False, doc="in the person's words"),
    Column("line", Words, nullable=False, doc="as it stands in `lkj-corrections.jsonl`"),
    Index("ix_correction_sha256", "sha256"),
)

attempt = Table(
    "attempt",
    METADATA,
    _numbered(),
    Column("sha256", Words, doc="of the file, where it could be opened"),
    Column("path", Words, nullable=False, doc="where it lay"),
    Column("started", Text, nullable=False, doc="when, in UTC"),
    Column("seconds", Float, nullable=False, doc="how long it took"),
    Column("outcome", Text, nullable=False, doc="loaded, replaced, failed"),
    Column("key", Text, doc="of the reason, where it failed"),
    Column("text", Words, doc="the reason, for people"),
    Column("pages", Integer, doc="how many were read"),
    Column("peak_bytes", BigInteger, doc="the most memory it took"),
    Index("ix_attempt_sha256", "sha256"),
)
