"""Frames drawn around the text of a whole page, with or without a strip for its header: they are no tables, whatever
stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.grid.lattice import Grid, Span
from extractor.grid.rule_bands import corridors
from extractor.grid.thresholds import FRAME_OF_PAGE, FRAME_OF_TEXT, MOST_IN_STRIP
from extractor.pages.lines import lines_of
from extractor.pages.page import Page, Word
from extractor.words.marks import is_bare_mark
from schemas.geometry import Box


def without_frames(grids: Sequence[Grid], page: Page) -> list[Grid]:
    """`grids` but for those that are nothing but a line around the page: one square as large as no cell is, or one
    not much smaller that holds tables, or text that runs on from side to side."""
    return [grid for grid in grids if not _is_frame(grid, grids, page)]


def _is_frame(grid: Grid, grids: Sequence[Grid], page: Page) -> bool:
    largest = max(grid.spans, key=lambda span: len(span.words))
    box = _visible(largest.box, page)
    if not _covers(box, page, FRAME_OF_TEXT) or not _holds_nearly_all(largest, grid):
        return False
    inner = [other.box for other in grids if other is not grid and box.holds(*other.box.middle)]
    return _covers(box, page, FRAME_OF_PAGE) or bool(inner) or not corridors(_without_marks(largest.words))


def _visible(box: Box, page: Page) -> Box:
    return Box(max(box.x0, 0.0), max(box.top, 0.0), min(box.x1, page.width), min(box.bottom, page.height))


def _covers(box: Box, page: Page, share: float) -> bool:
    return box.width >= share * page.width and box.height >= share * page.height


def _holds_nearly_all(largest: Span, grid: Grid) -> bool:
    """Whether the other squares hold no more than the header and the footer of a page, above and below."""
    others = [span for span in grid.spans if span is not largest and span.words]
    apart = (o.box.bottom <= largest.box.top or o.box.top >= largest.box.bottom for o in others)
    return all(apart) and all(len(other.words) <= MOST_IN_STRIP for other in others)


def _without_marks(words: Sequence[Word]) -> Iterator[Word]:
    """The words of text whose lists are set in behind their marks."""
    for line in lines_of(words):
        yield from line[1:] if is_bare_mark(line[0].text) or not line[0].text.isalnum() else line
