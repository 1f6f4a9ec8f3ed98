"""Page headers, page footers and page numbers: known by coming again at the same height, not by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extractor.pages.text_lines import TextLine

_ZONE: Final = 0.13  # of the page's height, from either edge
_SLACK: Final = 3.0  # points by which the height may differ
_FEWEST: Final = 3
_SHARE: Final = 0.2  # of the pages that have text
_IN_A_ROW: Final = 4
_NUMBER: Final = re.compile(r"\b(?:\d+|[ivxlc]+|[IVXLC]+)\b")

_Key = tuple[str, bool, int]


def furniture(lines: Mapping[int, Sequence[TextLine]], heights: Mapping[int, float]) -> set[tuple[int, int]]:
    """The (page, place in its lines) of all lines that belong to the page and not to its text."""
    edges = {page: list(_outer(lines[page], heights[page])) for page in lines}
    pages_of: dict[_Key, set[int]] = defaultdict(set)
    for page, outer in edges.items():
        for _, text, at_top, distance in outer:
            for near in (-1, 0, 1):
                pages_of[text, at_top, round(distance / _SLACK) + near].add(page)
    printed_pages = sum(1 for outer in lines.values() if outer)
    return {
        (page, place)
        for page, outer in edges.items()
        for place, text, at_top, distance in outer
        if _comes_again(text, pages_of[text, at_top, round(distance / _SLACK)], printed_pages)
    }


def _outer(lines: Sequence[TextLine], height: float) -> Iterator[tuple[int, str, bool, float]]:
    """Lines near an edge: their place, their text with numbers taken out, whether at the top, how far from the edge."""
    for place, line in enumerate(lines):
        above, below = line.box.top, height - line.box.bottom
        if min(above, below) < _ZONE * height:
            yield place, _NUMBER.sub("#", line.text), above < below, min(above, below)


def _comes_again(text: str, pages: set[int], printed_pages: int) -> bool:
    if len(pages) < _FEWEST:
        return False
    if not any(map(str.isalpha, text)) or len(pages) >= _SHARE * printed_pages:
        return True
    return any(set(range(page, page + _IN_A_ROW)) <= pages for page in pages)
