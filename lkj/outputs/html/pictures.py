"""Pictures of places: each strip of a page is kept once, and every picture is a window on one or two of them."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.draw.crops import Crop, Picture
from lkj.outputs.html.markup import Markup, tag, together
from lkj.outputs.html.page_crops import HEAD_REACH, REACH, Span, Strip, span_of, span_of_head, strips_of
from lkj.outputs.html.page_pixels import PagePixels
from lkj.outputs.html.places import Place
from lkj.outputs.html.window import Window, grown, window
from lkj.outputs.report_context import ReportContext
from lkj.reading.drawing import drawn
from schemas.geometry import Box, around

MOST_BYTES = 3_300_000  # of all strips: with a third more in text, the page stays below 5 MB
_AROUND_INK, _GAP, _LEAST_HEAD = 5.0, 3.0, 8.0  # points


@dataclass(frozen=True)
class Kept:
    """A strip that the page holds, under the id `name`."""

    name: str
    png: bytes
    ink: PagePixels


@dataclass(frozen=True)
class _Head:
    page: int
    window: Window


class Pictures:
    """`places` in the order of their importance: the last ones go without where the page would become too large."""

    def __init__(self, context: ReportContext, places: Sequence[Place]) -> None:
        spans = [span for place in places for span in (span_of(place), span_of_head(place)) if span is not None]
        self._strips = strips_of(spans)
        self._kept = within(MOST_BYTES, _drawn(context, [self._strips[span] for span in spans]))

    def of(self, place: Place) -> Markup | None:
        """None where it could not be drawn, or the page would become too large."""
        kept = self._of(span_of(place))
        if kept is None:
            return None
        shown, head = Window(kept.name, _cut(kept.ink, place)), self._head(place)
        if head is None or _holds(place, shown, head):
            return window([shown], place)  # there is none, or the place holds it
        if head.window.strip == shown.strip and shown.box.top - head.window.box.bottom <= REACH:
            return window([Window(shown.strip, around([head.window.box, shown.box]))], place)
        return window([head.window, shown], place)

    def store(self) -> Markup:
        images = (_image(kept) for kept in self._kept.values())
        return tag("svg", tag("defs", *images), class_="store", width=0, height=0, aria_hidden="true")

    def _of(self, span: Span) -> Kept | None:
        return self._kept.get(self._strips[span])

    def _head(self, place: Place) -> _Head | None:
        """The header of its table; None where none is to be seen."""
        span = span_of_head(place)
        kept = None if span is None else self._of(span)
        if kept is None or place.head is None:
            return None
        bottom = place.head.bottom
        top = _top_of_head(kept.ink, bottom)
        return _Head(place.head.page, Window(kept.name, _with_sides(kept.ink, top, bottom))) if top < bottom else None


def _holds(place: Place, shown: Window, head: _Head) -> bool:
    return head.page == place.page and head.window.box.top >= shown.box.top


def _top_of_head(ink: PagePixels, bottom: float) -> float:
    """Blank lines within a header are narrow, as between double rules; without rules, one parts it from the rows."""
    top = ink.blank_above(bottom, HEAD_REACH, _GAP)
    if bottom - top < _LEAST_HEAD:
        top = ink.blank_above(ink.printed_above(top, _LEAST_HEAD * 2), HEAD_REACH, _GAP)
    return top


def _drawn(context: ReportContext, strips: Iterable[Strip]) -> dict[Strip, Picture]:
    """In the order of `strips`."""
    crops: dict[int, list[Crop]] = defaultdict(list)
    wanted = dict.fromkeys(strips)
    for strip in wanted:
        crops[strip.file].append(strip.crop)
    if not context.pictured:
        return {}
    found = {file: drawn(context.paths[file], asked) for file, asked in crops.items()}
    return {strip: found[strip.file][strip.crop] for strip in wanted if strip.crop in found[strip.file]}


def within(most: int, pictures: dict[Strip, Picture]) -> dict[Strip, Kept]:
    """The first of them that together have no more than `most` bytes."""
    kept: dict[Strip, Kept] = {}
    for strip, picture in pictures.items():
        if len(picture.png) <= most:
            most -= len(picture.png)
            kept[strip] = Kept(strip.name, picture.png, PagePixels(picture))
    return kept


def _cut(ink: PagePixels, place: Place) -> Box:
    """Its edges moved to blank lines nearby, and the margins of the page left out."""
    top, bottom = ink.blank_above(place.top, REACH), ink.blank_below(place.bottom, REACH)
    return around([_with_sides(ink, top, bottom), *(grown(mark.box) for mark in place.marks)])


def _with_sides(ink: PagePixels, top: float, bottom: float) -> Box:
    left, right = ink.sides(top, bottom)
    return Box(max(left - _AROUND_INK, ink.box.x0), max(top, ink.box.top), min(right + _AROUND_INK, ink.box.x1), bottom)


def _image(kept: Kept) -> Markup:
    source = f"data:image/png;base64,{b64encode(kept.png).decode()}"
    box = kept.ink.box
    place = {"x": box.x0, "y": box.top, "width": box.width, "height": box.height}
    edges = together(*(Markup(f' {key}="{value:.2f}"') for key, value in place.items()))
    return Markup(f'<image id="{kept.name}"{edges} preserveAspectRatio="none" href="{source}"/>')
