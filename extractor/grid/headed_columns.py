"""Tables without column lines: a row of words that heads known columns, and below it lines that keep to these columns.

The header tells the columns; the table goes on as long as no word crosses their lines and no wide gap opens outside
its frame. A rule below the header, shaded rows and a frame around the body part no columns: they change nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from extractor.grid.edges import Edge, joined_edges, positions
from extractor.grid.headed_body import Body, Gap, Line, bands_across, body_below, count_figures, is_bullet
from extractor.grid.header_levels import Level, above_numbers, levels, without_numbers
from extractor.grid.header_over_rows import header_over_rows, told_by_rows
from extractor.grid.rule_bands import corridors, heads_columns, over
from extractor.grid.thresholds import (
    FEWEST_LINES_BELOW,
    FEWEST_OPEN_COLUMNS,
    HEADER_LINES,
    HEADER_LINES_APART,
    SAME_END,
)
from extractor.pages.lines import lines_of
from extractor.pages.page import Page, Ruling, Word
from schemas.geometry import around


def headed_tables(page: Page, told: Sequence[Ruling] = ()) -> Iterator[list[Ruling]]:
    """The rules that a reader adds to the tables of `page` where neither its own rulings nor those `told` already part
    their columns."""
    down = [ruling for ruling in (*page.rulings, *told) if ruling.axis == "v"]
    across = joined_edges(page.rulings, "h")
    lines = lines_of(word for word in page.words if word.upright)
    header = cache(partial(_header, lines))  # asked for at its own first line, and at the one above
    figures = [count_figures(line) for line in lines]
    told_below = cache(partial(told_by_rows, lines, figures))
    over_rows = partial(header_over_rows, lines, figures=figures, told=told_below)
    place = 0
    while place < len(lines):
        found = _found(lines, place, header, over_rows, down)
        below = place + found.head
        head = _all(lines[place:below])
        body = found.body
        if (
            len(body.kept) + found.numbered >= FEWEST_LINES_BELOW
            and _fits(page, head, body.kept, found.gaps)
            and not _parted(down, [*head, *_all(body.lines)])
        ):
            yield _drawn(head, body, across)
            place = below + len(body.lines)
        else:
            place += 1


@dataclass(frozen=True, slots=True)
class _Found:
    """The gaps of a header of `head` lines, whether its columns are numbered, and what stands below it."""

    gaps: Sequence[Gap]
    head: int
    numbered: bool
    body: Body


def _found(
    lines: Sequence[Line],
    place: int,
    header: Callable[[int, int], tuple[Sequence[Gap], int]],
    over_rows: Callable[[int], tuple[Sequence[Gap], int]],
    down: Sequence[Ruling],
) -> _Found:
    """The header that begins at `place`, told by its own gaps or by those of the rows below it: whichever has more
    lines that keep to its columns, else those of the rows."""
    gaps, count = max((header(place, count) for count in range(1, _reach(lines, place) + 1)), key=_columns)
    later = (header(place + 1, n) for n in range(1, count))  # without a title above
    own = gaps if not any(len(other) > len(gaps) for other, _ in later) else ()
    told = [over_rows(place), (own, count)]
    return max((_with_body(lines, place, *one, down) for one in told), key=lambda one: len(one.body.kept))


def _with_body(lines: Sequence[Line], place: int, gaps: Sequence[Gap], count: int, down: Sequence[Ruling]) -> _Found:
    if not gaps:
        return _Found(gaps, count, False, Body([], gaps))
    numbered = _are_numbers(lines, place, count)
    below = place + count + numbered
    body = body_below(lines, below, gaps, _all(lines[place:below]), down)
    return _Found(gaps, count + numbered, numbered, body)


def _are_numbers(lines: Sequence[Line], place: int, count: int) -> bool:
    """Whether the numbers of the columns stand below the lines of a header."""
    return bool(without_numbers([list(line) for line in lines[place : place + count + 1]])[1])


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


def _fits(page: Page, head: Line, body: Sequence[Line], gaps: Sequence[Gap]) -> bool:
    """Whether all columns of a body have a head, as far as its words tell: what is ruled or shaded has other signs of
    those that have none."""
    box = around(word.box for word in [*head, *_all(body)])
    inside = ((r.at, (r.start + r.end) / 2) if r.axis == "v" else ((r.start + r.end) / 2, r.at) for r in page.rulings)
    ruled = any(box.holds(*place) for place in inside) or any(box.holds(*fill.box.middle) for fill in page.fills)
    return not ruled or len(corridors(w for w in _all(body) if not is_bullet(w))) <= len(gaps)


def _parted(down: Sequence[Ruling], words: Sequence[Word]) -> bool:
    """Whether column lines stand in a table: one may be the left side of the columns that its frame holds."""
    box = around(word.box for word in words)
    inside = [r.at for r in down if box.x0 < r.at < box.x1 and r.start < box.bottom and r.end > box.top]
    return len(positions(inside)) > 1


def _drawn(head: Sequence[Word], body: Body, ruled: Sequence[Edge]) -> list[Ruling]:
    """The rules of a table, as wide as those `ruled` across it; none between columns through a text set over them."""
    rows = _all(body.lines)
    whole, top = around(word.box for word in [*head, *rows]), around(word.box for word in head)
    parted = (top.bottom + min(word.box.top for word in rows)) / 2
    left, right, upper, foot = whole.x0 - 2, whole.x1 + 2, whole.top - 1, whole.bottom + 1
    own = [r for r in ruled if upper < r.at < foot and r.start <= left + SAME_END and r.end >= right - SAME_END]
    left, right = min([left, *(r.start for r in own)]), max([right, *(r.end for r in own)])
    bands = list(bands_across(body, parted, foot))
    over = levels(head, (left, *((a + b) / 2 for a, b in body.gaps), right))
    sides = [Ruling("v", x, upper, foot) for x in (left, right)]
    across = [Ruling("h", at, left, right) for at in (upper, *above_numbers(head), parted, foot)]
    across += [Ruling("h", at, left, right) for _, *heights in bands for at in heights]
    across += [Ruling("h", level.foot, level.left, level.right) for level in over]
    bands = [*(_under(level, upper, body.gaps) for level in over), *bands]
    return [
        *across,
        *sides,
        *(piece for n, gap in enumerate(body.gaps) for piece in _pieces(n, gap, upper, foot, bands)),
    ]


def _under(level: Level, top: float, gaps: Sequence[Gap]) -> tuple[frozenset[int], float, float]:
    """The gaps that words of an upper level stand over, down to their foot."""
    return frozenset(n for n, (a, b) in enumerate(gaps) if level.left < (a + b) / 2 < level.right), top, level.foot


def _pieces(
    number: int, gap: Gap, top: float, foot: float, bands: Sequence[tuple[frozenset[int], float, float]]
) -> Iterator[Ruling]:
    """The line in the middle of a gap, but for where it is crossed."""
    middle = (gap[0] + gap[1]) / 2
    for crossed, start, end in bands:
        if number in crossed:
            yield Ruling("v", middle, top, start)
            top = end
    yield Ruling("v", middle, top, foot)
