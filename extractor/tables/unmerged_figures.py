"""A column of figures in which the line between two rows is missing, though the columns beside it have theirs.

Each figure of such a cell stands at the height of a figure of its own row. A figure that is merged over rows stands
once, and one with its share below it has no figure of another row beside that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.pages.page import Word
from extractor.tables.sheet import Piece, Row, Sheet, Square, squares
from extractor.tables.stacks import Entry, lines_with_marks, stack_of
from extractor.tables.thresholds import HEIGHTS_ALIKE
from schemas.geometry import Box


def with_figures_parted(sheet: Sheet) -> Sheet:
    """`sheet` with each figure of such a cell in the row that it stands in."""
    rows = [list(row) for row in sheet.rows]
    for index, row in enumerate(sheet.rows):
        for column, square in squares(row):
            for below, part in enumerate(_parts(sheet.rows, index, column, square)):
                rows[index + below][column] = part
    return replace(sheet, rows=rows)


def _parts(rows: Sequence[Row], index: int, column: int, square: Square) -> list[Square]:
    """A square for each of the rows that `square` is merged over; none where it is one cell."""
    if square.rows < 2 or square.columns > 1 or len(square.pieces) > 1:
        return []
    stack = stack_of(column, lines_with_marks(square.piece.words))
    beside = [*_single(rows[index : index + square.rows], column)]
    if stack.kind != "figures" or len(stack.entries) != square.rows or len(beside) != square.rows:
        return []
    if not all(_at_one_height(entry, row) for entry, row in zip(stack.entries, beside, strict=True)):
        return []
    return [_part(square, row[0].piece.box, entry.words) for row, entry in zip(beside, stack.entries, strict=True)]


def _single(run: Sequence[Row], column: int) -> Iterator[list[Square]]:
    """Of each row the cells of figures that are ruled in it alone."""
    for row in run:
        cells = [square for c, square in squares(row) if c != column and square.rows == 1 and len(square.pieces) == 1]
        if found := [square for square in cells if stack_of(0, lines_with_marks(square.piece.words)).kind == "figures"]:
            yield found


def _at_one_height(entry: Entry, beside: Sequence[Square]) -> bool:
    return any(abs(square.box.bottom - entry.at) <= HEIGHTS_ALIKE * square.box.height for square in beside)


def _part(square: Square, row: Box, words: Sequence[Word]) -> Square:
    box = Box(square.piece.box.x0, row.top, square.piece.box.x1, row.bottom)
    return Square((Piece(square.piece.page, box, tuple(words)),), inferred="split_cell")
