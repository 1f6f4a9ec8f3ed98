"""Page headers, page footers and page numbers: known by coming again at the same height, not by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from extractor.pages.text_lines import TextLine
from extractor.pages.thresholds import (
    EDGE_ZONE,
    FEWEST_PAGES,
    HEIGHT_SLACK,
    LONGEST_PAGE_NUMBER,
    MOST_COUNTERS,
    PAGES_IN_A_ROW,
    SAME_BOX,
    SHARE_OF_PAGES,
    WIDER_ZONE,
)
from schemas.geometry import Box

_NUMBER: Final = re.compile(r"\b(?:\d+|[ivxlc]+|[IVXLC]+)\b")

_FIGURE: Final = re.compile(r"\S*\d\S*")
_COUNTER: Final = re.compile(r"[|(\[–-]*\d{1,4}[)\]|.–-]*")  # no decimals, no percentage, no amount
_WORDS_FOR_PAGE: Final = re.compile(r"(?:page|hal\w*|\W)*", re.I)
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

_Key = tuple[str, bool, int]
_Place = tuple[int, int]
_Outer = tuple[int, str, bool, float]


def running_headers(lines: Mapping[int, Sequence[TextLine]], heights: Mapping[int, float]) -> set[_Place]:
    """The (page, place in its lines) of all lines that belong to the page and not to its text: those near an edge that
    come again, and those above the last of a footer that come again with it. Below the first of a header the title of a
    form that fills each page may come again as well: such lines stay."""
    wide = {page: list(_outer(lines[page], heights[page], WIDER_ZONE)) for page in lines}
    again = _coming_again(wide, sum(1 for own in lines.values() if own))
    found = _page_numbers(lines, heights)
    for page, outer in wide.items():
        for place, _, at_top, distance in sorted(outer, key=lambda line: line[-1]):
            near = distance < EDGE_ZONE * heights[page]
            if (page, place) in again and (near or (not at_top and (page, place + 1) in found)):
                found.add((page, place))
    return found


def _coming_again(lines: Mapping[int, Sequence[_Outer]], printed_pages: int) -> set[_Place]:
    """The (page, place) of lines that other pages have at the same distance from the same edge."""
    pages_of: dict[_Key, set[int]] = defaultdict(set)
    for page, outer in lines.items():
        for _, text, at_top, distance in outer:
            for near in (-1, 0, 1):
                pages_of[text, at_top, round(distance / HEIGHT_SLACK) + near].add(page)
    return {
        (page, place)
        for page, outer in lines.items()
        for place, text, at_top, distance in outer
        if _comes_again(text, pages_of[text, at_top, round(distance / HEIGHT_SLACK)], printed_pages)
    }


def _outer(lines: Sequence[TextLine], height: float, zone: float) -> Iterator[_Outer]:
    """Lines near an edge: their place, their text with numbers taken out, whether at the top, how far from the edge."""
    for place, line in enumerate(lines):
        above, below = line.box.top, height - line.box.bottom
        if min(above, below) < zone * height:
            yield place, _NUMBER.sub("#", line.text), above < below, min(above, below)


def _comes_again(text: str, pages: set[int], printed_pages: int) -> bool:
    if len(pages) < FEWEST_PAGES:
        return False
    if not any(map(str.isalpha, text)) or len(pages) >= SHARE_OF_PAGES * printed_pages:
        return True
    return any(set(range(page, page + PAGES_IN_A_ROW)) <= pages for page in pages)


def _page_numbers(lines: Mapping[int, Sequence[TextLine]], heights: Mapping[int, float]) -> set[_Place]:
    """Numbers alone on their line that count up with the pages, at the same distance from an edge, wherever it is."""
    found: dict[tuple[int, bool, int], dict[int, _Place]] = defaultdict(dict)
    for page, own in lines.items():
        for place, line in enumerate(own):
            number = _number_alone(line.text)
            if number is not None:
                for at_top, distance in ((True, line.box.top), (False, heights[page] - line.box.bottom)):
                    for near in (0, 1):
                        found[number - page, at_top, round(distance / (2 * HEIGHT_SLACK)) + near][page] = (page, place)
    return {place for run in found.values() if len(run) >= FEWEST_PAGES for place in run.values()}


def _number_alone(text: str) -> int | None:
    """The number in a line that holds one and nothing else but a word for page."""
    numbers = _NUMBER.findall(text)
    rest = _NUMBER.sub("", text)
    if len(text) > LONGEST_PAGE_NUMBER or not numbers or not _WORDS_FOR_PAGE.fullmatch(rest):
        return None
    last = str(numbers[-1])
    return int(last) if last.isdigit() else _of_roman(last.lower())


def _of_roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def recurring_boxes(boxes: Mapping[int, Sequence[tuple[Box, str]]]) -> set[_Place]:
    """The (page, place) of drawn boxes, each with its text, that come again at the same place on other pages. A small
    table may come again so as well, with other figures on each page: what changes must be able to be a page number."""
    groups: dict[str, list[tuple[Box, dict[_Place, str]]]] = defaultdict(list)
    for page, own in boxes.items():
        for place, (box, text) in enumerate(own):
            alike = groups[_NUMBER.sub("#", text)]
            near = next((places for other, places in alike if _same_box(box, other)), None)
            if near is None:
                near = {}
                alike.append((box, near))
            near[page, place] = text
    found = [(text, places) for text, alike in groups.items() for _, places in alike]
    return {
        place
        for text, places in found
        if _comes_again(text, {page for page, _ in places}, len(boxes)) and _only_counts(places.values())
        for place in places
    }


def _only_counts(texts: Iterable[str]) -> bool:
    """Whether these texts, alike but for their numbers, differ in no more than a page number (`III - 5`)."""
    columns = zip(*(_FIGURE.findall(text) for text in texts), strict=False)
    changing = [column for column in map(set, columns) if len(column) > 1]
    return len(changing) <= MOST_COUNTERS and all(_COUNTER.fullmatch(one) for column in changing for one in column)


def _same_box(first: Box, second: Box) -> bool:
    return all(abs(a - b) <= SAME_BOX for a, b in zip(first, second, strict=True))
