"""Rows whose figures are ruled, or nearly, and whose names stand together in one cell: read as one packed row.

The rules between the figures tell nothing of the names; the heights at which all of them stand do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.page import Word
from extractor.tables.sheet import Piece, Row, Sheet, Square, squares
from extractor.tables.split_packed_rows import rows_of_packed
from extractor.tables.stacks import lines_with_marks, stack_of
from extractor.tables.thresholds import FEWEST_BELOW
from schemas.geometry import around


def with_names_parted(sheet: Sheet) -> Sheet:
    """`sheet` with each run of such rows split anew, at the heights of its names and figures together."""
    rows: list[Row] = []
    index = 0
    while index < len(sheet.rows):
        count = _merged_over(sheet.rows, index)
        run = sheet.rows[index : index + count]
        parts = _parted(run) if count > 1 and _is_whole(run) else []
        rows += parts or run[:1]
        index += len(run) if parts else 1
    return replace(sheet, rows=rows)


def _parted(run: Sequence[Row]) -> list[Row]:
    """The rows of a run that shares its names; none where they cannot be told apart, or come to fewer."""
    count = _rows_to_find(run)
    parts = rows_of_packed(_one(run)) if count else []
    return parts if len(parts) >= count else []


def _merged_over(rows: Sequence[Row], index: int) -> int:
    """Over how many rows the tallest cell of words goes that begins in the row."""
    tall = [s.rows for _, s in squares(rows[index]) if s.columns == 1 and any(map(str.isalpha, s.text))]
    return max(tall, default=1)


def _is_whole(run: Sequence[Row]) -> bool:
    """Whether no cell of the rows goes on beyond them, or over several columns."""
    cells = [(n, square) for n, row in enumerate(run) for _, square in squares(row)]
    return all(n + s.rows <= len(run) and s.columns == 1 and len(s.pieces) == 1 for n, s in cells)


def _rows_to_find(run: Sequence[Row]) -> int:
    """How many figures two columns or more hold below each other, where all words stand in cells over all of the rows,
    one of them of as many lines at least; else 0."""
    words = [(n, s) for n, row in enumerate(run) for _, s in squares(row) if any(map(str.isalpha, s.text))]
    if any(n or square.rows < len(run) for n, square in words):
        return 0
    held = [_words_below(run, column) for column in range(len(run[0]))]
    stacks = [stack_of(column, lines_with_marks(words)) for column, words in enumerate(held) if words]
    counts = [len(stack.entries) for stack in stacks if stack.kind == "figures"]
    lines = max((len(stack.lines) for stack in stacks if stack.kind in ("text", "units")), default=0)
    count = max(counts, key=counts.count, default=0)
    return count if counts.count(count) >= FEWEST_BELOW and len(run) <= count <= lines else 0


def _words_below(run: Sequence[Row], column: int) -> list[Word]:
    return [word for row in run if (square := row[column]) is not None for word in square.piece.words]


def _one(run: Sequence[Row]) -> Row:
    made: Row = []
    for column in range(len(run[0])):
        pieces = [square.piece for row in run if (square := row[column]) is not None]
        if not pieces:
            made.append(None)
            continue
        box = around(piece.box for piece in pieces)
        made.append(Square((Piece(pieces[0].page, box, tuple(_words_below(run, column))),)))
    return made
