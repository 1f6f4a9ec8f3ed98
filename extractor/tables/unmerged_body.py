"""A body in one frame under a header with columns: its words stand under the columns of the header all the same.

Only where no word crosses a line between columns, and figures stand below each other in two columns at least: a heading
or a remark over all columns stays one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.page import Word
from extractor.tables.parted_square import parted_square, words_by_column
from extractor.tables.sheet import Row, Sheet
from extractor.tables.thresholds import CROSSES, FEWEST_BELOW, FEWEST_COLUMNS


def with_body_parted(sheet: Sheet) -> Sheet:
    """`sheet` with each such row parted into the cells of its columns; the rows in it are still packed."""
    if sheet.columns < FEWEST_COLUMNS:
        return sheet
    rows = [_parted(sheet, row) if n else row for n, row in enumerate(sheet.rows)]
    return replace(sheet, rows=rows)


def _parted(sheet: Sheet, row: Row) -> Row:
    whole = row[0]
    if whole is None or whole.columns != sheet.columns or whole.rows > 1 or len(whole.pieces) > 1:
        return row
    columns = words_by_column(whole, sheet.xs)
    with_words = sum(map(bool, columns))
    with_figures = sum(_figures(words) >= FEWEST_BELOW for words in columns)
    if _crossed(whole.piece.words, sheet.xs) or with_words < FEWEST_COLUMNS or with_figures < FEWEST_BELOW:
        return row
    return [*parted_square(whole, sheet.xs, columns, "no_column_lines")]


def _crossed(words: Sequence[Word], xs: Sequence[float]) -> bool:
    return any(word.box.x0 + CROSSES < x < word.box.x1 - CROSSES for word in words for x in xs[1:-1])


def _figures(words: Sequence[Word]) -> int:
    """On how many lines a word begins with a digit."""
    return len({round(word.box.bottom) for word in words if word.text[:1].isdigit()})
