"""Headers that a page draws by filled cells with gaps between them, on top of a ruled grid.

The sides of such cells are walls where they fall on the column lines of the grid below; a shaded title or picture does
not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.grid.edges import Edge, Network
from extractor.pages.page import Fill
from schemas.geometry import Box, around

_TOUCHING: Final = 0.15  # points: pieces of one cell meet, cells stand further apart
_NEAR: Final = 4.0  # points by which a side may miss its column line, and a cell the one below
_HIGHEST: Final = 160.0  # points that a header may reach above its table
_LOWEST, _NARROWEST = 7.0, 7.0
_WHITE: Final = 245
_COVERED: Final = 0.7  # of the width of the table below
_FEWEST: Final = 3  # cells
_MOST_PIECES: Final = 600


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
    across = [Edge(at, cell.x0 - _NEAR / 2, cell.x1 + _NEAR / 2) for cell in header for at in (cell.top, cell.bottom)]
    down = [Edge(at, cell.top, cell.bottom) for cell in header for at in (cell.x0, cell.x1)]
    if len(header) < _FEWEST or sum(_widths(header)) < _COVERED * (right - left):
        return net
    return Network(sorted([*net.across, *across], key=lambda edge: edge.at), [*net.down, *down])


def _stands_over(fill: Fill, table: Box) -> bool:
    inside = table.x0 - _NEAR <= fill.box.x0 and fill.box.x1 <= table.x1 + _NEAR
    above = table.top - _HIGHEST < fill.box.top and fill.box.bottom < table.top + _NEAR
    return inside and above and min(fill.colour) < _WHITE


def _on(x: float, lines: Sequence[float]) -> bool:
    return any(abs(x - line) <= _NEAR for line in lines)


def _cells(fills: Sequence[Fill]) -> Iterator[Box]:
    """The boxes that touching fills make together."""
    left = sorted({fill.box for fill in fills})[:_MOST_PIECES]
    while left:
        cell = [left.pop()]
        for own in cell:
            cell += [box for box in left if _touch(own, box)]
            left = [box for box in left if not _touch(own, box)]
        whole = around(cell)
        if whole.height >= _LOWEST and whole.width >= _NARROWEST:
            yield whole


def _touch(first: Box, second: Box) -> bool:
    beside = first.x0 - _TOUCHING <= second.x1 and second.x0 - _TOUCHING <= first.x1
    return beside and first.top - _TOUCHING <= second.bottom and second.top - _TOUCHING <= first.bottom


def _stacked(cells: Sequence[Box], top: float) -> list[Box]:
    """The cells that stand on the table, and those that stand on them."""
    chosen: list[Box] = []
    feet = {top}
    for cell in sorted(cells, key=lambda cell: -cell.bottom):
        if any(abs(cell.bottom - foot) <= _NEAR for foot in feet):
            chosen.append(cell)
            feet.add(cell.top)
    return chosen


def _widths(cells: Sequence[Box]) -> Iterator[float]:
    """How wide the cells of the lowest row are; one that is merged down to it counts as well."""
    foot = max((cell.bottom for cell in cells), default=0.0)
    yield from (cell.width for cell in cells if abs(cell.bottom - foot) <= _NEAR)
