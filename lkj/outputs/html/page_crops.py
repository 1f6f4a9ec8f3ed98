"""Which strips of pages are drawn: spans that overlap share one, so that nothing is drawn or kept twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.draw.crops import Crop
from lkj.outputs.html.places import Place
from schemas.geometry import Box

REACH = 14.0  # points beyond a place, within which its edge may move to a blank line
HEAD_REACH = 170.0  # points above the first row of a table: its header is no taller
_WHOLE_WIDTH = 10_000.0  # points: a crop may reach beyond its page


@dataclass(frozen=True)
class Span:
    """From `top` to `bottom` of a page, in points."""

    file: int
    page: int
    top: float
    bottom: float


@dataclass(frozen=True)
class Strip:
    file: int
    crop: Crop

    @property
    def name(self) -> str:
        return f"p{self.file}-{self.crop.page}-{round(self.crop.box.top)}"


def span_of(place: Place) -> Span:
    return Span(place.file, place.page, max(0.0, place.top - REACH), place.bottom + REACH)


def span_of_head(place: Place) -> Span | None:
    if place.head is None:
        return None
    return Span(place.file, place.head.page, max(0.0, place.head.bottom - HEAD_REACH), place.head.bottom + REACH)


def strips_of(spans: Iterable[Span]) -> dict[Span, Strip]:
    """By span, the strip that it is cut from."""
    of_page: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for span in dict.fromkeys(spans):
        of_page[span.file, span.page].append(span)
    return {span: strip for found in of_page.values() for span, strip in _of_page(found)}


def _of_page(spans: list[Span]) -> Iterator[tuple[Span, Strip]]:
    shared: list[Span] = []
    for span in sorted(spans, key=lambda entry: (entry.top, entry.bottom)):
        if shared and span.top > max(entry.bottom for entry in shared):
            yield from _sharing(shared)
            shared = []
        shared.append(span)
    yield from _sharing(shared)


def _sharing(spans: list[Span]) -> Iterator[tuple[Span, Strip]]:
    box = Box(0.0, min(span.top for span in spans), _WHOLE_WIDTH, max(span.bottom for span in spans))
    strip = Strip(spans[0].file, Crop(spans[0].page, box))
    yield from ((span, strip) for span in spans)
