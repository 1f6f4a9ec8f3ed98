"""Frames drawn around the text of a whole page: they are no tables, whatever stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grid.lattice import Grid
from extractor.grid.rule_bands import corridors
from extractor.grid.thresholds import FRAME_OF_PAGE, FRAME_OF_TEXT
from extractor.pages.page import Page
from schemas.geometry import Box


def without_frames(grids: Sequence[Grid], page: Page) -> list[Grid]:
    """`grids` but for those that are nothing but a line around the page: one square as large as no table is, or one
    not much smaller that holds tables, or text that runs on from side to side."""
    return [grid for grid in grids if not _is_frame(grid, grids, page)]


def _is_frame(grid: Grid, grids: Sequence[Grid], page: Page) -> bool:
    held = [span for span in grid.spans if span.words]
    if len(held) != 1 or not _covers(held[0].box, page, FRAME_OF_TEXT):
        return False
    if _covers(held[0].box, page, FRAME_OF_PAGE):
        return True
    inner = [other.box for other in grids if other is not grid and held[0].box.holds(*other.box.middle)]
    return bool(inner) or not corridors(held[0].words)


def _covers(box: Box, page: Page, share: float) -> bool:
    return box.width >= share * page.width and box.height >= share * page.height
