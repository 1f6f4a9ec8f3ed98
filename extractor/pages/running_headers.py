"""Page headers, page footers and page numbers: known by coming again at the same height, not by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extractor.pages.text_lines import TextLine
from extractor.pages.thresholds import EDGE_ZONE, FEWEST_PAGES, HEIGHT_SLACK, PAGES_IN_A_ROW, SHARE_OF_PAGES

_NUMBER: Final = re.compile(r"\b(?:\d+|[ivxlc]+|[IVXLC]+)\b")

_Key = tuple[str, bool, int]


def running_headers(lines: Mapping[int, Sequence[TextLine]], heights: Mapping[int, float]) -> set[tuple[int, int]]:
    """The (page, place in its lines) of all lines that belong to the page and not to its text."""
    edges = {page: list(_outer(lines[page], heights[page])) for page in lines}
    pages_of: dict[_Key, set[int]] = defaultdict(set)
    for page, outer in edges.items():
        for _, text, at_top, distance in outer:
            for near in (-1, 0, 1):
                pages_of[text, at_top, round(distance / HEIGHT_SLACK) + near].add(page)
    printed_pages = sum(1 for outer in lines.values() if outer)
    return {
        (page, place)
        for page, outer in edges.items()
        for place, text, at_top, distance in outer
        if _comes_again(text, pages_of[text, at_top, round(distance / HEIGHT_SLACK)], printed_pages)
    }


def _outer(lines: Sequence[TextLine], height: float) -> Iterator[tuple[int, str, bool, float]]:
    """Lines near an edge: their place, their text with numbers taken out, whether at the top, how far from the edge."""
    for place, line in enumerate(lines):
        above, below = line.box.top, height - line.box.bottom
        if min(above, below) < EDGE_ZONE * height:
            yield place, _NUMBER.sub("#", line.text), above < below, min(above, below)


def _comes_again(text: str, pages: set[int], printed_pages: int) -> bool:
    if len(pages) < FEWEST_PAGES:
        return False
    if not any(map(str.isalpha, text)) or len(pages) >= SHARE_OF_PAGES * printed_pages:
        return True
    return any(set(range(page, page + PAGES_IN_A_ROW)) <= pages for page in pages)
