"""Whether a table goes on on the next page: evidence for and against, summed, with its reasons.

The figures are log-odds set by hand; from LEAST_EVIDENCE on the parts are one table. No evidence decides alone, but
column lines that have little in common.
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
from extractor.tables.thresholds import (
    AGAIN_WITH_ROOM,
    ALL_SHARED,
    AMONG_THE_OTHER,
    COLUMNS_BY_ORDER,
    FEW_SHARED,
    FEWER_OF_MANY,
    FIRST_NUMBER,
    HEADER_REPEATED,
    KINDS_ALIKE,
    MOST_LINES_SHARED,
    MOST_SHARED,
    NEXT_NUMBER,
    NO_HEADER,
    NO_HEADER_AT_ALL,
    NOTE_BETWEEN,
    NUMBERED_WITHIN,
    OTHER_HEADER,
    OWN_HEADER,
    PAGE_FULL,
    ROOM_BELOW,
    ROW_GOES_ON,
    SAID_TO_CONTINUE,
    SIMILAR_HEADER,
    SIMILAR_WORDS,
    TEXT_BETWEEN,
    TITLE_BETWEEN,
)
from extractor.words.marks import is_bare_mark

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
    reasons.append(("the page was full", PAGE_FULL) if between.full else ("there was room for another row", ROOM_BELOW))
    if repeated and not between.full:
        reasons.append(("its header begins anew", AGAIN_WITH_ROOM))
    body = second.rows[repeated:]
    if body:
        reasons += _rows(first, second, header_rows, repeated)
    reasons += [_line(line) for line in (*between.below, *between.above)]
    return Join(second.page, round(sum(weight for _, weight in reasons), 2), tuple(reasons))


def _lines(columns: CommonColumns, headed: bool) -> Iterator[Reason]:
    if columns.shared == 1.0:
        yield "all column lines shared", ALL_SHARED
        return
    if columns.by_order:
        yield "columns lie over each other", COLUMNS_BY_ORDER
        return
    if columns.is_whole and min(len(columns.first), len(columns.second)) > 2:
        yield "column lines of one among those of the other", AMONG_THE_OTHER
        if columns.shared < MOST_LINES_SHARED:
            yield "and half of them are not", FEWER_OF_MANY
        return
    most = columns.shared >= MOST_LINES_SHARED
    yield ("most column lines shared", MOST_SHARED) if most else ("few column lines shared", FEW_SHARED)
    if headed:
        yield "other columns with a header of their own", OWN_HEADER


def _header(first: Sheet, second: Sheet, repeated: int, header_rows: int) -> list[Reason]:
    if repeated:
        return [("header said again", HEADER_REPEATED)]
    own = header_of(second).rows
    if not own:
        return [("no header of its own", NO_HEADER if header_rows else NO_HEADER_AT_ALL)]
    said = {_plain(text) for row in range(header_rows) for text in first.texts(row) if text}
    words = [_plain(text) for row in range(own) for text in second.texts(row) if text]
    alike = sum(word in said for word in words) >= SIMILAR_WORDS * len(words)
    return [("a similar header", SIMILAR_HEADER) if alike else ("another header", OTHER_HEADER)]


def _plain(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _rows(first: Sheet, second: Sheet, header_rows: int, repeated: int) -> list[Reason]:
    reasons: list[Reason] = []
    if goes_on(first, second.rows[repeated], header_rows):
        reasons.append(("its first row goes on with a row", ROW_GOES_ON))
    pairs = [(_number(first, header_rows, -1, c), _number(second, repeated, 0, c)) for c in range(NUMBERED_WITHIN)]
    last, next_one = pairs[0]
    if any(before is not None and after == before + 1 for before, after in pairs):
        reasons.append(("numbers of rows go on", NEXT_NUMBER))
    elif last is not None and last > 1 and next_one == 1:
        reasons.append(("numbers of rows begin again", FIRST_NUMBER))
    if header_rows < len(first.rows):
        alike = _alike(first, header_rows, second, repeated)
        reasons.append(("kinds of values in the columns", round(KINDS_ALIKE * (2 * alike - 1), 2)))
    return reasons


def _number(sheet: Sheet, start: int, which: int, column: int) -> int | None:
    """The first or last number of a row in a leading column of the body."""
    found = [
        int(digits[-1])
        for row in sheet.rows[start:]
        for square in row[column : column + 1]
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
        return "said to be continued", SAID_TO_CONTINUE
    if _TITLE.match(line.text):
        return "a title between", TITLE_BETWEEN
    return ("a note between", NOTE_BETWEEN) if _NOTES.match(line.text) else ("text between", TEXT_BETWEEN)
