"""Which parts of a page recognition may read better than its text layer does."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.legible import illegible, letters_unknown
from extractor.pages.page import Page
from extractor.scan.choice import Ocr
from extractor.scan.thresholds import (
    LARGE_PICTURE,
    LETTERS_UNREAD,
    TABLE_PICTURE_HEIGHT,
    TABLE_PICTURE_WIDTH,
    WORDS_OVER_A_PICTURE,
    WORDS_OVER_A_SCAN,
)
from schemas.geometry import Box


def wanted_parts(page: Page, ocr: Ocr) -> list[Box]:
    """The parts of `page` to be recognized: all of it, pictures that stand in its text, or none."""
    whole = [Box(0, 0, page.width, page.height)]
    if ocr == "never":
        return []
    if ocr == "always" or page.under_picture:
        return whole
    if page.words:
        unread = illegible(page.words) or page.unknown + letters_unknown(page.words) >= LETTERS_UNREAD
        return whole if unread else _pictures(page)
    drawn = page.unknown or page.unseen or page.rulings or page.fills  # letters as outlines are areas, some of them
    return whole if drawn or any(_may_hold_a_table(box, page) for box in page.images) else []


def _pictures(page: Page) -> list[Box]:
    return [box for box in _within(page) if _may_hold_a_table(box, page) and not _has_text(box, page)]


def _within(page: Page) -> Sequence[Box]:
    """Its pictures, each cut at the edge of the page."""
    return [
        Box(max(0.0, x0), max(0.0, top), min(page.width, x1), min(page.height, bottom))
        for x0, top, x1, bottom in page.images
    ]


def _may_hold_a_table(box: Box, page: Page) -> bool:
    return box.width > TABLE_PICTURE_WIDTH * page.width and box.height > TABLE_PICTURE_HEIGHT


def _has_text(box: Box, page: Page) -> bool:
    """A picture with print over it is a background; over a scan of the page there may be a header and a page number."""
    is_large = box.width * box.height > LARGE_PICTURE * page.width * page.height
    most = WORDS_OVER_A_SCAN if is_large else WORDS_OVER_A_PICTURE
    return sum(box.holds(*word.box.middle) for word in page.words) > most
