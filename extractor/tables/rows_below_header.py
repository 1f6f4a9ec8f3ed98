"""The body of a table of which only the header is ruled: the lines of text below it, put under its columns.

A row begins with a line that holds amounts; a line without figures goes on with the name of the row before. The lines
between the columns stand where neither the header nor a line with amounts has a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.grid.rule_bands import corridors, word_runs
from extractor.pages.page import Word
from extractor.pages.text_lines import TextLine
from extractor.tables.header import header_of
from extractor.tables.sheet import Area, Piece, Row, Sheet, Square
from extractor.tables.thresholds import FEWEST_BELOW, LIST_ENDS, LOWEST_LINE
from schemas.geometry import Box, around

_AMOUNT = re.compile(r"^\(?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?:,?-+)?\)?$")


@dataclass(frozen=True, slots=True)
class Continued:
    """A header with its rows, and the places of the first and the last line that became rows."""

    sheet: Sheet
    first: int
    last: int


def with_rows_below(sheet: Sheet, lines: Sequence[TextLine]) -> Continued | None:
    """`sheet` with the rows among `lines`, from top to bottom of its page, where it is a header and nothing else."""
    if header_of(sheet).rows < len(sheet.rows) or sheet.columns < 3:
        return None
    foot = sheet.areas[0].box.bottom
    first = next((n for n, line in enumerate(lines) if line.box.top >= foot - 1), len(lines))
    reached = list(_close(lines, first, foot))
    xs = _column_lines(sheet, [line for line in reached if _has_amounts(line)])
    if xs is None:
        return None
    rows = list(_rows(reached, xs))
    if sum(_has_amounts(line) for row in rows for line in row) < FEWEST_BELOW:
        return None
    count = sum(map(len, rows))
    box = around([sheet.areas[0].box, *(line.box for line in reached[:count])])
    body = [_row(sheet.page, xs, row) for row in rows]
    whole = replace(sheet, rows=[*sheet.rows, *body], xs=xs, areas=[Area(sheet.page, box)])
    return Continued(whole, first, first + count - 1)


def _close(lines: Sequence[TextLine], first: int, foot: float) -> Iterator[TextLine]:
    """The lines below the header without a wide gap."""
    for line in lines[first:]:
        if line.box.top - foot > LIST_ENDS * max(line.box.height, LOWEST_LINE):
            return
        foot = line.box.bottom
        yield line


def _has_amounts(line: TextLine) -> bool:
    return any(_AMOUNT.match(word.text) for word in line.words)


def _column_lines(sheet: Sheet, amounts: Sequence[TextLine]) -> tuple[float, ...] | None:
    """The sides of the columns; None where a word stands in each place between two words of the header."""
    heads = [_head(sheet, column) for column in range(sheet.columns)]
    named = [head for head in heads if head]
    if not amounts or len(named) < len(heads):
        return None
    words = [*(word for head in named for word in head), *(word for line in amounts for word in line.words)]
    free = corridors(words)
    lines: list[float] = []
    for left, right in pairwise(named):
        start, end = min(w.box.x0 for w in left), max(w.box.x1 for w in right)
        between = [gap for gap in free if start < gap[0] and gap[1] < end and gap[0] >= min(w.box.x1 for w in left)]
        if not between:
            return None
        widest = max(between, key=lambda gap: gap[1] - gap[0])
        lines.append((widest[0] + widest[1]) / 2)
    whole = around(word.box for word in words)
    sides = min(sheet.xs[0], whole.x0 - 1), max(sheet.xs[-1], whole.x1 + 1)
    return (sides[0], *lines, sides[1]) if lines == sorted(set(lines)) else None


def _head(sheet: Sheet, column: int) -> list[Word]:
    """The words that stand over one column only."""
    found = (row[column] for row in sheet.rows)
    return [word for square in found if square is not None and square.columns == 1 for word in square.piece.words]


def _rows(lines: Sequence[TextLine], xs: Sequence[float]) -> Iterator[list[TextLine]]:
    """The lines of each row, up to one that crosses the columns; none where a name begins over its amounts."""
    row: list[TextLine] = []
    for line in lines:
        if any(start < x < end for start, end in word_runs(line.words) for x in xs[1:-1]):
            break
        if _has_amounts(line):
            if row:
                yield row
            row = [line]
        elif not row or len({_column(word, xs) for word in line.words}) > 1:
            break
        else:
            row.append(line)
    if row:
        yield row


def _column(word: Word, xs: Sequence[float]) -> int:
    return max(0, min(len(xs) - 2, sum(x <= word.box.middle[0] for x in xs) - 1))


def _row(page: int, xs: Sequence[float], lines: Sequence[TextLine]) -> Row:
    band = around(line.box for line in lines)
    words = [word for line in lines for word in line.words]
    made: Row = []
    for column, (left, right) in enumerate(pairwise(xs)):
        own = tuple(word for word in words if _column(word, xs) == column)
        made.append(Square((Piece(page, Box(left, band.top, right, band.bottom), own),)))
    return made
