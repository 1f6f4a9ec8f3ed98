"""Tables without any rule whose cells are filled one by one: what a reader sees between them is the white of the paper.

The sides of such cells are walls, so that merged cells and headers of several rows come of themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.grid.thresholds import (
    COVERED_BY_CELLS,
    FEWEST_FILLED_ROWS,
    FEWEST_HEADER_CELLS,
    LOWEST_CELL,
    MOST_FILL_PIECES,
    NARROWEST_CELL,
    PIECES_TOUCH,
    SEAM,
    WHITE_SHADE,
)
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box, around


def filled_tables(page: Page) -> Iterator[list[Ruling]]:
    """For each such table of `page` the sides of its cells as rulings."""
    shades = [fill for fill in page.fills if min(fill.colour) < WHITE_SHADE]
    if not FEWEST_FILLED_ROWS * FEWEST_HEADER_CELLS <= len(shades) <= MOST_FILL_PIECES:
        return
    cells = [box for box in _whole(shades) if box.height >= LOWEST_CELL and box.width >= NARROWEST_CELL]
    for group in _beside_each_other(cells):
        if _is_table(group, page):
            yield [ruling for box in group for ruling in _sides(box)]


def _whole(fills: Sequence[Fill]) -> list[Box]:
    """The cells, each of which may be filled in pieces that touch each other, paragraph by paragraph."""
    cells: list[Fill] = []
    for fill in sorted(fills, key=lambda fill: (round(fill.box.x0), fill.box.top)):
        last = cells[-1] if cells else None
        if last is not None and _goes_on(last, fill):
            cells[-1] = Fill(around((last.box, fill.box)), fill.colour)
        else:
            cells.append(fill)
    return [cell.box for cell in cells]


def _goes_on(above: Fill, below: Fill) -> bool:
    ends = max(abs(above.box.x0 - below.box.x0), abs(above.box.x1 - below.box.x1))
    return above.colour == below.colour and ends <= PIECES_TOUCH and below.box.top - above.box.bottom <= PIECES_TOUCH


def _beside_each_other(cells: Sequence[Box]) -> Iterator[list[Box]]:
    """Cells with a narrow gap between them, however they lie beside each other."""
    left = sorted(cells, key=lambda box: box.top)
    while left:
        group, waiting = [], [left.pop(0)]
        while waiting:
            box = waiting.pop()
            group.append(box)
            near = [other for other in left if _near(box, other)]
            left = [other for other in left if other not in near]
            waiting += near
        yield group


def _near(one: Box, other: Box) -> bool:
    across = one.x0 - SEAM <= other.x1 and other.x0 <= one.x1 + SEAM
    return across and one.top - SEAM <= other.bottom and other.top <= one.bottom + SEAM


def _is_table(cells: Sequence[Box], page: Page) -> bool:
    """Whether the cells stand in rows of several and fill their area, with white between them and no rule."""
    rows = Counter(round(box.top) for box in cells)
    if sum(count >= FEWEST_HEADER_CELLS for count in rows.values()) < FEWEST_FILLED_ROWS:
        return False
    whole = around(cells)
    covered = sum(box.width * box.height for box in cells) / (whole.width * whole.height)
    return (
        COVERED_BY_CELLS <= covered <= 1.0 and not any(_touch(one, cells) for one in cells) and not _ruled(whole, page)
    )


def _touch(one: Box, cells: Sequence[Box]) -> bool:
    """Whether no white is seen between a cell and one to the right of it."""
    right = (o for o in cells if abs(o.x0 - one.x1) <= PIECES_TOUCH)
    return any(o.top < one.bottom and one.top < o.bottom for o in right)


def _ruled(table: Box, page: Page) -> bool:
    middles = ((r.at, (r.start + r.end) / 2) if r.axis == "v" else ((r.start + r.end) / 2, r.at) for r in page.rulings)
    return any(table.holds(*place) for place in middles)


def _sides(box: Box) -> Iterator[Ruling]:
    yield from (Ruling("h", at, box.x0, box.x1) for at in (box.top, box.bottom))
    yield from (Ruling("v", at, box.top, box.bottom) for at in (box.x0, box.x1))
