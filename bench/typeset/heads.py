"""Headers of one, two or three rows: heads that begin alike stand under one cell."""

from __future__ import annotations

from collections.abc import Sequence

from bench.typeset.layout import Layout
from bench.typeset.odt import Cell


def head_rows(heads: Sequence[tuple[str, ...]], layout: Layout) -> list[list[Cell | None]]:
    depth = max(map(len, heads))
    rows = [[_cell(heads, column, level, depth, layout) for column in range(len(heads))] for level in range(depth)]
    numbers: list[Cell | None] = [Cell(layout.numbers.format(column + 1)) for column in range(len(heads))]
    return [*rows, numbers] if layout.numbers else rows


def _cell(heads: Sequence[tuple[str, ...]], column: int, level: int, depth: int, layout: Layout) -> Cell | None:
    head = heads[column]
    if level >= len(head) or (column and _alike(heads[column - 1], head, level)):
        return None
    span = 1
    while column + span < len(heads) and _alike(head, heads[column + span], level):
        span += 1
    text = head[level].upper() if layout.upper else head[level]
    return Cell(text, span=span, rows=depth - level if level == len(head) - 1 else 1)


def _alike(first: tuple[str, ...], second: tuple[str, ...], level: int) -> bool:
    return level < min(len(first), len(second)) - 1 and first[: level + 1] == second[: level + 1]
