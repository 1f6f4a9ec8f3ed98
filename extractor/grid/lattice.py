"""Grids from edges: the squares between the lines, and which of them are one cell because no wall parts them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extractor.grid.boxed_texts import without_boxed_texts
from extractor.grid.edges import Edge, Network, networks, positions
from extractor.grid.inferred_columns import inferred_rulings
from extractor.grid.shaded_cells import with_shades
from extractor.grid.shaded_header import with_header
from extractor.grid.thresholds import LOWEST_ROW, NARROWEST_COLUMN, OVERHANG, WALL_SHARE
from extractor.grid.white_rules import with_white_rules
from extractor.pages.page import Page, Ruling, Word, text_along
from schemas.geometry import Box, around


class Span(NamedTuple):
    """A cell over `rows` × `columns` squares from (`row`, `column`), with the words whose middle lies in it."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table on one page. `open_top` and `open_foot` tell that no line closes it there, `inferred` that
    the lines between its columns are not printed."""

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spans: tuple[Span, ...]
    open_top: bool = False
    open_foot: bool = False
    inferred: bool = False

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        return len(self.ys) - 1


def grids(page: Page, edge_limit: int, cell_limit: int) -> tuple[list[Grid], tuple[str, ...]]:
    """The ruled tables of `page` from top to bottom, and which limits bit."""
    page = with_white_rules(without_boxed_texts(page), edge_limit)
    inferred = inferred_rulings(page)
    nets, cut_edges = networks([*page.rulings, *inferred], edge_limit)
    found: list[Grid] = []
    cut_cells = False
    for net in nets:
        lattice = _Lattice(with_header(with_shades(net, page.fills, page.words), page.fills))
        if lattice.size > cell_limit:
            cut_cells = True
        elif lattice.size:
            found.append(lattice.grid(page.number))
    found = [_filled(grid, page.words) for grid in found if grid.rows * grid.columns > 0]
    found = [replace(grid, inferred=_stands_on(grid.box, inferred)) for grid in found]
    found.sort(key=lambda grid: (grid.box.top, grid.box.x0))
    cut = tuple(name for name, bit in (("edges", cut_edges), ("cells", cut_cells)) if bit)
    return [grid for grid in found if any(span.words for span in grid.spans)], cut


def _stands_on(box: Box, rulings: Iterable[Ruling]) -> bool:
    return any(rule.axis == "v" and box.holds(rule.at, (rule.start + rule.end) / 2) for rule in rulings)


class _Lattice:
    """The lines of one network, closed at its sides, and the walls between its squares."""

    def __init__(self, net: Network) -> None:
        left, right = _extent(net.across, net.down)
        top, foot = _extent(net.down, net.across)
        self.xs = _far_apart(positions([edge.at for edge in net.down] + _ends(left, right, net.down)), NARROWEST_COLUMN)
        self.ys = _far_apart(positions([edge.at for edge in net.across] + _ends(top, foot, net.across)), LOWEST_ROW)
        self.open_top = bool(net.across) and min(e.at for e in net.across) - top > OVERHANG
        self.open_foot = bool(net.across) and foot - max(e.at for e in net.across) > OVERHANG
        self._net = net

    @property
    def size(self) -> int:
        return max(0, len(self.xs) - 1) * max(0, len(self.ys) - 1)

    def grid(self, page: int) -> Grid:
        walls_right = _walls(self._net.down, self.xs, self.ys)
        walls_below = _walls(self._net.across, self.ys, self.xs)
        kept_rows = [i for i in range(1, len(self.ys) - 1) if any(walls_below[i])]
        kept_columns = [j for j in range(1, len(self.xs) - 1) if any(walls_right[j])]
        ys = [self.ys[0], *(self.ys[i] for i in kept_rows), self.ys[-1]]
        xs = [self.xs[0], *(self.xs[j] for j in kept_columns), self.xs[-1]]
        right = _walls(self._net.down, xs, ys)
        below = _walls(self._net.across, ys, xs)
        spans = tuple(_spans(xs, ys, right, below))
        return Grid(page, tuple(xs), tuple(ys), spans, self.open_top, self.open_foot)


def _extent(along: Sequence[Edge], across: Sequence[Edge]) -> tuple[float, float]:
    starts = [edge.start for edge in along] + [edge.at for edge in across]
    ends = [edge.end for edge in along] + [edge.at for edge in across]
    return min(starts), max(ends)


def _ends(first: float, last: float, edges: Sequence[Edge]) -> list[float]:
    at = [edge.at for edge in edges]
    if not at:
        return [first, last]
    return [p for p, near in ((first, min(at)), (last, max(at))) if abs(p - near) > OVERHANG]


def _far_apart(values: Sequence[float], least: float) -> list[float]:
    kept: list[float] = []
    for value in values:
        if not kept or value - kept[-1] >= least:
            kept.append(value)
    return kept


def _walls(edges: Sequence[Edge], at: Sequence[float], sides: Sequence[float]) -> list[list[bool]]:
    """For each line of `at`, whether a wall stands along each interval of `sides`."""
    walls = [[False] * (len(sides) - 1) for _ in at]
    for edge in edges:
        after = bisect_right(at, edge.at)
        line = min(range(max(0, after - 1), min(len(at), after + 1)), key=lambda index: abs(at[index] - edge.at))
        if abs(at[line] - edge.at) > NARROWEST_COLUMN:
            continue
        last = min(bisect_right(sides, edge.end), len(sides) - 1)
        for index in range(max(0, bisect_right(sides, edge.start) - 1), last):
            covered = min(edge.end, sides[index + 1]) - max(edge.start, sides[index])
            if covered >= WALL_SHARE * (sides[index + 1] - sides[index]):
                walls[line][index] = True
    return walls


def _spans(
    xs: Sequence[float], ys: Sequence[float], right: list[list[bool]], below: list[list[bool]]
) -> Iterator[Span]:
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            if not taken[i][j]:
                height, width = _reach(i, j, rows, columns, right, below, taken)
                for a in range(i, i + height):
                    for b in range(j, j + width):
                        taken[a][b] = True
                yield Span(i, j, height, width, Box(xs[j], ys[i], xs[j + width], ys[i + height]))


def _reach(
    i: int,
    j: int,
    rows: int,
    columns: int,
    right: list[list[bool]],
    below: list[list[bool]],
    taken: list[list[bool]],
) -> tuple[int, int]:
    """The largest rectangle of squares from (i, j) without a wall inside: first to the right, then down."""
    width = 1
    while j + width < columns and not right[j + width][i] and not taken[i][j + width]:
        width += 1
    height = 1
    while i + height < rows and not any(below[i + height][j : j + width]):
        row = i + height
        if any(right[b][row] for b in range(j + 1, j + width)) or any(taken[row][j : j + width]):
            break
        height += 1
    return height, width


def _filled(grid: Grid, words: Sequence[Word]) -> Grid:
    owner = {(i, j): n for n, s in enumerate(grid.spans) for i in _rows(s) for j in _columns(s)}
    held: list[list[Word]] = [[] for _ in grid.spans]
    sideways: list[list[Word]] = [[] for _ in grid.spans]
    left, top, right, foot = grid.box
    for word in words:
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        if left <= x <= right and top <= y <= foot:
            place = bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1
            if place in owner:
                (held if word.upright else sideways)[owner[place]].append(word)
    numbered = [span.row for span, inside in zip(grid.spans, held, strict=True) if _has_number(inside)]
    head = max(1, min(numbered, default=1))
    spans = tuple(
        span._replace(words=tuple(upright or (_within(span, turned) if span.row < head or _has_number(turned) else ())))
        for span, upright, turned in zip(grid.spans, held, sideways, strict=True)
    )
    return replace(grid, spans=spans)


def _has_number(words: Iterable[Word]) -> bool:
    return any(any(map(str.isdigit, word.text)) for word in words)


def _within(span: Span, turned: Sequence[Word]) -> Sequence[Word]:
    """Words written sideways in a cell of a header, as one, for their lines do not lie below each other.

    What leaves its cell is a stamp or watermark across the table.
    """
    if not turned:
        return ()
    x0, top, x1, bottom = whole = around(word.box for word in turned)
    inside = span.box.x0 <= x0 and span.box.top <= top and x1 <= span.box.x1 and bottom <= span.box.bottom
    return (turned[0]._replace(text=text_along(turned), box=whole),) if inside else ()


def _rows(span: Span) -> range:
    return range(span.row, span.row + span.rows)


def _columns(span: Span) -> range:
    return range(span.column, span.column + span.columns)
