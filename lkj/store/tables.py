"""The tables of reports. Rows of a reading are known by the document and their own name in it, so that a newer reading
of the same file replaces them; what people said is keyed by what is printed, and refers to no row."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from lkj.store.columns import Exact, Words
from lkj.store.metadata import METADATA

BOX = ("x0", "top", "x1", "bottom")


def _of_document() -> Column[int]:
    return Column("document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)


def _box() -> list[Column[float]]:
    """In points, from the top left corner of the page."""
    return [Column(name, Float) for name in BOX]


def _row_of(table: str, *columns: str, key: str = "id") -> ForeignKeyConstraint:
    """A row of the same document in another table."""
    there = [f"{table}.document", f"{table}.{key}"]
    return ForeignKeyConstraint(["document", *columns], there, ondelete="CASCADE")


document = Table(
    "document",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("path", Words, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("number_format", Text),
    Column("numbers", Integer, nullable=False),
    Column("tested", Integer, nullable=False),
    Column("reading", Text, nullable=False),
    Column("lkj", Text, nullable=False),
    Column("loaded_at", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

report = Table(
    "report",
    METADATA,
    Column("document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("agency", Words),
    Column("agency_key", Text, nullable=False),
    Column("year", Integer),
    Column("kind", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Index("ix_report_agency_key_year", "agency_key", "year"),
)

page = Table(
    "page",
    METADATA,
    _of_document(),
    Column("page", Integer, primary_key=True),
    Column("content", Text, nullable=False),
    Column("width", Float, nullable=False),
    Column("height", Float, nullable=False),
    Column("rotation", Integer, nullable=False),
    Column("words", Integer, nullable=False),
    Column("reason", Words),
)

report_table = Table(
    "report_table",
    METADATA,
    _of_document(),
    Column("id", Text, primary_key=True),
    Column("number", Words),
    Column("caption", Words),
    Column("kind", Text, nullable=False),
    Column("year", Integer),
    Column("first_page", Integer, nullable=False),
    Column("last_page", Integer, nullable=False),
)

cell = Table(
    "cell",
    METADATA,
    _of_document(),
    Column("table_id", Text, primary_key=True),
    Column("row_number", Integer, primary_key=True),
    Column("column_number", Integer, primary_key=True),
    Column("page", Integer, nullable=False),
    *_box(),
    Column("raw", Words, nullable=False),
    Column("value", Exact),
    Column("status", Text),
    _row_of("report_table", "table_id"),
)

indicator = Table(
    "indicator",
    METADATA,
    _of_document(),
    Column("id", Text, primary_key=True),
    Column("table_id", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("level", Text),
    Column("number", Words),
    Column("indikator", Words, nullable=False),
    Column("satuan", Words),
    Column("tujuan", Words),
    Column("sasaran", Words),
    Column("program", Words),
    Column("kegiatan", Words),
    Column("printed", Words, nullable=False),
    Column("mark", Text, nullable=False),
    Index("ix_indicator_mark", "mark"),
)

budget_line = Table(
    "budget_line",
    METADATA,
    _of_document(),
    Column("id", Text, primary_key=True),
    Column("table_id", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("code", Words),
    Column("name", Words, nullable=False),
    Column("program", Words),
    Column("kegiatan", Words),
    Column("printed", Words, nullable=False),
)

observation = Table(
    "observation",
    METADATA,
    _of_document(),
    Column("owner", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("indicator", Text),
    Column("budget_line", Text),
    Column("measure", Words, nullable=False),
    Column("header_measure", Words),
    Column("year", Integer),
    Column("basis", Text),
    Column("raw", Words, nullable=False),
    Column("value", Exact),
    Column("low", Exact),
    Column("high", Exact),
    Column("comparator", Text),
    Column("unit", Words),
    Column("decimals", Integer),
    Column("status", Text, nullable=False),
    Column("reason", Words),
    Column("sure", Boolean, nullable=False),
    Column("corrected", Boolean, nullable=False),
    Column("page", Integer, nullable=False),
    *_box(),
    Column("table_id", Text),
    Column("row_number", Integer),
    Column("column_number", Integer),
    _row_of("indicator", "indicator"),
    _row_of("budget_line", "budget_line"),
    Index("ix_observation_document_indicator", "document", "indicator"),
    Index("ix_observation_document_budget_line", "document", "budget_line"),
)

aggregate = Table(
    "aggregate",
    METADATA,
    _of_document(),
    Column("id", Text, primary_key=True),
    Column("table_id", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("label", Words, nullable=False),
    Column("measure", Words, nullable=False),
    Column("year", Integer),
    Column("raw", Words, nullable=False),
    Column("value", Exact),
    Column("unit", Words),
    Column("decimals", Integer),
    Column("status", Text, nullable=False),
    Column("reason", Words),
    *_box(),
)

claim = Table(
    "claim",
    METADATA,
    _of_document(),
    Column("id", Text, primary_key=True),
    Column("page", Integer, nullable=False),
    Column("sentence", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("quote", Words, nullable=False),
    Column("measure", Words),
    Column("subject", Words),
    Column("code", Words),
    Column("year", Integer),
    Column("raw", Words, nullable=False),
    Column("value", Exact),
    Column("unit", Words),
    Column("decimals", Integer),
    Column("status", Text, nullable=False),
    Column("reason", Words),
    *_box(),
)

agreement = Table(
    "agreement",
    METADATA,
    _of_document(),
    Column("number", Integer, primary_key=True),
    Column("page", Integer, nullable=False),
    Column("title", Words, nullable=False),
    Column("revision", Words),
    Column("year", Integer),
    Column("date", Words),
)

party = Table(
    "party",
    METADATA,
    _of_document(),
    Column("agreement", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Words, nullable=False),
    Column("position", Words),
    Column("nip_masked", Text),
    Column("nip_valid", Boolean),
    _row_of("agreement", "agreement", key="number"),
)

finding = Table(
    "finding",
    METADATA,
    _of_document(),
    Column("number", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("confidence", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("quote", Words, nullable=False),
    Column("stated", Exact),
    Column("computed", Exact),
    Column("message", Words, nullable=False),
    Column("message_key", Text, nullable=False),
    Column("params", Words, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("because_of", Text),
    Column("consequence", Words, nullable=False),
    Index("ix_finding_rule", "rule"),
    Index("ix_finding_fingerprint", "fingerprint"),
)

evidence = Table(
    "evidence",
    METADATA,
    _of_document(),
    Column("finding", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("text", Words, nullable=False),
    Column("value_id", Text),
    Column("value", Exact),
    *_box(),
    _row_of("finding", "finding", key="number"),
)

match = Table(
    "match",
    METADATA,
    Column("left_document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("left_indicator", Text, primary_key=True),
    Column("right_document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("right_indicator", Text, primary_key=True),
    Column("score", Exact, nullable=False),
    Column("decision", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("grounds", Words, nullable=False),
    Index("ix_match_right_document", "right_document"),
)

OF_A_READING = (
    *(page, report_table, cell, indicator, budget_line, observation),
    *(aggregate, claim, agreement, party, finding, evidence),
)
"""What a newer reading of a document replaces, each after those that it refers to."""
