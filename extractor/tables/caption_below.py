"""Captions that a report prints below its tables: told by how near they stand, and by no table having one above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.text_lines import TextLine
from extractor.tables.thresholds import CAPTION_LINES, LINES_OF_CAPTION, NEARER, RIGHT_BELOW
from extractor.tables.titles import Title, caption_of, is_numbered


def lines_below(lines: Sequence[TextLine], bottom: float, next_top: float | None, height: float) -> int:
    """How many of the `lines` behind a table, which ends at `bottom`, are its caption; `next_top` is where the next
    table on the page begins."""
    if not lines or not is_numbered(lines[0].text):
        return 0
    gap = lines[0].box.top - bottom
    count = 1
    while count < min(len(lines), CAPTION_LINES) and _together(lines[count - 1], lines[count], height):
        count += 1
    behind = None if next_top is None else next_top - lines[count - 1].box.bottom
    near = gap <= RIGHT_BELOW * height and (behind is None or count < len(lines) or gap < NEARER * behind)
    return count if near else 0


def _together(line: TextLine, following: TextLine, height: float) -> bool:
    near = following.box.top - line.box.bottom <= LINES_OF_CAPTION * height
    return near and not is_numbered(following.text) and not line.text.rstrip().endswith(".")


def with_caption(title: Title, lines: Sequence[TextLine]) -> Title:
    """`title` with the caption in `lines`."""
    texts = [line.text for line in lines]
    number, caption = caption_of(texts)
    return replace(title, lines=[*title.lines, *texts], number=number, caption=caption)
