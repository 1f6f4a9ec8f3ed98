"""Cells of a ruled table that a page parts by their shades alone: a header of filled cells side by side, rows of two
colours.

The side of a filled cell is a wall where it falls on a column line of the table and another shade begins there; in the
header, which is one colour, all sides of its cells are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf

from extractor.grid.edges import Edge, Network, positions
from extractor.grid.thresholds import (
    LOWEST_CELL,
    MOST_FILL_PIECES,
    NARROWEST_CELL,
    SEAM,
    WALL_SHARE,
    WHITE_SHADE,
)
from extractor.pages.page import Fill, Word
from schemas.geometry import Box


def with_shades(net: Network, fills: Sequence[Fill], words: Sequence[Word]) -> Network:
    """`net` with the sides of its shaded cells; `words` are those of the page."""
    if not net.across or not net.down:
        return net
    lines = positions(edge.at for edge in net.down)
    table = Box(lines[0], min(edge.at for edge in net.across), lines[-1], max(edge.at for edge in net.across))
    shades = [fill for fill in fills if min(fill.colour) < WHITE_SHADE and _within(fill.box, table)]
    if len(shades) > MOST_FILL_PIECES:
        return net
    alike = _by_colour(shades)
    cells = [f for f in shades if _is_cell(f.box, lines) and not any(_holds(o, f) for o in alike[f.colour])]
    header = _header(cells, table)
    own = [cell for cell in header if not _is_band(cell, header, lines)]
    across = [Edge(at, c.box.x0, c.box.x1) for c in cells for at in _walls(c, alike[c.colour], own if c in own else ())]
    places = sorted((y, x) for x, y in (word.box.middle for word in words) if table.holds(x, y)) if cells else []
    empty = [cell for cell in cells if not _holds_any(cell.box, places)]
    down = sorted({edge for cell in cells if cell not in empty for edge in _sides(cell, empty)}, key=lambda e: e.at)
    return Network(sorted([*net.across, *across], key=lambda edge: edge.at), [*net.down, *down])


def _by_colour(fills: Sequence[Fill]) -> dict[tuple[int, int, int], list[Fill]]:
    found: dict[tuple[int, int, int], list[Fill]] = defaultdict(list)
    for fill in fills:
        found[fill.colour].append(fill)
    return found


def _holds_any(box: Box, places: Sequence[tuple[float, float]]) -> bool:
    """Whether one of `places`, which are (y, x) in order, lies in `box`."""
    first, last = bisect_left(places, (box.top,)), bisect_right(places, (box.bottom, inf))
    return any(box.x0 <= x <= box.x1 for _, x in places[first:last])


def _within(box: Box, table: Box) -> bool:
    across = table.x0 - SEAM <= box.x0 and box.x1 <= table.x1 + SEAM
    return across and table.top - SEAM <= box.top and box.bottom <= table.bottom + SEAM


def _holds(whole: Fill, part: Fill) -> bool:
    """Whether `part` lies in `whole`, of its colour: the shade of a line of text in its cell."""
    return whole.box != part.box and _within(part.box, whole.box)


def _is_cell(box: Box, lines: Sequence[float]) -> bool:
    """Whether a shade reaches from column line to column line; what is narrower is a shaded text, or a piece of one."""
    high = box.height >= LOWEST_CELL and box.width >= NARROWEST_CELL
    return high and all(any(abs(x - line) <= SEAM for line in lines) for x in (box.x0, box.x1))


def _header(cells: Sequence[Fill], table: Box) -> list[Fill]:
    """The cells of one colour from the top of the table down, where they cover its whole width."""
    top = [cell for cell in cells if cell.box.top - table.top <= SEAM]
    colours = {cell.colour for cell in top}
    if len(colours) != 1 or sum(cell.box.width for cell in top) < table.width - len(top) * SEAM:
        return []
    header, foot = list(top), max(cell.box.bottom for cell in top)
    for cell in sorted(cells, key=lambda cell: cell.box.top):
        if cell.colour in colours and cell not in header and cell.box.top <= foot + SEAM:
            header.append(cell)
            foot = max(foot, cell.box.bottom)
    return header


def _is_band(cell: Fill, header: Sequence[Fill], lines: Sequence[float]) -> bool:
    """Whether a shade lies over several columns, as another of the header does: a row of it, with cells of its own."""
    several = any(cell.box.x0 + SEAM < line < cell.box.x1 - SEAM for line in lines)
    alike = (o for o in header if abs(o.box.x0 - cell.box.x0) <= SEAM and abs(o.box.x1 - cell.box.x1) <= SEAM)
    return several and any(other != cell for other in alike)


def _sides(cell: Fill, empty: Sequence[Fill]) -> Iterator[Edge]:
    """The left and right side of `cell`, but not towards an `empty` one of its colour, which may as well be its own."""
    for at, beyond in ((cell.box.x0, "x1"), (cell.box.x1, "x0")):
        beside = (c.box for c in empty if c.colour == cell.colour and abs(getattr(c.box, beyond) - at) <= SEAM)
        if not any(box.top < cell.box.bottom and cell.box.top < box.bottom for box in beside):
            yield Edge(at, cell.box.top, cell.box.bottom)


def _walls(cell: Fill, alike: Sequence[Fill], beside: Sequence[Fill]) -> Iterator[float]:
    """The heights of the upper and lower side of `cell` where no shade of those `alike` goes on, but that of a cell of
    those `beside` it."""
    for at, beyond in ((cell.box.top, "bottom"), (cell.box.bottom, "top")):
        next_to = [c for c in alike if abs(getattr(c.box, beyond) - at) <= SEAM]
        goes_on = sum(_shared(c.box, cell.box) for c in next_to if c not in beside)
        if goes_on < (1 - WALL_SHARE) * cell.box.width:
            yield at


def _shared(first: Box, second: Box) -> float:
    return max(0.0, min(first.x1, second.x1) - max(first.x0, second.x0))
