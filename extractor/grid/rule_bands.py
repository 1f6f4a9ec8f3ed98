"""Tables on a page that have no column lines: runs of wide rules, or of the sides of shaded rows, below a header.

Between the rules lie the bands of the table. The band whose words head known columns begins a table; the band before
the next one belongs to neither: there stand the end of the first table's text and the title of the second.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.grid.edges import Edge, joined_edges, positions
from extractor.grid.thresholds import (
    CORRIDOR,
    DARK_SHADE,
    HIGHEST_BAND,
    LOWEST_SHADE,
    MOST_RULES,
    NARROWEST_TABLE,
    SAME_END,
    WHITE_SHADE,
    WIDTH_OF_TEXT,
)
from extractor.pages.lines import lines_of
from extractor.pages.page import Fill, Page, Word, text_along
from extractor.words.broken_words import mended
from extractor.words.header_vocabulary import ROLES, plain

CAPTION = re.compile(r"tabel\s*\W?\s*(?:[IVX]+|\d+|[A-Z])\b", re.I)
_YEAR = re.compile(r"(?:tahun )?20\d\d")


@dataclass(frozen=True, slots=True)
class Banded:
    """A table without column lines: its sides, the heights that part its bands, and the words of each band."""

    left: float
    right: float
    heights: Sequence[float]
    bands: Sequence[Sequence[Word]]


class _Ordered:
    """Words by their height: a page of many rules asks for the words of each band."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = sorted(words, key=_middle)
        self._heights = [_middle(word) for word in self._words]

    def between(self, top: float, bottom: float) -> list[Word]:
        return self._words[bisect_left(self._heights, top) : bisect_left(self._heights, bottom)]


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def banded_tables(page: Page) -> Iterator[Banded]:
    rules = without_columns(page, joined_edges(page.rulings, "h"))
    shades = without_columns(page, _shaded_rows(page), longer_than=_tallest(page))
    for group in _groups([*rules, *shades]):
        left, right = min(edge.start for edge in group), max(edge.end for edge in group)
        words = _Ordered([w for w in page.words if w.upright and left <= w.box.x0 and w.box.x1 <= right])
        for heights in _tables(words, positions([edge.at for edge in group])):
            if all(_is_side(at, shades) for at in heights):
                heights += _last_unshaded(words, heights)
            heights = _without_text_below(words, heights, right - left)
            if len(heights) > 2:
                yield Banded(left, right, heights, [words.between(*band) for band in pairwise(heights)])


def corridors(words: Iterable[Word]) -> list[tuple[float, float]]:
    """What no word covers between the first word and the last, from left to right."""
    free: list[tuple[float, float]] = []
    reach: float | None = None
    for word in sorted(words, key=lambda word: word.box.x0):
        if reach is not None and word.box.x0 - reach >= CORRIDOR:
            free.append((reach, word.box.x0))
        reach = max(word.box.x1, reach or 0.0)
    return free


def heads_columns(texts: Iterable[str]) -> bool:
    """Whether three texts head columns that are known, of more than one role; years may stand for some."""
    words = [plain(text) for text in texts]
    roles = [match.name for text in words if (match := ROLES.best(text))]
    years = sum(bool(_YEAR.fullmatch(text)) for text in words)
    return len(set(roles)) > 1 and (len(set(roles)) > 2 or len(roles) + years > 2)


def over(words: Iterable[Word], left: float, right: float) -> str:
    """The words whose middle stands between two column lines."""
    return mended(" ".join(word.text for word in words if left <= (word.box.x0 + word.box.x1) / 2 < right))


def without_columns(page: Page, edges: Iterable[Edge], longer_than: float = 0.0) -> list[Edge]:
    """The wide edges that no column line meets, but for short ones that part nothing but one shaded row."""
    down = [edge for edge in joined_edges(page.rulings, "v") if edge.end - edge.start > longer_than]
    if len(down) > MOST_RULES:
        return []
    wide = [edge for edge in edges if edge.end - edge.start > NARROWEST_TABLE * page.width]
    return [edge for edge in wide[:MOST_RULES] if not any(_meet(edge, rule) for rule in down)]


def _meet(edge: Edge, column: Edge) -> bool:
    """Whether a column line ends at `edge` or crosses it between its ends."""
    return (
        column.start - SAME_END <= edge.at <= column.end + SAME_END
        and edge.start + SAME_END < column.at < edge.end - SAME_END
    )


def _tallest(page: Page) -> float:
    """How high the header of a shaded table may be: the highest row of a dark shade."""
    wide = (fill for fill in page.fills if fill.box.width > fill.box.height > LOWEST_SHADE)
    dark = (fill.box.height for fill in wide if max(fill.colour) < DARK_SHADE)
    return max((height for height in dark if height < HIGHEST_BAND), default=0.0)


