"""From where to where the rows of tables reach on their pages, and where their headers end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.document import Document, Table
from schemas.geometry import Box

_SLACK = 1.5  # points: letters of one line do not end at the same height
_ROOM = 8.0  # points between two rows
_SHORT = 130.0  # points: up to here a row is shown with its neighbours


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header of a table ends: its rows begin there, on its first page."""

    page: int
    bottom: float


@dataclass(frozen=True, slots=True)
class RowPlace:
    """`head` is None where its table has no header."""

    top: float
    bottom: float
    head: Head | None


class TableRows:
    """`files` in the order in which findings number them."""

    def __init__(self, files: Sequence[Document]) -> None:
        self._rows: dict[tuple[int, int], list[RowPlace]] = defaultdict(list)
        for file, document in enumerate(files):
            for table in document.tables:
                for page, row in _rows(table):
                    self._rows[file, page].append(row)

    def around(self, file: int, page: int, box: Box) -> RowPlace | None:
        """The row that the middle of `box` stands in, with the rows before and after it where they are short."""
        rows, middle = self._rows[file, page], box.middle[1]
        found = (place for place, row in enumerate(rows) if row.top - _SLACK <= middle <= row.bottom + _SLACK)
        place = next(found, None)
        return None if place is None else _with_neighbours(rows, place)


def _with_neighbours(rows: Sequence[RowPlace], place: int) -> RowPlace:
    first = last = place
    for near in (place + 1, place - 1):
        if 0 <= near < len(rows) and rows[near].head == rows[place].head:
            edges = min(first, near), max(last, near)
            if 0 < rows[edges[1]].bottom - rows[edges[0]].top <= _SHORT:
                first, last = edges
    return RowPlace(_above(rows, first), _below(rows, last), rows[place].head)


def _above(rows: Sequence[RowPlace], place: int) -> float:
    """Half the way to the row before it, so that nothing of that one is seen."""
    gap = rows[place].top - rows[place - 1].bottom if place else _ROOM
    return rows[place].top - (gap / 2 if 0 <= gap < _ROOM else _ROOM / 2)


def _below(rows: Sequence[RowPlace], place: int) -> float:
    gap = rows[place + 1].top - rows[place].bottom if place + 1 < len(rows) else _ROOM
    return rows[place].bottom + (gap / 2 if 0 <= gap < _ROOM else _ROOM / 2)


def _rows(table: Table) -> Iterator[tuple[int, RowPlace]]:
    """A cell merged over several rows is cut where the next one begins."""
    head: Head | None = None
    for page in table.pages:
        cells = ([cell.bbox for cell in row if cell and cell.page == page and cell.text] for row in table.rows)
        rows = [row for row in cells if row]
        tops = [min(box.top for box in row) for row in rows]
        if head is None and tops and table.header:
            head = Head(page, min(tops))
        for row, top, following in zip(rows, tops, [*tops, float("inf")][1:], strict=True):
            bottom = max(box.bottom for box in row)
            yield page, RowPlace(top, min(bottom, following) if following > top else bottom, head)
