"""The tables of what was found: what a report contradicts, and how it goes together with the one of the year before."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from lkj.store.columns import Exact, RowNumber, Words
from lkj.store.metadata import METADATA
from lkj.store.tables import box, of_document, printed_on, row_number, row_of

finding = Table(
    "finding",
    METADATA,
    row_number(),
    of_document(),
    Column("rule", Text, nullable=False, doc="the check: `lkj explain` tells of it"),
    Column("severity", Text, nullable=False, doc="error, warning, info"),
    Column("confidence", Text, nullable=False, doc="how sure it is that it is so"),
    printed_on(),
    Column("quote", Words, nullable=False, doc="the printed text that shows it"),
    Column("stated", Exact, doc="the number that is printed"),
    Column("computed", Exact, doc="the number that it should be"),
    Column("message", Words, nullable=False, doc="in the language it was checked in"),
    Column("message_key", Text, nullable=False, doc="for setting it in another"),
    Column("params", Words, nullable=False, doc="what goes into it, as JSON"),
    Column("fingerprint", Text, nullable=False, doc="the same in every reading"),
    Column("because_of", Text, doc="the fingerprint of the finding that brings it about; none at the root"),
    Column("consequence", Words, nullable=False, doc="what it becomes once the root is corrected"),
    Index("ix_finding_rule", "rule"),
    Index("ix_finding_fingerprint", "fingerprint"),
)

evidence = Table(
    "evidence",
    METADATA,
    row_number(),
    of_document(),
    row_of("finding", "the finding that rests on it"),
    Column("role", Text, nullable=False, doc="stated, input, context"),
    printed_on(),
    Column("text", Words, nullable=False, doc="the printed text"),
    Column("value_key", Words, doc="the figure's id in the JSON"),
    row_of("observation", "the figure, where it is one of a table row", nullable=True),
    Column("value", Exact, doc="the number"),
    *box(),
)


def _of(side: str, table: str, doc: str) -> Column[int]:
    kind = Integer if table == "document" else RowNumber
    there = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(f"{side}_{table}", kind, there, nullable=False, index=True, doc=doc)


match = Table(
    "match",
    METADATA,
    row_number(),
    _of("left", "document", "the earlier report"),
    _of("left", "indicator", "its indicator, where it first stands"),
    _of("right", "document", "the later report"),
    _of("right", "indicator", "its indicator, where it first stands"),
    Column("score", Exact, nullable=False, doc="0 to 1"),
    Column("decision", Text, nullable=False, doc="match, or review: for a person to decide"),
    Column("change", Text, nullable=False, doc="what became of it"),
    Column("grounds", Words, nullable=False, doc="why, as JSON: keys and words"),
)