def _shaded_rows(page: Page) -> list[Edge]:
    """The upper and lower sides of rows that are shaded, cell by cell or as a whole."""
    rows: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    for fill in page.fills:
        if min(fill.colour) < WHITE_SHADE and fill.box.height > LOWEST_SHADE:
            rows[round(fill.box.top), round(fill.box.bottom)].append(fill)
    sides: list[Edge] = []
    for fills in rows.values():
        start, end = min(fill.box.x0 for fill in fills), max(fill.box.x1 for fill in fills)
        sides += [Edge(at, start, end) for at in (fills[0].box.top, fills[0].box.bottom)]
    return sides


def _groups(edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """Edges with the same ends, near below each other."""
    groups: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda edge: edge.at):
        own = next((g for g in groups if _same_ends(g[-1], edge) and edge.at - g[-1].at < HIGHEST_BAND), None)
        if own is None:
            groups.append([edge])
        else:
            own.append(edge)
    yield from groups


def _same_ends(first: Edge, second: Edge) -> bool:
    return abs(first.start - second.start) <= SAME_END and abs(first.end - second.end) <= SAME_END


def _tables(words: _Ordered, heights: Sequence[float]) -> Iterator[list[float]]:
    """The heights of each table: from a band that heads columns to the rule before the title of the next. What stands
    above the first may be the rest of a table of the page before."""
    for part in _between_captions(words, heights):
        heads = [n for n, band in enumerate(pairwise(part)) if _is_head(words.between(*band))]
        yield list(part[: heads[0] if heads else len(part)])
        for first, following in pairwise([*heads, len(part)]):
            yield list(part[first:following])


def _between_captions(words: _Ordered, heights: Sequence[float]) -> Iterator[Sequence[float]]:
    """The heights up to each band that holds the caption of the next table, and those behind it."""
    captions = [
        n
        for n, band in enumerate(pairwise(heights))
        if any(CAPTION.match(text_along(line)) for line in lines_of(words.between(*band)))
    ]
    for first, last in pairwise([-1, *captions, len(heights)]):
        if last > first:
            yield heights[first + 1 : last + 1]


def _is_head(words: Sequence[Word]) -> bool:
    lines = [(before + after) / 2 for before, after in corridors(words)]
    return heads_columns(over(words, *sides) for sides in pairwise((float("-inf"), *lines, float("inf"))))


def _is_side(at: float, shades: Iterable[Edge]) -> bool:
    return any(abs(shade.at - at) <= SAME_END / 2 for shade in shades)


def _last_unshaded(words: _Ordered, heights: Sequence[float]) -> list[float]:
    """The foot of a row below the last shaded one: where every other row is shaded, the last may be unshaded."""
    if len(heights) < 4:
        return []
    foot = heights[-1] + heights[-2] - heights[-3]
    return [foot] if len(corridors(words.between(heights[-1], foot))) > 1 else []


def _without_text_below(words: _Ordered, heights: Sequence[float], width: float) -> list[float]:
    """The heights without that of a last band that holds nothing or running text: below the table stands the rule over
    the foot of the page. Words of a row leave columns free, and those of a name alone are no wider than a column."""
    below = words.between(*heights[-2:]) if len(heights) > 2 else []
    if len(heights) < 3 or corridors(below):
        return list(heights)
    wide = max((w.box.x1 for w in below), default=width) - min((w.box.x0 for w in below), default=0)
    return list(heights[:-1] if wide >= WIDTH_OF_TEXT * width else heights)


def word_runs(words: Iterable[Word], gap: float = CORRIDOR) -> Iterator[tuple[float, float]]:
    """From where to where words follow each other on one line without a gap."""
    for line in lines_of(words):
        start, end = line[0].box.x0, line[0].box.x1
        for word in line[1:]:
            if word.box.x0 - end >= gap:
                yield start, end
                start = word.box.x0
            end = max(end, word.box.x1)
        yield start, end


def parting(words: Sequence[Word], columns: Sequence[float], left: float, right: float) -> list[float]:
    """Which of `columns` part words that stand over several of them between `left` and `right`: those nearest to the
    middle between two neighbours."""
    gaps = corridors(words)
    starts = [min((word.box.x0 for word in words), default=left), *(after for _, after in gaps)]
    ends = [*(before for before, _ in gaps), max((word.box.x1 for word in words), default=right)]
    centres = [(start + end) / 2 for start, end in zip(starts, ends, strict=True)]
    return [min(columns, key=lambda x: abs(x - (a + b) / 2)) for a, b in pairwise(centres) if columns]
