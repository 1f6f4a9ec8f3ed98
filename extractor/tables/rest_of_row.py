"""Which rows of a page go on with a row of the page before: rows cut by the page end, and merged cells that run on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.tables.thresholds import CELLS_ALIKE, LONG_TEXT, OFTEN_MERGED, SHORTEST_NAME
from extractor.words.codes import named
from extractor.words.marks import counts_up, is_bare_mark, unmarked
from extractor.words.sasaran_words import is_sasaran

_FIGURE = re.compile(r"^[^\w]*(?:Rp\.?|IDR)?\s*[-(]?\d[\d.,\s]*(?:%|,-|\))?(?:\s*[\w%/]{1,14}\.?){0,2}$|^[-–]$", re.I)
_SIGN = re.compile(r"(?:Rp|IDR)\.?", re.I)
_COUNT = re.compile(r"^\d[\d.,]*\s*(?:%|[^\W\d])")
_FINISHED = (".", ")", "]", ";", ":")
_OF_BUDGETS = frozenset({"program", "kegiatan", "subkegiatan"})
_ValueKind = Literal["figure", "text", "short"]


def value_kind(sheet: Sheet, column: int, header_rows: int) -> _ValueKind | None:
    """What most cells of a column hold below the header; None where nothing, or where it is mixed."""
    cells = (row[column] for row in sheet.rows[header_rows:])
    texts = [square.text for square in cells if square and square.text and square.columns == 1]
    kinds: list[_ValueKind] = [
        "figure" if _FIGURE.match(t) else "text" if len(t) > LONG_TEXT else "short" for t in texts
    ]
    return next((kind for kind in set(kinds) if kinds.count(kind) >= CELLS_ALIKE * len(kinds)), None)


def _kind(text: str) -> _ValueKind:
    return "figure" if _FIGURE.match(text) else "text" if len(text) > LONG_TEXT else "short"


def goes_on(above: Sheet, row: Row, header_rows: int) -> bool:
    """Whether `row` can only be read with the rows before it."""
    return _is_rest_of_row(above, row, header_rows) or _lacks_its_heading(above, row, header_rows)


def _lacks_its_heading(above: Sheet, row: Row, header_rows: int) -> bool:
    """Whether the first columns are empty, as they are where a merged cell runs on from the page before."""
    if header_rows >= len(above.rows) or _is_section(above.rows[header_rows], above.columns):
        return False
    begun = above.rows[header_rows][0]
    return begun is not None and bool(begun.text) and row[0] is not None and not row[0].text


def _is_rest_of_row(above: Sheet, row: Row, header_rows: int) -> bool:
    """Whether `row` has no figure and no number, though the rows of `above` have: it can only end the row before."""
    filled = {column: square for column, square in squares(row) if square.text}
    columns = _Columns(above, header_rows)
    figures = [c for c in range(above.columns) if columns.is_figure(c)]
    if not filled or not figures or _is_section(row, above.columns):
        return False
    marked = any(columns.is_mark(c) and is_bare_mark(square.text) for c, square in filled.items())
    return not marked and not any(c in filled for c in figures)


def with_cut_row(above: Sheet, rows: list[Row], header_rows: int) -> tuple[Sheet, list[Row]]:
    """Hand what continues the last row of `above` over to it; what is left begins rows of its own."""
    first = rows[0]
    filled = {column: square for column, square in squares(first) if square.text}
    last = len(above.rows) - 1
    sections = [_is_section(row, above.columns) for row in (first, above.rows[last])]
    if not filled or last < header_rows or any(sections):
        cut = filled and last >= header_rows and all(sections) and _is_cut(above.rows[last], first)
        return (_appended(above, filled, last), _shortened(rows)) if cut else (above, rows)
    columns = _Columns(above, header_rows)
    if any(columns.is_mark(column) and is_bare_mark(square.text) for column, square in filled.items()):
        return above, rows
    if columns.new_row(filled, last):
        anew = next((c for c, square in filled.items() if is_sasaran(square.text)), above.columns)
        continued = {c: s for c, s in filled.items() if c < anew and columns.goes_on_beside_new_row(c, s, last)}
        continued |= {c: s for c, s in filled.items() if columns.is_merged_over(c, s, continued, last)}
        kept = [_emptied(square, column in continued) for column, square in enumerate(first)]
        return _appended(above, continued, last), [kept, *rows[1:]]
    return _appended(above, filled, last), _shortened(rows)


def _is_section(row: Row, columns: int) -> bool:
    filled = [square for _, square in squares(row) if square.text and not is_bare_mark(square.text)]
    if len(filled) != 1:
        return False
    return filled[0].columns > max(2, columns // 2) or (filled[0].columns > 1 and is_sasaran(filled[0].text))


def _is_cut(before: Row, after: Row) -> bool:
    """Whether a heading over all columns goes on in the next one, in small letters."""
    texts = [next(square.text for _, square in squares(row) if square.text) for row in (before, after)]
    return texts[1][:1].islower() and unmarked(texts[1])[0] is None and not texts[0].endswith(_FINISHED)


class _Columns:
    """What the columns of a sheet hold, judged by the rows so far."""

    def __init__(self, sheet: Sheet, header_rows: int) -> None:
        self._sheet = sheet
        self._body = range(header_rows, len(sheet.rows))
        self._texts = {c: self._filled(c) for c in range(sheet.columns)}
        named = (c for c, cells in self._texts.items() if any(len(s.text) > SHORTEST_NAME for s in cells))
        self._first_names = next(named, 0)

    def _filled(self, column: int) -> list[Square]:
        found = (self._sheet.rows[row][column] for row in self._body)
        return [s for s in found if s is not None and s.text and s.columns <= 2]

    def is_mark(self, column: int) -> bool:
        """Numbers of rows: before all names, or counting up; whole figures further right are no numbers of rows."""
        texts = [square.text for square in self._texts[column]]
        marked = [text for text in texts if is_bare_mark(text)]
        if not texts or len(marked) < 0.5 * len(texts):
            return False
        return column < self._first_names or counts_up(marked)

    def is_figure(self, column: int) -> bool:
        cells = self._texts[column]
        return (
            bool(cells)
            and not self.is_mark(column)
            and sum(bool(_FIGURE.match(s.text)) for s in cells) >= 0.6 * len(cells)
        )

    def _counts(self, column: int) -> bool:
        """Whether all cells of a column begin with what they count (`4 naskah saran perbaikan`)."""
        texts = [square.text for square in self._texts[column]]
        return bool(texts) and all(_COUNT.match(text) and unmarked(text)[0] is None for text in texts)

    def _is_often_merged(self, column: int) -> bool:
        cells = self._texts[column]
        return sum(s.rows > 1 for s in cells) >= OFTEN_MERGED * len(cells)

    def is_finest(self, column: int) -> bool:
        cells = self._texts[column]
        return bool(cells) and all(s.rows == 1 for s in cells)

    def new_row(self, filled: dict[int, Square], last: int) -> bool:
        """True where the first row of the next page is a row of its own."""
        figures = [c for c in range(self._sheet.columns) if self.is_figure(c) or self._counts(c)]
        if any(c in filled for c in figures):
            if self._amounts_begun(filled, last):
                return False
            return any(self._last_text(c, last) for c in figures) or self._names_another(filled, last)
        texts = [c for c in filled if self.is_finest(c) and not self.is_figure(c) and not self.is_mark(c)]
        if not figures and not texts:
            return False
        return bool(texts) and all(self._begins(filled[c].text, self._last_text(c, last)) for c in texts)

    def _amounts_begun(self, filled: dict[int, Square], last: int) -> bool:
        """Whether nothing but a `Rp` stands in the last row above each figure: the page ended between the two."""
        over = [self._last_text(c, last) for c, square in filled.items() if _FIGURE.match(square.text)]
        return bool(over) and all(map(_SIGN.fullmatch, over))

    def _names_another(self, filled: dict[int, Square], last: int) -> bool:
        """Whether a programme or an activity begins below a row that has a name already."""
        begun = [c for c, square in filled.items() if named(square.text).level in _OF_BUDGETS]
        return any(any(map(str.isalpha, filled[c].text)) and self._last_text(c, last) for c in begun)

    def goes_on_beside_new_row(self, column: int, square: Square, last: int) -> bool:
        """True where a merged cell (a sasaran over its indicators) runs on beside a new row."""
        if self.is_figure(column) or self.is_mark(column) or not self._usual_width(column, square):
            return False
        before = self._last_text(column, last)
        if not before:
            return False
        if any(self.is_mark(c) for c in range(column)) and self._is_often_merged(column):
            return True
        return square.text[:1].islower() and not before.endswith(_FINISHED)

    def is_merged_over(self, column: int, square: Square, continued: dict[int, Square], last: int) -> bool:
        """True for a cell merged over at least the rows of one that runs on: it was begun no later."""
        reach = min((other.rows for other in continued.values()), default=1)
        text = not self.is_figure(column) and not self.is_mark(column) and bool(self._last_text(column, last))
        return text and 1 < reach <= square.rows

    def _usual_width(self, column: int, square: Square) -> bool:
        """False for a label set over several columns, as `Rata-rata` is."""
        return any(s.columns == square.columns for s in self._texts[column])

    def _last_text(self, column: int, last: int) -> str:
        row, start = self._sheet.owner(last, column)
        square = self._sheet.rows[row][start]
        return square.text if square else ""

    @staticmethod
    def _begins(text: str, before: str) -> bool:
        return not text[:1].islower() and (not before or before.endswith(_FINISHED))


def _appended(sheet: Sheet, more: dict[int, Square], last: int) -> Sheet:
    rows = [list(row) for row in sheet.rows]
    for column, square in more.items():
        row, start = sheet.owner(last, column)
        owner = rows[row][start]
        if owner is not None:
            rows[row][start] = replace(owner, pieces=owner.pieces + square.pieces, inferred="cut_row")
        else:
            rows[last][column] = replace(square, inferred="cut_row")
    return replace(sheet, rows=rows)


def _emptied(square: Square | None, handed_over: bool) -> Square | None:
    if square is None or not handed_over:
        return square
    return replace(square, pieces=tuple(replace(piece, words=()) for piece in square.pieces))


def _shortened(rows: list[Row]) -> list[Row]:
    """The rows without the first, whose merged cells now begin one row further down, empty."""
    rest = [list(row) for row in rows[1:]]
    for column, square in squares(rows[0]):
        if square.rows > 1 and rest and rest[0][column] is None:
            rest[0][column] = replace(_emptied(square, True) or square, rows=square.rows - 1)
    return rest
