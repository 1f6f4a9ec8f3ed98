"""Column lines that a page leaves out: they stand where no word of the rows stands.

A label or a heading set over several columns does not decide where the lines stand, and no line is drawn through it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractor.grid.broken_columns import broken_columns
from extractor.grid.edges import Edge, joined_edges
from extractor.grid.filled_cells import filled_tables
from extractor.grid.headed_columns import headed_tables
from extractor.grid.header_levels import above_numbers, levels
from extractor.grid.parted_bands import with_bands_parted
from extractor.grid.pieced_rules import pieced_tables
from extractor.grid.rule_bands import Banded, banded_tables, corridors, heads_columns, over, parting, word_runs
from extractor.grid.thresholds import CORRIDOR, FEWEST_ALIGNED, FIGURES, FILLED, SPANNING_RULE
from extractor.pages.page import Page, Ruling, Word

_FIGURE = re.compile(r"[(<>≥≤]?(?:Rp\.?\s*)?[-–]?\d[\d.,]*\s?%?\)?|[-–]")


def inferred_rulings(page: Page) -> list[Ruling]:
    """The rules that a reader adds to the ones on `page`."""
    across = joined_edges(page.rulings, "h")
    broken = list(broken_columns(page))
    pieced = [*pieced_tables(page), *filled_tables(page)]
    found = [ruling for table in pieced for ruling in table]
    for table in map(with_bands_parted, banded_tables(page)):
        if any(_overlap(table, rulings) for rulings in pieced):
            continue
        inner = [edge for edge in across if _is_inside(edge, table)]
        columns = _columns(table, inner)
        if columns:
            found += [Ruling("h", at, table.left, table.right) for at in table.heights]
            found += [Ruling("v", x, table.heights[0], table.heights[-1]) for x in (table.left, table.right)]
            found += _pieces(table, columns, inner)
    return broken + found + [ruling for table in headed_tables(page, found) for ruling in table]


def _overlap(table: Banded, rulings: Sequence[Ruling]) -> bool:
    heights = [ruling.at for ruling in rulings if ruling.axis == "h"]
    beside = any(r.axis == "h" and r.start < table.right and r.end > table.left for r in rulings)
    return beside and min(heights) < table.heights[-1] - CORRIDOR and max(heights) > table.heights[0] + CORRIDOR


def _is_inside(edge: Edge, table: Banded) -> bool:
    within = table.heights[0] < edge.at < table.heights[-1]
    return within and table.left - CORRIDOR <= edge.start and edge.end <= table.right + CORRIDOR


def _columns(table: Banded, inner: Sequence[Edge]) -> list[float]:
    """The lines between the columns, where the first band heads columns of known roles, or figures stand below each
    other as they do on the page before, where the header is; else none."""
    head = table.bands[0]
    rows = [word for band in _whole(table.bands[1:]) for word in band]
    free = corridors(rows)
    beside = corridors([*rows, *head])
    lines = [_line(*gap, inner) for gap in (beside if len(beside) == len(free) else free)]
    headed = [over(head, *sides) for sides in pairwise((table.left, *lines, table.right))]
    ended = {end for edge in inner for end in (edge.start, edge.end)}
    own = [n for n, words in enumerate(headed) if not words and 0 < n < len(lines) and lines[n - 1] in ended]
    for empty in reversed([n for n, words in enumerate(headed) if not words and n not in own]):
        if lines:  # a gap inside the texts of one column
            del headed[empty], lines[max(0, empty - 1)]
    if len(headed) < 3:
        return []
    return lines if heads_columns(headed) else _aligned(table)


def _aligned(table: Banded) -> list[float]:
    """The lines that no word of any row crosses, where most rows fill the columns between them and some hold figures
    only."""
    bands = _whole(table.bands)
    lines = [(a + b) / 2 for a, b in corridors([word for band in bands for word in band])]
    sides = list(pairwise((table.left, *lines, table.right)))
    cells = [[over(band, *side) for side in sides] for band in bands]
    filled = sum(bool(cell) for row in cells for cell in row)
    figures = [column for column in zip(*cells, strict=True) if sum(map(_is_figure, column)) > FIGURES * len(cells)]
    enough = len(cells) >= FEWEST_ALIGNED and len(sides) > 2 and filled >= FILLED * len(cells) * len(sides)
    return lines if enough and figures else []


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text))


def _whole(bands: Sequence[Sequence[Word]]) -> list[Sequence[Word]]:
    """The bands that show most of the columns: no headings and no label with its figure."""
    counts = [len(corridors(band)) for band in bands]
    return [band for band, count in zip(bands, counts, strict=True) if 2 * count > max(counts)]


def _line(before: float, after: float, inner: Iterable[Edge]) -> float:
    """Where a rule below some of the columns ends, else the middle of what is free."""
    ends = [end for edge in inner for end in (edge.start, edge.end) if before < end < after]
    return ends[0] if ends else (before + after) / 2


def _pieces(table: Banded, columns: Sequence[float], inner: Sequence[Edge]) -> Iterator[Ruling]:
    """The column lines band by band: not through a word set over two columns."""
    head, *rows = pairwise(table.heights)
    spanning = [edge for edge in inner if head[0] + SPANNING_RULE < edge.at < head[1]]
    upper = [] if spanning else levels(table.bands[0], (table.left, *columns, table.right))
    spanning += [Edge(level.foot, level.left, level.right) for level in upper]
    yield from (Ruling("h", level.foot, level.left, level.right) for level in upper)
    yield from (Ruling("h", at, table.left, table.right) for at in above_numbers(table.bands[0]))
    for x in columns:
        below = [e.at for e in spanning if _is_spanned(x, e) and x not in _parting(table.bands[0], e, columns)]
        yield Ruling("v", x, max(below, default=head[0]), head[1])
    for (top, foot), band in zip(rows, table.bands[1:], strict=True):
        runs = list(word_runs(band))
        yield from (Ruling("v", x, top, foot) for x in columns if not any(a < x < b for a, b in runs))


def _is_spanned(x: float, rule: Edge) -> bool:
    return rule.start + SPANNING_RULE < x < rule.end - SPANNING_RULE


def _parting(head: Iterable[Word], rule: Edge, columns: Sequence[float]) -> list[float]:
    """The column lines that part the words over a rule."""
    words = [
        w for w in head if w.box.bottom <= rule.at + SPANNING_RULE and rule.start <= w.box.x0 and w.box.x1 <= rule.end
    ]
    return parting(words, [x for x in columns if _is_spanned(x, rule)], rule.start, rule.end)
