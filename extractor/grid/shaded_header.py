"""Headers that a page draws by filled cells with gaps between them, on top of a ruled grid.

The sides of such cells are walls where they fall on the column lines of the grid below; a shaded title or picture does
not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grid.edges import Edge, Network
from extractor.grid.thresholds import (
    COVERED_BY_HEADER,
    FEWEST_HEADER_CELLS,
    HIGHEST_HEADER,
    LOWEST_CELL,
    MOST_FILL_PIECES,
    NARROWEST_CELL,
    ON_A_LINE,
    PIECES_TOUCH,
    WHITE_SHADE,
)
from extractor.pages.page import Fill
from schemas.geometry import Box, around


def with_header(net: Network, fills: Sequence[Fill]) -> Network:
    """`net` with the sides of the shaded cells that stand on it as its header."""
    if not net.across or not net.down:
        return net
    left, right = min(edge.start for edge in net.across), max(edge.end for edge in net.across)
    top = min(min(edge.at for edge in net.across), min(edge.start for edge in net.down))
    lines = [left, *(edge.at for edge in net.down), right]
    near = [fill for fill in fills if _stands_over(fill, Box(left, top, right, top))]
    cells = [cell for cell in _cells(near) if _on(cell.x0, lines) and _on(cell.x1, lines)]
    header = _stacked(cells, top)
    across = [
        Edge(at, cell.x0 - ON_A_LINE / 2, cell.x1 + ON_A_LINE / 2) for cell in header for at in (cell.top, cell.bottom)
    ]
    down = [Edge(at, cell.top, cell.bottom) for cell in header for at in (cell.x0, cell.x1)]
    if len(header) < FEWEST_HEADER_CELLS or sum(_widths(header)) < COVERED_BY_HEADER * (right - left):
        return net
    return Network(sorted([*net.across, *across], key=lambda edge: edge.at), [*net.down, *down])


def _stands_over(fill: Fill, table: Box) -> bool:
    inside = table.x0 - ON_A_LINE <= fill.box.x0 and fill.box.x1 <= table.x1 + ON_A_LINE
    above = table.top - HIGHEST_HEADER < fill.box.top and fill.box.bottom < table.top + ON_A_LINE
    return inside and above and min(fill.colour) < WHITE_SHADE


def _on(x: float, lines: Sequence[float]) -> bool:
    return any(abs(x - line) <= ON_A_LINE for line in lines)


def _cells(fills: Sequence[Fill]) -> Iterator[Box]:
    """The boxes that touching fills make together."""
    left = sorted({fill.box for fill in fills})[:MOST_FILL_PIECES]
    while left:
        cell = [left.pop()]
        for own in cell:
            cell += [box for box in left if _touch(own, box)]
            left = [box for box in left if not _touch(own, box)]
        whole = around(cell)
        if whole.height >= LOWEST_CELL and whole.width >= NARROWEST_CELL:
            yield whole


def _touch(first: Box, second: Box) -> bool:
    beside = first.x0 - PIECES_TOUCH <= second.x1 and second.x0 - PIECES_TOUCH <= first.x1
    return beside and first.top - PIECES_TOUCH <= second.bottom and second.top - PIECES_TOUCH <= first.bottom


def _stacked(cells: Sequence[Box], top: float) -> list[Box]:
    """The cells that stand on the table, and those that stand on them."""
    chosen: list[Box] = []
    feet = {top}
    for cell in sorted(cells, key=lambda cell: -cell.bottom):
        if any(abs(cell.bottom - foot) <= ON_A_LINE for foot in feet):
            chosen.append(cell)
            feet.add(cell.top)
    return chosen


def _widths(cells: Sequence[Box]) -> Iterator[float]:
    """How wide the cells of the lowest row are; one that is merged down to it counts as well."""
    foot = max((cell.bottom for cell in cells), default=0.0)
    yield from (cell.width for cell in cells if abs(cell.bottom - foot) <= ON_A_LINE)
