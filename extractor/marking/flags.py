"""Where the flags of a page stand: in its right margin, each level with what it is about, and none on another."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.frame import Frame
from schemas.geometry import Box

WIDTH, HEIGHT = 21.0, 10.0
_FROM_EDGE, _APART = 3.0, 1.0


def flag_places(levels: Sequence[float], frame: Frame) -> list[Box]:
    """One for each of `levels` (points from the top of the page as a reader sees it), in their order. Where the margin
    is full to its foot, another column of them begins beside it."""
    width, height = frame.size
    rows = max(1, int((height - 2 * _FROM_EDGE) // (HEIGHT + _APART)))
    taken: set[tuple[int, int]] = set()
    return [_box(_free(_row(level, rows), rows, taken), width) for level in levels]


def _row(level: float, rows: int) -> int:
    return min(max(0, round((level - HEIGHT / 2 - _FROM_EDGE) / (HEIGHT + _APART))), rows - 1)


def _free(row: int, rows: int, taken: set[tuple[int, int]]) -> tuple[int, int]:
    """The nearest free place from `row` on down, then from the top of the next column."""
    column = 0
    while (column, row) in taken:
        column, row = (column, row + 1) if row + 1 < rows else (column + 1, 0)
    taken.add((column, row))
    return column, row


def _box(place: tuple[int, int], width: float) -> Box:
    column, row = place
    x1 = width - _FROM_EDGE - column * (WIDTH + _APART)
    top = _FROM_EDGE + row * (HEIGHT + _APART)
    return Box(x1 - WIDTH, top, x1, top + HEIGHT)
