"""Cells that stand below each other as one range: `F4:F9`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def runs(cells: Sequence[str]) -> Iterator[str]:
    """`cells` is not empty; their order is kept."""
    first = last = cells[0]
    for cell in cells[1:]:
        if cell != _below(last):
            yield _range(first, last)
            first = cell
        last = cell
    yield _range(first, last)


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}:{last.rpartition('!')[2]}"


def _below(cell: str) -> str:
    column = cell.rstrip("0123456789")
    return f"{column}{int(cell[len(column) :]) + 1}"
