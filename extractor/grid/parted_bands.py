"""Headings and labels of sums inside a band between two rules: bands of their own, which no column line crosses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extractor.grid.headed_body import Body, Gap, Line, bands_across, count_figures, lines_across
from extractor.grid.rule_bands import Banded, corridors, over
from extractor.grid.thresholds import CORRIDOR, FEWEST_LINES_BELOW, FEWEST_OPEN_COLUMNS, MOST_ACROSS
from extractor.pages.lines import lines_of


def with_bands_parted(table: Banded) -> Banded:
    """`table` with such lines in bands of their own, where its other rows have more columns than all words together
    leave."""
    lines = [lines_of(band) for band in table.bands[1:]]
    rows = [line for band in lines for line in band if count_figures(line) > 1]
    gaps = _free_in_most(rows)
    whole = corridors(word for band in table.bands[1:] for word in band)
    if len(rows) < FEWEST_LINES_BELOW or len(gaps) + 1 < FEWEST_OPEN_COLUMNS or len(gaps) <= len(whole):
        return table
    sides = pairwise((table.left, *((a + b) / 2 for a, b in gaps), table.right))
    if not all(over(table.bands[0], *side) for side in sides):
        return table
    heights = [table.heights[0]]
    for (top, foot), band in zip(pairwise(table.heights[1:]), lines, strict=True):
        heights += _heights(band, gaps, top, foot)
    heights.append(table.heights[-1])
    words = [word for band in table.bands for word in band]
    bands = [[word for word in words if top <= word.box.middle[1] < foot] for top, foot in pairwise(heights)]
    return replace(table, heights=heights, bands=bands)


def _free_in_most(rows: Sequence[Line]) -> list[Gap]:
    """What the words of most rows leave free, in each place where the fewest words stand."""
    places = sorted({x for row in rows for word in row for x in (word.box.x0, word.box.x1)})
    spans = [
        (sum(any(w.box.x0 < b and w.box.x1 > a for w in row) for row in rows), (a, b)) for a, b in pairwise(places)
    ]
    found: list[Gap] = []
    for most in range(int(MOST_ACROSS * len(rows)) + 1):
        for free, stretch in groupby(spans, key=lambda span: span[0] <= most):
            held = [span for _, span in stretch]
            gap = (held[0][0], held[-1][1])
            if free and gap[1] - gap[0] >= CORRIDOR and not any(a < gap[1] and b > gap[0] for a, b in found):
                found.append(gap)
    return sorted(found)


def _heights(lines: Sequence[Line], gaps: Sequence[Gap], top: float, foot: float) -> Iterator[float]:
    """Where the parts of a band begin."""
    across = lines_across(lines, gaps)
    parted = [at for _, *band in bands_across(Body(lines, gaps, across), top, foot) for at in band] if across else []
    yield from (at for at in sorted({top, *parted}) if at < foot)
