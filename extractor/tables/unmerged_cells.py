"""Cells over several columns that no line parts, in a table whose other rows show where these columns end.

A header without shades over shaded rows, a row between two shaded ones: their words stand under the columns all the
same, a wide gap at each of their sides. A heading over all columns has none, and stays one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.page import Word
from extractor.tables.parted_square import parted_square, words_by_column
from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.tables.thresholds import FEWEST_BELOW, LOWEST_LINE, WORDS_APART


def with_cells_parted(sheet: Sheet) -> Sheet:
    """`sheet` with each such cell in the columns that its words stand under."""
    return replace(sheet, rows=[_parted(sheet, n, row) for n, row in enumerate(sheet.rows)])


def _parted(sheet: Sheet, number: int, row: Row) -> Row:
    made = list(row)
    for column, square in squares(row):
        parts = _parts(sheet, number, column, square) if _may_be_several(square) else None
        if parts is not None:
            made[column : column + square.columns] = parts
    return made


def _may_be_several(square: Square) -> bool:
    open_sides = square.columns > 1 and square.rows == 1 and square.inferred is not None
    return open_sides and len(square.pieces) == 1 and bool(square.piece.words)


def _parts(sheet: Sheet, number: int, column: int, square: Square) -> list[Square] | None:
    xs = sheet.xs[column : column + square.columns + 1]
    held = words_by_column(square, xs)
    full = [words for words in held if words]
    figures = sum(any(word.text[:1].isdigit() for word in words) for words in full)
    of_header = number == 0 and len(full) == len(held)
    if not (of_header or figures >= FEWEST_BELOW) or not all(map(_apart, full, full[1:])):
        return None
    if _rows_apart(sheet, range(column, column + square.columns)) < FEWEST_BELOW:
        return None
    return parted_square(square, xs, held, square.inferred)


def _apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a wide gap parts the words of two columns on all their lines."""
    gap = min(word.box.x0 for word in right) - max(word.box.x1 for word in left)
    return gap > WORDS_APART * max(left[0].box.height, LOWEST_LINE)


def _rows_apart(sheet: Sheet, columns: Sequence[int]) -> int:
    """How many rows have a cell of their own in each of `columns`, most of them with words."""
    cells = [[row[column] for column in columns] for row in sheet.rows]
    own = [[square for square in row if square is not None and square.columns == 1] for row in cells]
    return sum(len(row) == len(columns) and 2 * sum(bool(s.text) for s in row) > len(row) for row in own)
