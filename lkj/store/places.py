"""In which cell of its table a value stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from schemas.document import Aggregate, Document, Table, Value
from schemas.geometry import Box
from schemas.prose import Claim


class Place(NamedTuple):
    table: str
    row: int
    column: int


class Places:
    """The cells of a document's tables, by where they are printed."""

    def __init__(self, document: Document) -> None:
        self._cells: dict[tuple[str, int], list[tuple[Box, Place]]] = defaultdict(list)
        self.all: list[Place] = []
        for table in document.tables:
            for place, page, box in cells_of(table):
                self._cells[table.id, page].append((box, place))
                self.all.append(place)

    def of(self, value: Value | Aggregate | Claim, table: str) -> Place | None:
        """The smallest cell with the middle of the value in it."""
        x, y = (value.bbox.x0 + value.bbox.x1) / 2, (value.bbox.top + value.bbox.bottom) / 2
        around = [
            ((box.x1 - box.x0) * (box.bottom - box.top), place)
            for box, place in self._cells.get((table, value.page), ())
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
        ]
        return min(around)[1] if around else None


def cells_of(table: Table) -> Iterable[tuple[Place, int, Box]]:
    """Every printed cell with its page and box; rows and columns count from 0."""
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                yield Place(table.id, row, column), cell.page, cell.bbox
