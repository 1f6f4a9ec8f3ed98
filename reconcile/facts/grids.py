"""Tables of any figures as the grid that is printed: which figure stands in which row and column.

Staff, offices, revenue: what such a table counts is not known, but its rows and columns may state sums all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reconcile.facts.thresholds import TOTAL_WORDS
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import COLUMN_UNKNOWN, Cell, Table
from schemas.figure import Figure
from schemas.geometry import Box

Place = tuple[int, Box]
YEAR = re.compile(r"(?:19|20)\d\d")
NUMBER = re.compile(r"\s*(\d{1,3})\s*[.),]?\s*$")
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class GridRow:
    """`figures` by column; `number` is the one that stands before its name, `empty` the cells without a figure."""

    label: str
    figures: Mapping[int, Figure]
    empty: frozenset[int]
    number: int | None
    is_total: bool
    is_average: bool

    def known(self, column: int) -> Figure | None:
        figure = self.figures.get(column)
        return figure if figure is not None and figure.known else None


@dataclass(frozen=True, slots=True)
class Grid:
    """`headers` holds what stands over each column, all lines of it together."""

    table: Table
    rows: tuple[GridRow, ...]
    headers: Mapping[int, str]

    def columns(self) -> list[int]:
        return sorted({column for row in self.rows for column in row.figures})


def grids(tables: Iterable[Table], figures: Iterable[Figure]) -> Iterator[Grid]:
    """One for each table with figures in at least two rows."""
    by_place: dict[str, dict[Place, Figure]] = {}
    for figure in figures:
        by_place.setdefault(figure.table or "", {}).setdefault((figure.page, figure.bbox), figure)
    for table in tables:
        if table.id in by_place:
            grid = _grid(table, by_place[table.id])
            if len(grid.rows) > 1:
                yield grid


def _grid(table: Table, figures: Mapping[Place, Figure]) -> Grid:
    rows: list[GridRow] = []
    headers = [[text or "" for text in line] for line in table.header]
    for cells in table.rows:
        row = _row(cells, figures)
        if row.figures and (rows or not all(map(_is_year, row.figures.values()))):
            rows.append(row)
        elif not rows:
            headers.append([cell.text if cell else "" for cell in cells])
    width = max((len(line) for line in headers), default=0)
    over = {at: " ".join(line[at] for line in headers if at < len(line) and line[at]) for at in range(width)}
    return Grid(table, tuple(rows), over)


def _is_year(figure: Figure) -> bool:
    return bool(YEAR.fullmatch(figure.raw.strip()))


def _row(cells: Sequence[Cell | None], figures: Mapping[Place, Figure]) -> GridRow:
    found = {
        at: figures[cell.page, cell.bbox]
        for at, cell in enumerate(cells)
        if cell is not None and (cell.page, cell.bbox) in figures
    }
    words = [cell.text for at, cell in enumerate(cells) if cell and at not in found and LETTERS.search(cell.text)]
    first = next((at for at, cell in enumerate(cells) if cell and LETTERS.search(cell.text)), 0)
    number = next((int(own[1]) for cell in cells[:first] if cell and (own := NUMBER.match(cell.text))), None)
    label = words[0] if words else ""
    if number is not None:
        found = {at: figure for at, figure in found.items() if at >= first}
    empty = frozenset(at for at, cell in enumerate(cells) if cell is not None and at not in found)
    more = 0 if any(figure.reason != COLUMN_UNKNOWN for figure in found.values()) else TOTAL_WORDS
    total = number is None and is_total_label(label, more)
    return GridRow(label, found, empty, number, total, _is_average(label))


def is_total_label(label: str, more: int = TOTAL_WORDS) -> bool:
    """`Jumlah`, `Sub Total`, and with as many words `more` as are left open `Total Kunjungan`; a name that goes on is
    an item that begins with the same word."""
    text = plain(label)
    named = [word for word in listed("averages", "total") if text == word or text.startswith(f"{word} ")]
    return bool(named) and len(text[len(max(named, key=len)) :].split()) <= more and not _is_average(label)


def _is_average(label: str) -> bool:
    return any(word in plain(label) for word in listed("averages", "average"))
