"""Tables that run over pages: which parts belong together, and what they are together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from extractor.tables.columns import common_columns, on_lines
from extractor.tables.header import form_rows
from extractor.tables.joining import Between, joining
from extractor.tables.rest_of_row import with_cut_row
from extractor.tables.sheet import Sheet
from extractor.tables.slivers import without_slivers
from extractor.tables.thresholds import HEADER_SAID_AGAIN, LEAST_EVIDENCE


def joined(above: Sheet, below: Sheet, header_rows: int, between: Between, width: float) -> Sheet | None:
    """`above` continued by `below`, or None where they are two tables; pages are `width` points wide.

    `header_rows` is how many rows of `above` are its header.
    """
    columns = common_columns(above.xs, below.xs, width)
    above, below = on_lines(above, columns.lines, columns.first), on_lines(below, columns.lines, columns.second)
    repeated = _repeated_header(above, below, header_rows)
    if not repeated and _reordered_header(above, below, header_rows):
        return None
    join = joining(above, below, columns, repeated, header_rows, between)
    if join.score < LEAST_EVIDENCE:
        return None
    rows = below.rows[repeated:]
    whole = replace(above, areas=above.areas + below.areas, open_foot=below.open_foot, joins=(*above.joins, join))
    if not rows:
        return whole
    whole, rest = with_cut_row(replace(whole, rows=list(above.rows)), rows, header_rows)
    return without_slivers(replace(whole, rows=whole.rows + rest))


def _repeated_header(above: Sheet, below: Sheet, header_rows: int) -> int:
    """How many leading rows of `below` say the header of `above` again. Its column numbers may be left out, and so may
    the title over its columns in the same frame."""
    if not any(below.texts(0)):
        return 0
    for first in sorted({0, form_rows(above)}):
        for count in range(min(header_rows - first, len(below.rows)), 0, -1):
            if all(_same(above.texts(first + row), below.texts(row)) for row in range(count)):
                return count
    return 0


def _reordered_header(above: Sheet, below: Sheet, header_rows: int) -> bool:
    """Whether `below` begins with the header of `above` in another order of its columns, so that it is read alone."""
    if not 0 < header_rows <= len(below.rows):
        return False
    first, second = (
        [[_plain(text) for text in part.texts(row)] for row in range(header_rows)] for part in (above, below)
    )
    return all(Counter(a) == Counter(b) for a, b in zip(first, second, strict=True)) and any(first[0])


def _same(first: list[str], second: list[str]) -> bool:
    pairs = [(_plain(a), _plain(b)) for a, b in zip(first, second, strict=True) if a or b]
    return sum(a == b for a, b in pairs) >= HEADER_SAID_AGAIN * len(pairs)


def _plain(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
