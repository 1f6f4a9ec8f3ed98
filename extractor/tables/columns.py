"""Bringing the parts of one table to the same columns: lines that are nearly at one place are one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.grid.edges import positions
from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.tables.thresholds import COLUMN_LINES_NEAR


def shared_lines(first: Sequence[float], second: Sequence[float]) -> list[float] | None:
    """The column lines of both parts in terms of `first`, or None where they are not of one table."""
    shift = first[0] - second[0]
    moved = [x + shift for x in second]
    if abs(first[-1] - moved[-1]) > COLUMN_LINES_NEAR:
        return None
    few, many = (first, moved) if len(first) <= len(moved) else (moved, first)
    if not all(_near(x, many) for x in few):
        return None
    return positions([*first, *moved], COLUMN_LINES_NEAR) if len(few) != len(many) else list(first)


def _near(x: float, lines: Sequence[float]) -> bool:
    return min(abs(x - line) for line in lines) <= COLUMN_LINES_NEAR


def on_lines(sheet: Sheet, xs: Sequence[float]) -> Sheet:
    """The same sheet with its squares counted in the columns between `xs`."""
    shift = xs[0] - sheet.xs[0]
    place = [_nearest(x + shift, xs) for x in sheet.xs]
    rows = [_placed(row, place, len(xs) - 1) for row in sheet.rows]
    return replace(sheet, rows=rows, xs=tuple(xs))


def _placed(row: Row, place: Sequence[int], columns: int) -> Row:
    placed: list[Square | None] = [None] * columns
    for column, square in squares(row):
        start, end = place[column], place[column + square.columns]
        placed[start] = replace(square, columns=max(1, end - start))
    return placed


def _nearest(x: float, lines: Sequence[float]) -> int:
    return min(range(len(lines)), key=lambda place: abs(lines[place] - x))
