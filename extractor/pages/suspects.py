"""Texts of a page that may not be seen: of a layer that can be switched off, cut off by a clip, or with
something drawn upon them."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import pypdfium2.raw as pdfium

from extractor.pages.covered import Cover, Drawing
from extractor.pages.shown_ink import Suspect
from extractor.pages.thresholds import BACKGROUND_SHARE
from schemas.geometry import Box

_LAYER: Final = "OC"
_NAME_BYTES: Final = 16


def suspects_of(drawing: Drawing, size: Box, hides: Callable[[Cover], bool]) -> list[Suspect]:
    """The suspects on a page of that size, in the order they are drawn in; `hides` tells of a cover that nothing is
    seen through it.

    What is seen through something changes its colour: of that it cannot be told whether it is seen.
    """
    drawn = [*drawing.covers, *drawing.nested]
    if not drawn and not drawing.clipped:
        return [Suspect(drawing.items[text], drawing.locate(text)) for text in sorted(drawing.layered)]
    boxes = [drawing.locate(text) for text in range(drawing.texts)]
    middles = sorted((*box.middle[::-1], text) for text, box in enumerate(boxes))
    under: set[int] = set()
    tinted: set[int] = set()
    for cover in drawn:
        covered = list(_under(cover, middles))
        if covered:
            is_ground = _area(cover.box) >= BACKGROUND_SHARE * _area(size)
            (under if not is_ground and hides(cover) else tinted).update(covered)
    return [
        Suspect(drawing.items[text], boxes[text])
        for text in sorted((under | drawing.layered | _drawn_once(drawing.clipped, boxes)) - tinted)
    ]


def _drawn_once(clipped: Iterable[int], boxes: Sequence[Box]) -> set[int]:
    """Those of the texts `clipped` of which no other stands at the same place: what is drawn tile by tile is drawn
    again for every tile, each time with another part cut off."""
    places = Counter(map(_place, boxes))
    return {text for text in clipped if places[_place(boxes[text])] == 1}


def _place(box: Box) -> tuple[int, ...]:
    return tuple(map(round, (box.x0, box.top, box.x1, box.bottom)))


def _under(cover: Cover, middles: Sequence[tuple[float, float, int]]) -> Iterator[int]:
    """Texts of which the middle (y, x, and their number) lies under a cover drawn later."""
    for y, x, text in middles[bisect_left(middles, (cover.box.top,)) :]:
        if y > cover.box.bottom:
            break
        if text < cover.texts and cover.box.x0 <= x <= cover.box.x1:
            yield text


def _area(box: Box) -> float:
    return box.width * box.height


def is_layered(item: int) -> bool:
    """Whether an object belongs to a layer that can be switched off."""
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    marks = (pdfium.FPDFPageObj_GetMark(handle, n) for n in range(int(pdfium.FPDFPageObj_CountMarks(handle))))
    return any(_name(mark) == _LAYER for mark in marks)


def _name(mark: object) -> str:
    name = (ctypes.c_ushort * (_NAME_BYTES // 2))()
    written = ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetName(mark, name, _NAME_BYTES, written):
        return ""
    return bytes(name)[: max(0, int(written.value) - 2)].decode("utf-16-le", errors="replace")
