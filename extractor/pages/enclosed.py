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
    width = len(ink[0])
    framed = [[False] * (width + 2), *([False, *row, False] for row in ink), [False] * (width + 2)]
    blank = {(x, y) for y, row in enumerate(framed) for x, dark in enumerate(row) if not dark}
    _taken(blank, (0, 0))
    found: list[float] = []
    while blank:
        area = _taken(blank, next(iter(blank)))
        if len(area) >= LEAST_ENCLOSED * width * len(ink):
            found.append((sum(y for _, y in area) / len(area) - 0.5) / len(ink))
    return sorted(found)


def longest_run(rows: Iterable[Sequence[bool]]) -> int:
    """Of ink, in any of `rows`."""
    return max((len(list(run)) for row in rows for dark, run in groupby(row) if dark), default=0)


def _taken(blank: set[tuple[int, int]], start: tuple[int, int]) -> list[tuple[int, int]]:
    """All that leads to `start` without crossing ink, taken out of `blank`."""
    blank.remove(start)
    area, at = [start], 0
    while at < len(area):
        x, y = area[at]
        at += 1
        for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if beside in blank:
                blank.remove(beside)
                area.append(beside)
    return area
