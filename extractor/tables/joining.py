"""Whether a table goes on on the next page: evidence for and against, summed, with its reasons.

The figures are log-odds set by hand; from LEAST on the parts are one table. No evidence decides alone, but column lines
that have little in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.pages.text_lines import TextLine
from extractor.tables.columns import CommonColumns
from extractor.tables.header import header_of
from extractor.tables.rest_of_row import goes_on, value_kind
from extractor.tables.sheet import Join, Sheet
from extractor.words.marks import is_bare_mark

LEAST: Final = 2.0
_ALL_SHARED, _AMONG_THE_OTHER, _BY_ORDER, _MOST_SHARED, _FEW_SHARED = 3.0, 2.0, 1.0, 0.0, -8.0
_FEWER_OF_MANY: Final = -2.0  # more, where half of the lines of the other are lacking
_OWN_HEADER: Final = -6.0  # more, where the columns differ and the second part can be read by itself
_MOST: Final = 0.74
_REPEATED, _NO_HEADER, _SIMILAR_HEADER, _OTHER_HEADER = 1.0, 2.5, 0.5, -3.0
_SIMILAR: Final = 0.6
_NO_HEADER_AT_ALL: Final = 1.5  # in either part
_FULL, _ROOM = 1.0, -2.5
_AGAIN_WITH_ROOM: Final = -2.0  # more, where a table that had room below begins with its header again
_GOES_ON, _NEXT_NUMBER, _FIRST_NUMBER = 2.0, 3.0, -2.0
_KINDS: Final = 2.0
_CONTINUED, _NUMBERED_TITLE, _TEXT, _NOTE = 3.0, -7.0, -5.0, -1.5
_CONTINUED_WORDS: Final = re.compile(r"\b(?:lanjutan|sambungan)\b", re.I)
_TITLE: Final = re.compile(r"^\W*(?:tabel|table|lampiran|grafik|gambar|bab)\b", re.I)
_NOTES: Final = re.compile(r"^\W*(?:sumber|keterangan|ket|catatan|nb)\b\W|^\*+\)?", re.I)

Reason = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between two parts: lines below the first on its page and above the second on its own. `full` tells
    that the next row had no room any more on the page of the first."""

    below: Sequence[TextLine]
    above: Sequence[TextLine]
    full: bool


def joining(
    first: Sheet, second: Sheet, columns: CommonColumns, repeated: int, header_rows: int, between: Between
) -> Join:
    """What speaks for `second` going on with `first`, both on common columns.

    `header_rows` rows of `first` are its header; `repeated` rows of `second` say it again.
    """
    reasons = [*_lines(columns, bool(header_of(second).rows)), *_header(first, second, repeated, header_rows)]
    reasons.append(("the page was full", _FULL) if between.full else ("there was room for another row", _ROOM))
    if repeated and not between.full:
        reasons.append(("its header begins anew", _AGAIN_WITH_ROOM))
    body = second.rows[repeated:]
    if body:
        reasons += _rows(first, second, header_rows, repeated)
    reasons += [_line(line) for line in (*between.below, *between.above)]
    return Join(second.page, round(sum(weight for _, weight in reasons), 2), tuple(reasons))


def _lines(columns: CommonColumns, headed: bool) -> Iterator[Reason]:
    if columns.shared == 1.0:
        yield "all column lines shared", _ALL_SHARED
        return
    if columns.by_order:
        yield "columns lie over each other", _BY_ORDER
        return
    if columns.is_whole and min(len(columns.first), len(columns.second)) > 2:
        yield "column lines of one among those of the other", _AMONG_THE_OTHER
        if columns.shared < _MOST:
            yield "and half of them are not", _FEWER_OF_MANY
        return
    most = columns.shared >= _MOST
    yield ("most column lines shared", _MOST_SHARED) if most else ("few column lines shared", _FEW_SHARED)
    if headed:
        yield "other columns with a header of their own", _OWN_HEADER


def _header(first: Sheet, second: Sheet, repeated: int, header_rows: int) -> list[Reason]:
    if repeated:
        return [("header said again", _REPEATED)]
    own = header_of(second).rows
    if not own:
        return [("no header of its own", _NO_HEADER if header_rows else _NO_HEADER_AT_ALL)]
    said = {_plain(text) for row in range(header_rows) for text in first.texts(row) if text}
    words = [_plain(text) for row in range(own) for text in second.texts(row) if text]
    alike = sum(word in said for word in words) >= _SIMILAR * len(words)
    return [("a similar header", _SIMILAR_HEADER) if alike else ("another header", _OTHER_HEADER)]


def _plain(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _rows(first: Sheet, second: Sheet, header_rows: int, repeated: int) -> list[Reason]:
    reasons: list[Reason] = []
    if goes_on(first, second.rows[repeated], header_rows):
        reasons.append(("its first row goes on with a row", _GOES_ON))
    last, next_one = _number(first, header_rows, -1), _number(second, repeated, 0)
    if last is not None and next_one == last + 1:
        reasons.append(("numbers of rows go on", _NEXT_NUMBER))
    elif last is not None and last > 1 and next_one == 1:
        reasons.append(("numbers of rows begin again", _FIRST_NUMBER))
    if header_rows < len(first.rows):
        alike = _alike(first, header_rows, second, repeated)
        reasons.append(("kinds of values in the columns", round(_KINDS * (2 * alike - 1), 2)))
    return reasons


def _number(sheet: Sheet, start: int, which: int) -> int | None:
    """The first or last number of a row, in the leading columns of the body."""
    found = [
        int(digits[-1])
        for row in sheet.rows[start:]
        for square in row[:1]
        if square and square.columns == 1 and is_bare_mark(square.text) and (digits := re.findall(r"\d+", square.text))
    ]
    return found[which] if found else None


def _alike(first: Sheet, header_rows: int, second: Sheet, repeated: int) -> float:
    """The share of the columns that hold the same kind of values in both parts; a half where none can be compared."""
    pairs = [
        (value_kind(first, column, header_rows), value_kind(second, column, repeated))
        for column in range(first.columns)
    ]
    compared = [own == other for own, other in pairs if own and other]
    return sum(compared) / len(compared) if compared else 0.5


def _line(line: TextLine) -> Reason:
    if _CONTINUED_WORDS.search(line.text):
        return "said to be continued", _CONTINUED
    if _TITLE.match(line.text):
        return "a title between", _NUMBERED_TITLE
    return ("a note between", _NOTE) if _NOTES.match(line.text) else ("text between", _TEXT)
