"""The tables of reports: what is printed in them.

A row of a reading is numbered by its document and its place in the reading (`lkj.store.numbers`), and its `key` is the
name by which the JSON of `lkj extract` knows it. A newer reading of the same file replaces these rows; what people said
is keyed by what is printed, and refers to none of them. Each column tells what it holds (`doc`), for
docs/database-tables.md.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from lkj.store.columns import Exact, RowNumber, Whole, Words
from lkj.store.metadata import METADATA

BOX = ("x0", "top", "x1", "bottom")


def row_number() -> Column[int]:
    return Column("id", RowNumber, primary_key=True, autoincrement=False, doc="the number of the row")


def of_document() -> Column[int]:
    there = ForeignKey("document.id", ondelete="CASCADE")
    return Column("document", there, nullable=False, index=True, doc="the file it is of")


def row_of(table: str, doc: str, name: str | None = None, nullable: bool = False) -> Column[int]:
    """The number of a row of the same document. It has an index: without one, replacing a reading would look through
    the whole table for every row that goes."""
    there = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name or table, RowNumber, there, nullable=nullable, index=True, doc=doc)


def named() -> Column[str]:
    return Column("key", Words, nullable=False, doc="its id in the JSON")


def printed_on() -> Column[int]:
    return Column("page", Whole, nullable=False, doc="the page it stands on, from 1")


def box() -> list[Column[float]]:
    told = ("left", "upper", "right", "lower")
    return [
        Column(name, Float, doc=f"the {edge} edge of its box, in points from the top left corner of the page")
        for name, edge in zip(BOX, told, strict=True)
    ]


def figure() -> list[Column[Any]]:
    return [
        Column("raw", Words, nullable=False, doc="the printed text"),
        Column("value", Exact, doc="the number, in the printed unit; none where it cannot be told"),
        Column("unit", Words, doc="the printed unit: %, rupiah, Dokumen, …"),
        Column("decimals", Whole, doc="how many decimals are printed"),
        Column("status", Words, nullable=False, doc="read, repaired, unreadable, blank, corrected"),
        Column("reason", Words, doc="why it was repaired or cannot be read"),
    ]


document = Table(
    "document",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True, doc="in the order loaded"),
    Column("title", Words, nullable=False, doc="agency, year and, from the second on, revision: what it is called"),
    Column("sha256", Words, nullable=False, unique=True, doc="of the file: what it is known by"),
    Column("path", Words, nullable=False, doc="where the file lay when it was read"),
    Column("pages", Whole, nullable=False, doc="how many it has"),
    Column("number_format", Words, doc="how it prints decimals, where it does so in one way"),
    Column("numbers", Whole, nullable=False, doc="how many figures were read"),
    Column("tested", Whole, nullable=False, doc="how many of them some check tested"),
    Column("reading", Text, nullable=False, doc="fingerprint of all that was read and found: the same, nothing to do"),
    Column("lkj", Text, nullable=False, doc="the version that read it"),
    Column("loaded_at", Text, nullable=False, doc="when, in UTC"),
    Column("content", LargeBinary, nullable=False, doc="the JSON of the reading, compressed (zlib)"),
)

report = Table(
    "report",
    METADATA,
    Column("document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True, doc="the file it is"),
    Column("agency", Words, doc="as it is printed"),
    Column("agency_key", Words, nullable=False, doc="folded: without case, signs and what is in brackets"),
    Column("year", Whole, doc="the year reported on"),
    Column("kind", Text, nullable=False, doc="report, agreement, plan, other: by the tables it has"),
    Column("revision", Whole, nullable=False, doc="1, 2, … of the same agency, year and kind, in the order loaded"),
    Column("matched", Boolean, nullable=False, doc="whether it was matched with the report of the year before"),
    UniqueConstraint("agency_key", "kind", "year", "revision", name="uq_report_agency_key_kind_year_revision"),
)

page = Table(
    "page",
    METADATA,
    Column("document", ForeignKey("document.id", ondelete="CASCADE"), primary_key=True, doc="the file it is of"),
    Column("page", Whole, primary_key=True, doc="from 1"),
    Column("content", Words, nullable=False, doc="text, picture, empty, failed"),
    Column("width", Float, nullable=False, doc="in points, as a reader sees it"),
    Column("height", Float, nullable=False, doc="in points, as a reader sees it"),
    Column("rotation", Whole, nullable=False, doc="in degrees"),
    Column("words", Whole, nullable=False, doc="how many were read"),
    Column("reason", Words, doc="why it was not read, or in part"),
)

report_table = Table(
    "report_table",
    METADATA,
    row_number(),
    of_document(),
    named(),
    Column("number", Words, doc="as printed: 3.1"),
    Column("caption", Words, doc="as printed"),
    Column("title", Words, nullable=False, doc="number and caption; its key, where neither is printed"),
    Column("kind", Words, nullable=False, doc="performance_measurement, budget_by_activity, …"),
    Column("year", Whole, doc="that its caption tells"),
    Column("first_page", Whole, nullable=False, doc="the page it begins on"),
    Column("last_page", Whole, nullable=False, doc="the page it ends on"),
)

cell = Table(
    "cell",
    METADATA,
    row_number(),
    of_document(),
    row_of("report_table", "the table it is in"),
    Column("row_number", Whole, nullable=False, doc="from 0, below the header"),
    Column("column_number", Whole, nullable=False, doc="from 0"),
    printed_on(),
    *box(),
    Column("raw", Words, nullable=False, doc="the printed text"),
    Column("value", Exact, doc="the number, where one figure alone stands in it"),
    Column("status", Words, doc="of that figure"),
)

indicator = Table(
    "indicator",
    METADATA,
    row_number(),
    of_document(),
    named(),
    row_of("report_table", "the table it is a row of", nullable=True),
    printed_on(),
    Column("kind", Words, nullable=False, doc="of its table"),
    Column("level", Words, doc="what its table lists: IKU, program, kegiatan, …"),
    Column("number", Words, doc="as printed: 1.2"),
    Column("name", Words, nullable=False, doc="the indikator as it is printed"),
    Column("satuan", Words, doc="as printed"),
    Column("tujuan", Words, doc="it stands under"),
    Column("sasaran", Words, doc="it stands under"),
    Column("program", Words, doc="it stands under"),
    Column("kegiatan", Words, doc="it stands under"),
    Column("printed", Words, nullable=False, doc="the row's own text"),
    Column(
        "mark", Text, nullable=False, doc="hash of the folded wording: one wording in all reports; decisions use it"
    ),
    Index("ix_indicator_mark", "mark"),
)

budget_line = Table(
    "budget_line",
    METADATA,
    row_number(),
    of_document(),
    named(),
    row_of("report_table", "the table it is a row of", nullable=True),
    printed_on(),
    Column("kind", Words, nullable=False, doc="of its table"),
    Column("level", Words, nullable=False, doc="program, kegiatan, subkegiatan, kro, ro, jenis_belanja, total, …"),
    Column("code", Words, doc="as printed"),
    Column("name", Words, nullable=False, doc="as printed"),
    Column("program", Words, doc="it stands under"),
    Column("kegiatan", Words, doc="it stands under"),
    Column("printed", Words, nullable=False, doc="the row's own text"),
)

observation = Table(
    "observation",
    METADATA,
    row_number(),
    of_document(),
    named(),
    row_of("indicator", "the row it is a figure of, or", nullable=True),
    row_of("budget_line", "the row it is a figure of", nullable=True),
    Column("measure", Words, nullable=False, doc="target, realisasi, capaian, pagu, …; other:HEADER for any other"),
    Column("header_measure", Words, doc="what the header calls it, where that differs"),
    Column("year", Whole, doc="the year it speaks of"),
    Column("basis", Words, doc="another base: renstra_end, previous_year, national, cumulative"),
    Column("place", Whole, nullable=False, doc="1, 2, … of the figures of its row with one measure, year and basis"),
    *figure(),
    Column("low", Exact, doc="lower bound of a printed range"),
    Column("high", Exact, doc="upper bound of a printed range"),
    Column("comparator", Words, doc="printed before it: >, <, >=, <="),
    Column("sure", Boolean, nullable=False, doc="whether reading, format and place are beyond doubt"),
    Column("corrected", Boolean, nullable=False, doc="whether a person put it right: `correction` tells who and when"),
    printed_on(),
    *box(),
    row_of("cell", "the cell it stands in", nullable=True),
)

aggregate = Table(
    "aggregate",
    METADATA,
    row_number(),
    of_document(),
    named(),
    row_of("report_table", "the table it stands in", nullable=True),
    printed_on(),
    Column("label", Words, nullable=False, doc="as printed: Rata-rata, Jumlah"),
    Column("measure", Words, nullable=False, doc="of which it is the average or total"),
    Column("year", Whole, doc="the year it speaks of"),
    *figure(),
    *box(),
)

claim = Table(
    "claim",
    METADATA,
    row_number(),
    of_document(),
    named(),
    printed_on(),
    Column("sentence", Whole, nullable=False, doc="the number of its sentence in the text"),
    Column("place", Whole, nullable=False, doc="which figure of the sentence it is"),
    Column("kind", Words, nullable=False, doc="percentage, amount, count, category, change, number, period"),
    Column("quote", Words, nullable=False, doc="the sentence"),
    Column("measure", Words, doc="what it is said to be"),
    Column("subject", Words, doc="what it is said of"),
    Column("code", Words, doc="a budget code in the sentence or its heading"),
    Column("year", Whole, doc="the year it speaks of"),
    *figure(),
    *box(),
)

agreement = Table(
    "agreement",
    METADATA,
    row_number(),
    of_document(),
    printed_on(),
    Column("title", Words, nullable=False, doc="as printed"),
    Column("revision", Words, doc="as printed"),
    Column("year", Whole, doc="agreed for"),
    Column("date", Words, doc="of signing"),
)

party = Table(
    "party",
    METADATA,
    row_number(),
    of_document(),
    row_of("agreement", "the agreement signed"),
    Column("name", Words, nullable=False, doc="as printed"),
    Column("position", Words, doc="as printed"),
    Column("nip_masked", Words, doc="the employee number, masked"),
    Column("nip_valid", Boolean, doc="whether the number can be one"),
)
