"""Places on a page that was laid straight, told on the page as the PDF shows it: people are pointed there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from extractor.pages.page import Laid, Page
from schemas.document import Document, PageNote
from schemas.geometry import Box, around

Record = TypeVar("Record", bound=msgspec.Struct)


def put_back(document: Document, pages: Sequence[Page]) -> Document:
    """`document` with each place of a page of `pages` that was turned or crooked where it stands in the PDF."""
    moved = {page.number: page for page in pages if page.laid is not None}
    if not moved:
        return document
    document = _record(document, moved, None)
    return replace(document, page_notes=[_note(note, moved.get(note.page)) for note in document.page_notes])


def place_on_paper(box: Box, laid: Laid, width: float, height: float) -> Box:
    """Around where `box`, of a page laid straight that is then `width` by `height`, stands on the paper."""
    wide, high = (height, width) if laid.turns % 2 else (width, height)
    corners = [(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    places = [_crooked(*_unturned(x, y, laid.turns, wide, high), laid.crooked, wide, high) for x, y in corners]
    return around(Box(x, y, x, y) for x, y in places).rounded()


def _unturned(x: float, y: float, turns: int, width: float, height: float) -> tuple[float, float]:
    if turns == 1:
        return y, height - x
    if turns == 2:
        return width - x, height - y
    return (width - y, x) if turns == 3 else (x, y)


def _crooked(x: float, y: float, degrees: float, width: float, height: float) -> tuple[float, float]:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    across, down = x - width / 2, y - height / 2
    return width / 2 + cosine * across - sine * down, height / 2 + sine * across + cosine * down


def _record(record: Record, moved: Mapping[int, Page], page: int | None) -> Record:
    """`page` is the one that what stands around the record is on."""
    page = getattr(record, "page", page)
    changed: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        new = _box(value, moved.get(page or 0)) if isinstance(value, Box) else _within(value, moved, page)
        if new is not value:
            changed[name] = new
    return replace(record, **changed) if changed else record


def _within(value: object, moved: Mapping[int, Page], page: int | None) -> object:
    if isinstance(value, msgspec.Struct):
        return _record(value, moved, page)
    if isinstance(value, list) and value and not isinstance(value[0], str):
        new = [_within(item, moved, page) for item in value]
        return new if any(one is not other for one, other in zip(new, value, strict=True)) else value
    return value


def _box(box: Box, page: Page | None) -> Box:
    if page is None or page.laid is None:
        return box
    return place_on_paper(box, page.laid, page.width, page.height)


def _note(note: PageNote, page: Page | None) -> PageNote:
    if page is None or page.laid is None or not page.laid.turns:
        return note
    width, height = (note.height, note.width) if page.laid.turns % 2 else (note.width, note.height)
    return replace(note, width=width, height=height, rotation=(note.rotation - 90 * page.laid.turns) % 360)
