"""Column lines that a page leaves out: tables with rules between their rows only, or with shaded rows and no rules.

A table is known by its first band, whose words must head columns that are known; its columns are parted where no
word of the rows below stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.edges import Edge, joined_edges, positions
from extractor.header_vocabulary import ROLES, plain
from extractor.page import Fill, Page, Ruling, Word

_NARROWEST_TABLE = 0.4  # of the page's width
_SAME = 4.0  # points by which the ends of the rules of one table may differ
_HIGHEST_BAND = 400.0
_CORRIDOR = 6.0  # points free of words between two columns: twice the space between words
_MOST = 1000  # rules of one page; each is compared with the tables above it
_WHITE = 245
_LOWEST_SHADE = 8.0  # points: shaded areas below that are rules


def inferred_rulings(page: Page) -> list[Ruling]:
    """The rules that a reader adds to the ones on `page`."""
    shades = _shaded_rows(page)
    found: list[Ruling] = []
    for group in _groups(page, [*joined_edges(page.rulings, "h"), *shades]):
        heights = positions([edge.at for edge in group])
        left, right = min(edge.start for edge in group), max(edge.end for edge in group)
        if set(group) <= set(shades):
            heights += _last_unshaded(page.words, left, right, heights)
        if len(heights) < 3 or _has_inner_rules(page, left, right, heights[0], heights[-1]):
            continue
        columns = _columns(page.words, left, right, heights)
        if columns:
            found += [Ruling("v", x, heights[0], heights[-1]) for x in (left, *columns, right)]
            found += [Ruling("h", at, left, right) for at in heights]
    return found


def _shaded_rows(page: Page) -> list[Edge]:
    """The upper and lower sides of rows that are shaded, cell by cell or as a whole."""
    rows: dict[tuple[int, int], list[Fill]] = defaultdict(list)
    for fill in page.fills:
        if min(fill.colour) < _WHITE and fill.box.height > _LOWEST_SHADE:
            rows[round(fill.box.top), round(fill.box.bottom)].append(fill)
    sides: list[Edge] = []
    for fills in rows.values():
        start, end = min(fill.box.x0 for fill in fills), max(fill.box.x1 for fill in fills)
        sides += [Edge(at, start, end) for at in (fills[0].box.top, fills[0].box.bottom)]
    return sides


def _last_unshaded(words: Sequence[Word], left: float, right: float, heights: Sequence[float]) -> list[float]:
    """The foot of a row below the last shaded one: where every other row is shaded, the last may be unshaded."""
    if len(heights) < 4:
        return []
    foot = heights[-1] + heights[-2] - heights[-3]
    row = [word for word in words if heights[-1] < _middle(word) < foot and left <= word.box.x0 < right]
    return [foot] if len(_corridors(row)) > 1 else []


def _groups(page: Page, edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """Wide edges with the same ends, near below each other."""
    groups: list[list[Edge]] = []
    wide = [edge for edge in edges if edge.end - edge.start > _NARROWEST_TABLE * page.width]
    for edge in sorted(wide, key=lambda edge: edge.at)[:_MOST]:
        own = next((g for g in groups if _same_ends(g[-1], edge) and edge.at - g[-1].at < _HIGHEST_BAND), None)
        if own is None:
            groups.append([edge])
        else:
            own.append(edge)
    yield from groups


def _same_ends(first: Edge, second: Edge) -> bool:
    return abs(first.start - second.start) <= _SAME and abs(first.end - second.end) <= _SAME


def _has_inner_rules(page: Page, left: float, right: float, top: float, foot: float) -> bool:
    return any(
        rule.axis == "v" and left + _SAME < rule.at < right - _SAME and rule.start < foot and rule.end > top
        for rule in page.rulings
    )


def _columns(words: Sequence[Word], left: float, right: float, heights: Sequence[float]) -> list[float]:
    """The lines between the columns, where the first band heads columns of known roles; else none."""
    inside = [word for word in words if word.upright and left <= word.box.x0 and word.box.x1 <= right]
    head = [word for word in inside if heights[0] <= _middle(word) < heights[1]]
    body = [word for word in inside if heights[1] <= _middle(word) <= heights[-1]]
    lines = _corridors(body)
    headed = [_over(head, x0, x1) for x0, x1 in pairwise((left, *lines, right))]
    while lines and "" in headed:  # a gap inside the texts of one column
        empty = headed.index("")
        del headed[empty], lines[max(0, empty - 1)]
    known = {match.name for text in headed if (match := ROLES.best(plain(text)))}
    return lines if len(headed) > 2 and len(known) > 2 else []


def _corridors(words: Iterable[Word]) -> list[float]:
    """The middles of what no word covers, from left to right."""
    lines: list[float] = []
    reach: float | None = None
    for word in sorted(words, key=lambda word: word.box.x0):
        if reach is not None and word.box.x0 - reach >= _CORRIDOR:
            lines.append((word.box.x0 + reach) / 2)
        reach = max(word.box.x1, reach or 0.0)
    return lines


def _over(head: Iterable[Word], left: float, right: float) -> str:
    return " ".join(word.text for word in head if left <= (word.box.x0 + word.box.x1) / 2 < right)


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2
