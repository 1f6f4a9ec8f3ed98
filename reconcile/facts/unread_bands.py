"""Rows of a rating scale whose bounds make no class: `80 > 100`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.document import Cell, Scale, Table

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def unread_bands(scale: Scale, table: Table | None) -> Iterator[tuple[Cell, str]]:
    """The cell with the bounds, and the name of the class."""
    raws, labels = {band.raw for band in scale.bands}, {band.label for band in scale.bands}
    columns = _columns(table, raws, labels) if table is not None else None
    for row in table.rows if table is not None and columns else ():
        bounds, label = (row[column] if column < len(row) else None for column in columns or ())
        if bounds is None or label is None or bounds.text in raws or not label.text.strip():
            continue
        if len(NUMBER.findall(bounds.text)) == 2:
            yield bounds, label.text


def _columns(table: Table, raws: set[str], labels: set[str]) -> tuple[int, int] | None:
    """The columns of the bounds and of the names, from the rows that were read."""
    for row in table.rows:
        at, named = _place(row, raws), _place(row, labels)
        if at is not None and named is not None and at != named:
            return at, named
    return None


def _place(row: Sequence[Cell | None], texts: set[str]) -> int | None:
    return next((at for at, cell in enumerate(row) if cell is not None and cell.text in texts), None)
