"""Column lines that stop for a text set over several columns, where no rule parts the rows: a row merged across.

Where nothing is ruled between header and foot, a heading between the rows and the label of a sum are told by the column
lines alone: these end above it and go on below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from extractor.grid.edges import Edge, joined_edges
from extractor.grid.rule_bands import word_runs
from extractor.grid.thresholds import HIGHEST_BREAK, LOWEST_ROW, MOST_RULES, SAME_END
from extractor.pages.lines import lines_of
from extractor.pages.page import Page, Ruling, Word

_AT_RULE: Final = SAME_END / 2


def broken_columns(page: Page) -> Iterator[Ruling]:
    """The rules above and below each such text, from side to side of its table."""
    down, across = joined_edges(page.rulings, "v"), joined_edges(page.rulings, "h")
    if max(len(down), len(across)) > MOST_RULES:
        return
    gaps = [gap for gap in _gaps(down, across) if LOWEST_ROW < gap[1] - gap[0] < HIGHEST_BREAK]
    for top, foot in _heights(gaps):
        breaks = [x for start, end, x in gaps if start <= top + _AT_RULE and end >= foot - _AT_RULE]
        lines = lines_of(word for word in page.words if word.upright and top < word.box.middle[1] < foot)
        sides = _sides(down, top, foot)
        if sides and any(start < x < end for x in breaks for line in lines for start, end in word_runs(line)):
            for at in (top, *_between_sums(lines), foot):
                if not _is_ruled(across, at, breaks):
                    yield Ruling("h", at, *sides)


def _is_ruled(across: Sequence[Edge], at: float, breaks: Sequence[float]) -> bool:
    """Whether a rule at that height ends any of the column lines that stop."""
    return any(abs(e.at - at) <= _AT_RULE and any(e.start - 1 <= x <= e.end + 1 for x in breaks) for e in across)


def _heights(gaps: Iterable[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """From where to where column lines stop: several of them together as a rule."""
    found: list[tuple[float, float]] = []
    for top, foot, _ in gaps:
        if not any(abs(top - a) <= _AT_RULE and abs(foot - b) <= _AT_RULE for a, b in found):
            found.append((top, foot))
    return found


def _between_sums(lines: Sequence[Sequence[Word]]) -> Iterator[float]:
    """The heights between the lines of which each has figures beside its label."""
    for above, below in pairwise(lines):
        if all(
            sum(word.text[-1:].isdigit() for word in line) > 1 and line[0].text[:1].isalpha() for line in (above, below)
        ):
            yield (max(word.box.bottom for word in above) + min(word.box.top for word in below)) / 2


def _gaps(down: Sequence[Edge], across: Sequence[Edge]) -> Iterator[tuple[float, float, float]]:
    """From where to where a column line stops, and which does: between two pieces of it, or between the end of one and
    the rule that closes the table."""
    columns: dict[int, list[Edge]] = {}
    for edge in down:
        near = next((x for x in columns if abs(x - edge.at) <= _AT_RULE), round(edge.at))
        columns.setdefault(near, []).append(edge)
    for pieces in columns.values():
        ordered = sorted(pieces, key=lambda edge: edge.start)
        yield from ((above.end, below.start, above.at) for above, below in pairwise(ordered))
        rules = sorted(edge.at for edge in across if edge.start < ordered[-1].at < edge.end)
        above = [at for at in rules if at < ordered[0].start - LOWEST_ROW]
        below = [at for at in rules if at > ordered[-1].end + LOWEST_ROW]
        if above:
            yield above[-1], ordered[0].start, ordered[0].at
        if below:
            yield ordered[-1].end, below[0], ordered[-1].at


def _sides(down: Sequence[Edge], top: float, foot: float) -> tuple[float, float] | None:
    """The outermost column lines that run past the text on both of its sides."""
    whole = [edge.at for edge in down if edge.start <= top + SAME_END and edge.end >= foot - SAME_END]
    return (min(whole), max(whole)) if len(whole) > 1 else None
