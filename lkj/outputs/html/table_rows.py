"""From where to where the rows of tables reach on their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.document import Document, Table
from schemas.geometry import Box

_SLACK = 1.5  # points: letters of one line do not end at the same height


@dataclass(frozen=True, slots=True)
class RowPlace:
    """`table` is the id of the table it is of."""

    top: float
    bottom: float
    table: str


class TableRows:
    """`files` in the order in which findings number them."""

    def __init__(self, files: Sequence[Document]) -> None:
        self._rows: dict[tuple[int, int], list[RowPlace]] = defaultdict(list)
        for file, document in enumerate(files):
            for table in document.tables:
                for page in table.pages:
                    self._rows[file, page] += _rows(table, page)

    def around(self, file: int, page: int, box: Box) -> RowPlace | None:
        """The row that the middle of `box` stands in."""
        middle = box.middle[1]
        return next((row for row in self._rows[file, page] if row.top - _SLACK <= middle <= row.bottom + _SLACK), None)


def _rows(table: Table, page: int) -> Iterator[RowPlace]:
    """A cell merged over several rows is cut where the next one begins."""
    cells = [[cell.bbox for cell in row if cell is not None and cell.page == page and cell.text] for row in table.rows]
    rows = [row for row in cells if row]
    tops = [min(box.top for box in row) for row in rows]
    for row, top, following in zip(rows, tops, [*tops, float("inf")][1:], strict=True):
        bottom = max(box.bottom for box in row)
        yield RowPlace(top, min(bottom, following) if following > top else bottom, table.id)
