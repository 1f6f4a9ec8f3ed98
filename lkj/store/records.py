"""What people said and what was tried: rows that are only ever added. They refer to what is printed, not to rows of a
reading, so that they outlive it."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, Table, Text

from lkj.store.columns import Exact, Words
from lkj.store.metadata import METADATA

decision = Table(
    "decision",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("left_mark", Text, nullable=False),
    Column("left_text", Words, nullable=False),
    Column("right_mark", Text, nullable=False),
    Column("right_text", Words, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("who", Words, nullable=False),
    Column("said_at", Text, nullable=False),
    Column("why", Words, nullable=False),
    Column("line", Words, nullable=False),
)

correction = Table(
    "correction",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("raw", Words, nullable=False),
    Column("before", Exact),
    Column("after", Exact),
    Column("who", Words, nullable=False),
    Column("said_at", Text, nullable=False),
    Column("why", Words, nullable=False),
    Column("line", Words, nullable=False),
    Index("ix_correction_sha256", "sha256"),
)

attempt = Table(
    "attempt",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("sha256", Text),
    Column("path", Words, nullable=False),
    Column("started", Text, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("key", Text),
    Column("text", Words),
    Column("pages", Integer),
    Column("peak_bytes", BigInteger),
    Index("ix_attempt_sha256", "sha256"),
)
