"""What stands in the columns of a table below its header: the figures, and what kind of values they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.meaning.reasons import Values
from extractor.meaning.thresholds import AMOUNT_FROM, MOST_OF_A_KIND
from extractor.numerals.number_format import NumberFormat, decide_format
from extractor.numerals.numeral import Numeral
from extractor.numerals.parse import parse_numeral
from extractor.tables.sheet import Sheet, Square
from extractor.words.header_vocabulary import VALUES, plain

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_RUPIAH: Final = re.compile(r"(?:rp|idr)\b", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[A-Z]{1,2}|[A-Z] [A-Z]")  # `B`, `SB`, `K B`: grades by their first letters


@dataclass(frozen=True, slots=True)
class ColumnFigures:
    """`figures` holds one figure a row of the body, None where there is none; `rows` of `filled` cells are `values`,
    and the others are of several kinds."""

    figures: tuple[Numeral | None, ...]
    values: Values
    rows: int
    filled: int


def column_figures(sheet: Sheet, first_row: int, number_format: NumberFormat | None) -> list[ColumnFigures]:
    """Of every column, from row `first_row` on; a cell over several columns has no figure of one of them, unless they
    have one header together."""
    return [_column(_texts(sheet, first_row, column), number_format) for column in range(sheet.columns)]


def _texts(sheet: Sheet, first_row: int, column: int) -> list[str]:
    cells = (row[column] for row in sheet.rows[first_row:])
    return [square.text if square is not None and _is_of(sheet, first_row, column, square) else "" for square in cells]


def _is_of(sheet: Sheet, first_row: int, column: int, square: Square) -> bool:
    if square.columns == 1 or not first_row:
        return square.columns == 1
    return sheet.owner(first_row - 1, column) == sheet.owner(first_row - 1, column + square.columns - 1)


def _column(texts: Sequence[str], number_format: NumberFormat | None) -> ColumnFigures:
    own = decide_format([text for text in texts if text], number_format)
    figures = [parse_numeral(text, own) if any(map(str.isdigit, text)) else None for text in texts]
    kinds = Counter(_values(text, figure) for text, figure in zip(texts, figures, strict=True) if text)
    filled = kinds.total()
    if not filled:
        return ColumnFigures(tuple(figures), "nothing", 0, 0)
    kind, rows = kinds.most_common(1)[0]
    return ColumnFigures(tuple(figures), kind if rows >= MOST_OF_A_KIND * filled else "text", rows, filled)


def _values(text: str, figure: Numeral | None) -> Values:
    if _YEAR.fullmatch(text):
        return "year"
    if _LETTERS.fullmatch(text):
        return "category"
    if figure is None or figure.value is None:
        told = VALUES.best(plain(text))
        return "text" if told is None else "category" if told.name == "category" else "schedule"
    if figure.unit == "%":
        return "percentage"
    if _RUPIAH.match(text) or abs(figure.value) >= AMOUNT_FROM:
        return "amount"
    return "count" if figure.unit else "number"
