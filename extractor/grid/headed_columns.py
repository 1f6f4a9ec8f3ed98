"""Tables without column lines: a row of words that heads known columns, and below it lines that keep to these columns.

The header tells the columns; the table goes on as long as no word crosses their lines and no wide gap opens outside
its frame. A rule below the header, shaded rows and a frame around the body part no columns: they change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Final

from extractor.grid.edges import Edge, joined_edges, positions
from extractor.grid.rule_bands import corridors, heads_columns, over, word_runs
from extractor.grid.thresholds import (
    FEWEST_LINES_BELOW,
    FEWEST_OPEN_COLUMNS,
    FEWEST_SPACED_COLUMNS,
    FRAME_BESIDE,
    HEADER_LINES,
    HEADER_LINES_APART,
    OPEN_TABLE_ENDS,
    SAME_END,
    SPACE_IN_TEXT,
    SPACED_ALIKE,
    WIDEST_ROWS,
)
from extractor.pages.lines import lines_of
from extractor.pages.page import Page, Ruling, Word
from schemas.geometry import around

_BULLET: Final = re.compile(r"[^\w\s%]")  # a dash, a dot of a list

Line = Sequence[Word]
Gap = tuple[float, float]


def headed_tables(page: Page, told: Sequence[Ruling] = ()) -> Iterator[list[Ruling]]:
    """The rules that a reader adds to the tables of `page` where neither its own rulings nor those `told` already part
    their columns."""
    down = [ruling for ruling in (*page.rulings, *told) if ruling.axis == "v"]
    across = joined_edges(page.rulings, "h")
    lines = lines_of(word for word in page.words if word.upright)
    header = cache(partial(_header, lines))  # asked for at its own first line, and at the one above
    place = 0
    while place < len(lines):
        gaps, count = max((header(place, count) for count in range(1, _reach(lines, place) + 1)), key=_columns)
        below = place + count
        head = _all(lines[place:below])
        later = (header(place + 1, n) for n in range(1, count))  # without a title above
        is_head = gaps and not any(len(other) > len(gaps) for other, _ in later)
        body, free = _body(lines, below, gaps, head, down) if is_head else ([], gaps)
        if (
            len(body) >= FEWEST_LINES_BELOW
            and _fits(page, head, body, gaps)
            and not _parted(down, [*head, *_all(body)])
        ):
            yield _drawn(head, body, free, across)
            place = below + len(body)
        else:
            place += 1


def _all(lines: Iterable[Line]) -> list[Word]:
    return [word for line in lines for word in line]


def _reach(lines: Sequence[Line], first: int) -> int:
    """How many lines may be of one header: they stand as near to each other as the lines of one cell."""
    count = 1
    for before, line in pairwise(lines[first : first + HEADER_LINES]):
        if line[0].box.bottom - before[0].box.bottom > HEADER_LINES_APART * line[0].box.height:
            break
        count += 1
    return count


def _header(lines: Sequence[Line], first: int, count: int) -> tuple[Sequence[Gap], int]:
    """The gaps between the heads of `count` lines, none where they do not head columns; and `count`."""
    head = _all(lines[first : first + count])
    gaps = corridors(head)
    return (gaps if len(gaps) + 1 >= FEWEST_OPEN_COLUMNS and _heads(head, gaps) else ()), count


def _columns(header: tuple[Sequence[Gap], int]) -> tuple[int, int]:
    """The most columns, of as many the most lines."""
    gaps, count = header
    return len(gaps), count


def _heads(head: Sequence[Word], gaps: Sequence[Gap]) -> bool:
    lines = [(before + after) / 2 for before, after in gaps]
    texts = [over(head, *sides) for sides in pairwise((float("-inf"), *lines, float("inf")))]
    return all(texts) and heads_columns(texts)


def _body(
    lines: Sequence[Line], first: int, gaps: Sequence[Gap], head: Line, down: Sequence[Ruling]
) -> tuple[list[Line], Sequence[Gap]]:
    """The lines below a header that leave something of each of its gaps free, and what they
    leave. What stands right of all above is none of them: the number of the page."""
    found: list[Line] = []
    free, edge = list(gaps), max(word.box.x1 for word in head)
    spaced = len(gaps) + 1 >= FEWEST_SPACED_COLUMNS
    reach = min(WIDEST_ROWS, SPACED_ALIKE * _gap(lines, first + 1)) if spaced else OPEN_TABLE_ENDS
    for place, whole in enumerate(lines[first:], first):
        apart, line = _gap(lines, place), [word for word in whole if word.box.x0 < edge + FRAME_BESIDE]
        ends = apart > max(OPEN_TABLE_ENDS, reach) or (apart > OPEN_TABLE_ENDS and not corridors(line))
        if not line or (ends and not (found and _framed(found[-1], line, down))):
            break
        left = [_left(gap, line) for gap in free]
        if None in left:
            break
        free = [gap for gap in left if gap is not None]
        found.append(line)
        edge = max(edge, line[-1].box.x1)
    return found, free


def _gap(lines: Sequence[Line], place: int) -> float:
    """Between a line and the one before, in heights of its words; rows that stand far apart do so from the first."""
    if place >= len(lines):
        return 0.0
    height = max(word.box.height for word in lines[place])
    return (min(w.box.top for w in lines[place]) - max(w.box.bottom for w in lines[place - 1])) / height


def _left(gap: Gap, line: Line) -> Gap | None:
    """What of a gap a line leaves free: columns of text begin further left or end further right than their head. A mark
    goes with the word behind it, and a word with the text that it is of."""
    start, end = gap
    texts = list(word_runs(line, SPACE_IN_TEXT * max(word.box.height for word in line)))
    for word, behind in zip(line, [*line[1:], None], strict=True):
        if word.box.x0 < end and word.box.x1 > start:
            left, right = next((a, b) for a, b in texts if a <= word.box.x0 and word.box.x1 <= b)
            if left <= gap[0] and right >= gap[1]:
                left, right = word.box.x0, word.box.x1  # a text over the whole gap tells nothing of its words
            if behind is not None and _BULLET.fullmatch(word.text) and behind.box.x0 < end:
                end = min(end, word.box.x0)
            elif left + right < gap[0] + gap[1]:
                start = max(start, word.box.x1)
            else:
                end = min(end, word.box.x0)
    return (start, end) if end - start > 1 else None


def _framed(above: Line, below: Line, down: Sequence[Ruling]) -> bool:
    """Whether a side of one frame runs down beside two lines, or between their columns."""
    left, right = (side(word.box.x0 for word in [*above, *below]) - FRAME_BESIDE for side in (min, max))
    foot, top = max(word.box.bottom for word in above), min(word.box.top for word in below)
    return any(left < r.at < right + 2 * FRAME_BESIDE and r.start < foot and r.end > top for r in down)


def _fits(page: Page, head: Line, body: Sequence[Line], gaps: Sequence[Gap]) -> bool:
    """Whether all columns of a body have a head, as far as its words tell: what is ruled or shaded has other signs of
    those that have none."""
    box = around(word.box for word in [*head, *_all(body)])
    inside = ((r.at, (r.start + r.end) / 2) if r.axis == "v" else ((r.start + r.end) / 2, r.at) for r in page.rulings)
    ruled = any(box.holds(*place) for place in inside) or any(box.holds(*fill.box.middle) for fill in page.fills)
    return not ruled or len(corridors(w for w in _all(body) if not _BULLET.fullmatch(w.text))) <= len(gaps)


def _parted(down: Sequence[Ruling], words: Sequence[Word]) -> bool:
    """Whether column lines stand in a table: one may be the left side of the columns that its frame holds."""
    box = around(word.box for word in words)
    inside = [r.at for r in down if box.x0 < r.at < box.x1 and r.start < box.bottom and r.end > box.top]
    return len(positions(inside)) > 1


def _drawn(head: Sequence[Word], body: Sequence[Line], gaps: Sequence[Gap], ruled: Sequence[Edge]) -> list[Ruling]:
    """The rules of a table, as wide as those `ruled` across it."""
    rows = _all(body)
    whole, top = around(word.box for word in [*head, *rows]), around(word.box for word in head)
    parted = (top.bottom + min(word.box.top for word in rows)) / 2
    left, right, upper, foot = whole.x0 - 2, whole.x1 + 2, whole.top - 1, whole.bottom + 1
    own = [r for r in ruled if upper < r.at < foot and r.start <= left + SAME_END and r.end >= right - SAME_END]
    left, right = min([left, *(r.start for r in own)]), max([right, *(r.end for r in own)])
    across = [Ruling("h", at, left, right) for at in (upper, parted, foot)]
    middles = [(start + end) / 2 for start, end in gaps]
    return [*across, *(Ruling("v", x, upper, foot) for x in (left, *middles, right))]
