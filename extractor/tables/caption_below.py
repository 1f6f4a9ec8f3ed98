"""Captions that a report prints below its tables: told by how its pages begin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import CAPTION_LINES, LINES_OF_CAPTION, PAGES_THAT_TELL
from extractor.tables.titles import Title, caption_of, is_numbered


def stand_below(pages: Iterable[Sequence[str | None]]) -> bool:
    """Whether captions stand below: a table comes before the first caption of pages that have both, and after it on
    none. A page is its lines, and None for each table, from top to bottom."""
    orders = [[text for text in page if text is None or is_numbered(text)] for page in pages]
    both = [order for order in orders if None in order and any(order)]
    return len(both) >= PAGES_THAT_TELL and all(order[0] is None for order in both)


def lines_below(lines: Sequence[TextLine], height: float) -> int:
    """How many of the `lines` behind a table are its caption."""
    if not lines or not is_numbered(lines[0].text):
        return 0
    count = 1
    while count < min(len(lines), CAPTION_LINES) and _together(lines[count - 1], lines[count], height):
        count += 1
    return count


def _together(line: TextLine, following: TextLine, height: float) -> bool:
    near = following.box.top - line.box.bottom <= LINES_OF_CAPTION * height
    return near and not is_numbered(following.text) and not line.text.rstrip().endswith(".")


def with_caption(title: Title, lines: Sequence[TextLine]) -> Title:
    """`title` with the caption in `lines`."""
    texts = [line.text for line in lines]
    number, caption = caption_of(texts)
    return replace(title, lines=texts, number=number, caption=caption)
