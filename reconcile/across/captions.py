"""Tables that do not hold what their caption says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.thresholds import FEWEST_COPIED_ROWS, HEADER_ROWS
from reconcile.facts.rows import TableView
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed, vocabulary
from reconcile.words.wording import plain
from schemas.document import Indicator, Table


@dataclass(frozen=True, slots=True)
class Misnamed:
    """`key` says how the caption errs: it names another level than the rows have (caption_level), or announces results
    over a rating scale (caption_scale). `copy` is a table with the very same rows, if there is one."""

    key: str
    place: Place
    said_level: str
    level: str
    copy: Table | None


def misnamed(index: Index) -> Iterator[Misnamed]:
    for table in index.tables:
        said_level, level = _said_level(table), _level(table)
        if table.table and said_level and level and said_level != level and not _prints(table.table, said_level):
            yield Misnamed("caption_level", _place(table.table), said_level, level, _copy(index, table))
    for scale in index.document.tables:
        text = plain(scale.caption or "")
        announced = any(phrase in text for phrase in listed("captions", "results"))
        if scale.kind == "performance_scale" and announced and str(index.document.year) in text:
            yield Misnamed("caption_scale", _place(scale), "", "", None)


def checked(index: Index) -> int:
    """How many captions name a level that can be held against the rows."""
    return sum(bool(_said_level(table) and _level(table)) for table in index.tables)


def _place(table: Table) -> Place:
    return Place(table.pages[0], table.caption or "", label=f"Tabel {table.number}" if table.number else "")


def _said_level(table: TableView) -> str:
    """The level that a caption names, if it names one only."""
    caption = plain(table.table.caption or "") if table.table else ""
    found = {level for level, phrases in vocabulary("captions")["level"].items() if any(p in caption for p in phrases)}
    return found.pop() if len(found) == 1 else ""


def _prints(table: Table, level: str) -> bool:
    """Whether its header names the level too: then whose rows they are was taken from elsewhere, and may be wrong."""
    cells = (cell.text for row in table.rows[:HEADER_ROWS] for cell in row if cell is not None)
    printed = plain(" ".join((*cells, *(text or "" for line in table.header for text in line))))
    return any(phrase in printed for phrase in vocabulary("captions")["level"][level])


def _level(table: TableView) -> str:
    levels = {row.owner.level for row in table.rows if isinstance(row.owner, Indicator)}
    return (levels.pop() or "") if len(levels) == 1 else ""


def _copy(index: Index, table: TableView) -> Table | None:
    """An earlier table whose rows and targets are the very same."""
    own = _rows(table)
    for other in index.tables:
        if other.id == table.id:
            return None
        if len(own) >= FEWEST_COPIED_ROWS and _rows(other) == own:
            return other.table
    return None


def _rows(table: TableView) -> set[tuple[str, ...]]:
    return {(plain(row.label), *(figure.raw for figure in row.of("target"))) for row in table.rows}
