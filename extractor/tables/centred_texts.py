"""Texts of a coarser column, each in the middle of the rows that it is of, where no line parts them.

Wider gaps part the texts than part the lines of one. Each is of the rows around it: of all ways to give every text
some rows that follow each other, that is taken whose middles lie nearest to those of the texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.pages.page import Word
from extractor.tables.stacks import Lines, bottom
from extractor.tables.thresholds import TEXTS_APART

Block = Sequence[Sequence[Word]]


def blocks_of(lines: Lines) -> list[Block]:
    """The texts of a cell, as their lines."""
    steps = [bottom(b) - bottom(a) for a, b in pairwise(lines)]
    found: list[list[Sequence[Word]]] = [list(lines[:1])]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > TEXTS_APART * min(steps):
            found.append([])
        found[-1].append(line)
    return list(found)


def rows_beside(blocks: Sequence[Block], edges: Sequence[float]) -> list[int]:
    """The first row of each text; `edges` are where the rows begin and end. There are no fewer rows than texts."""
    middles = [(block[0][0].box.top + bottom(block[-1])) / 2 for block in blocks]
    rows = len(edges) - 1
    best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [])}
    for place, middle in enumerate(middles):
        for end in range(place + 1, rows + 1):
            ways = (
                (off + abs((edges[first] + edges[end]) / 2 - middle), [*firsts, first])
                for first in range(place, end)
                if (place, first) in best
                for off, firsts in [best[place, first]]
            )
            if way := min(ways, default=None):
                best[place + 1, end] = way
    return best[len(middles), rows][1]
