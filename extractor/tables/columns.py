"""Bringing the parts of one table to the same columns: lines that are nearly at one place are one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.tables.thresholds import (
    CLOSEST_LINES,
    COLUMNS_OVERLAP,
    FEW_COLUMNS,
    LEAST_NEAR,
    NEAR_LINE,
    OF_COLUMN,
    SCALED_LINE,
)


@dataclass(frozen=True, slots=True)
class CommonColumns:
    """`lines` of both parts in terms of the first; `first` and `second` are the places of their own lines among them.
    `shared` is the share of all lines that both have, `by_order` that the columns only lie over each other."""

    lines: tuple[float, ...]
    first: tuple[int, ...]
    second: tuple[int, ...]
    shared: float
    by_order: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all lines of one part are lines of the other."""
        return len(self.lines) == max(len(self.first), len(self.second))


def common_columns(first: Sequence[float], second: Sequence[float], width: float) -> CommonColumns:
    """How the columns of two parts of one table lie in each other, on a page of this width."""
    narrowest = min((b - a for xs in (first, second) for a, b in pairwise(xs)), default=0.0)
    near = min(max(LEAST_NEAR, NEAR_LINE * width), max(LEAST_NEAR / 2, OF_COLUMN * narrowest))
    shifts = (0.0, first[0] - second[0])
    best = max((_merged(first, [x + shift for x in second], near) for shift in shifts), key=lambda one: one.shared)
    if best.shared == 1.0 or len(first) != len(second):
        return best
    same = tuple(range(len(first)))
    if _is_scaled(first, second):
        return CommonColumns(tuple(first), same, same, 1.0)
    if _overlap(first, second):
        return CommonColumns(tuple(first), same, same, best.shared, by_order=True)
    return best


def _is_scaled(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether the columns of two parts are as wide in proportion: one page is upright, and the other is not."""
    whole, other = first[-1] - first[0], second[-1] - second[0]
    if len(first) <= FEW_COLUMNS or min(whole, other) <= 0:
        return False
    pairs = zip(first, second, strict=True)
    return all(abs((a - first[0]) / whole - (b - second[0]) / other) <= SCALED_LINE for a, b in pairs)


def _merged(first: Sequence[float], second: Sequence[float], near: float) -> CommonColumns:
    """Both rows of lines as one; no line of either changes its place among its own."""
    lines: list[float] = []
    places: tuple[list[int], list[int]] = ([], [])
    i = j = 0
    while i < len(first) or j < len(second):
        a = first[i] if i < len(first) else float("inf")
        b = second[j] if j < len(second) else float("inf")
        here = (
            abs(a - b) <= near and not _nearer(a, second[j + 1 : j + 2], b) and not _nearer(b, first[i + 1 : i + 2], a)
        )
        if here or a < b:
            places[0].append(len(lines))
            i += 1
        if here or a >= b:
            places[1].append(len(lines))
            j += 1
        lines.append(max(a if here else min(a, b), lines[-1] + CLOSEST_LINES if lines else float("-inf")))
    both = len(first) + len(second) - len(lines)
    return CommonColumns(tuple(lines), tuple(places[0]), tuple(places[1]), both / max(len(first), len(second)))


def _nearer(x: float, following: Sequence[float], than: float) -> bool:
    return any(abs(x - other) < abs(x - than) for other in following)


def _overlap(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether each column lies over the one of the same number."""
    columns = zip(pairwise(first), pairwise(second), strict=True)
    return all(min(b, d) - max(a, c) >= COLUMNS_OVERLAP * min(b - a, d - c) for (a, b), (c, d) in columns)


def on_lines(sheet: Sheet, lines: Sequence[float], places: Sequence[int]) -> Sheet:
    """The same sheet with its squares counted in the columns between `lines`, where its own lines have `places`."""
    rows = [_placed(row, places, len(lines) - 1) for row in sheet.rows]
    return replace(sheet, rows=rows, xs=tuple(lines))


def _placed(row: Row, places: Sequence[int], columns: int) -> Row:
    """A row whose outer cells reach to the sides of the table."""
    placed: list[Square | None] = [None] * columns
    for column, square in squares(row):
        start, end = places[column], places[column + square.columns]
        placed[start] = square if square.columns == end - start else replace(square, columns=end - start)
    return placed
