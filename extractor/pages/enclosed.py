"""What a small drawing encloses: areas without ink that nothing leads to from outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from extractor.pages.thresholds import LEAST_ENCLOSED

Ink = Sequence[Sequence[bool]]
"""Rows from the top, each as long as the others."""


def enclosed(ink: Ink) -> list[float]:
    """The heights of the middles of all enclosed areas that are no specks, in shares of the drawing from its top."""
    if not ink:
        return []
    width, wide = len(ink[0]), len(ink[0]) + 2
    framed = [[False] * wide, *([False, *row, False] for row in ink), [False] * wide]
    blank = int("".join("01"[not dark] for row in framed for dark in row), 2)
    blank ^= _area(1, blank, wide)
    found: list[float] = []
    while blank:
        area = _area(blank & -blank, blank, wide)
        blank ^= area
        size = area.bit_count()
        if size >= LEAST_ENCLOSED * width * len(ink):
            below = sum(row * _row(area, row, wide).bit_count() for row in range(len(framed)))
            found.append((len(framed) - 1.5 - below / size) / len(ink))
    return sorted(found)


def longest_run(rows: Iterable[Sequence[bool]]) -> int:
    """Of ink, in any of `rows`."""
    return max((len(list(run)) for row in rows for dark, run in groupby(row) if dark), default=0)


def _area(start: int, blank: int, wide: int) -> int:
    """The pixels of `blank` that lead to `start` without crossing ink. Pixels are bits, the last of the last of the
    rows the lowest, each row `wide`: shifted by one or by a row, all pixels move at once."""
    area = start
    while (more := (area | area << 1 | area >> 1 | area << wide | area >> wide) & blank) != area:
        area = more
    return area


def _row(area: int, row: int, wide: int) -> int:
    return area >> row * wide & (1 << wide) - 1
