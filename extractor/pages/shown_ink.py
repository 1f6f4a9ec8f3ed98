"""Which of the texts that may be hidden show any ink.

What hides a text is manifold: layers that are switched off, boxes drawn over it, and others drawn over these. So the
page is drawn once, each text in question in a colour of its own, and what leaves no trace of its colour is not seen.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import ceil
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages.thresholds import INK_SHARE, LARGEST_DRAWING, RUN_OF_PAPER, SHOWN_SCALE, SPREAD
from schemas.geometry import Box

_FLAGS: Final = pdfium.FPDF_RENDER_NO_SMOOTHTEXT | pdfium.FPDF_RENDER_NO_SMOOTHPATH
_WHITE: Final = 0xFFFFFFFF
_PAPER: Final = b"\xff" * RUN_OF_PAPER
_MOST: Final = (256 // SPREAD) ** 3 - 2

Paint = tuple[int, int, int, int]


class Suspect(NamedTuple):
    """A text object that may be hidden, by its address, and its box."""

    item: int
    box: Box


def without_ink(page: object, suspects: Iterable[Suspect]) -> frozenset[int]:
    """The `suspects` that leave no ink on `page`, by their address; their colours are put back."""
    painted = [(one, paint) for one in suspects if (paint := _filled_with(one.item)) is not None][:_MOST]
    if not painted:
        return frozenset()
    for number, (one, _) in enumerate(painted, 1):
        _fill(one.item, (*_colour(number), 255))
    try:
        found = _pixels(page)
    finally:
        for one, paint in painted:
            _fill(one.item, paint)
    if found is None:
        return frozenset()
    pixels, scale = found
    return frozenset(
        one.item
        for number, (one, _) in enumerate(painted, 1)
        if _count(pixels, *_colour(number)) <= INK_SHARE * one.box.width * one.box.height * scale**2
    )


@contextmanager
def left_out(page: object, items: Iterable[int]) -> Iterator[None]:
    """Meanwhile the text objects `items` are not on `page`: the engine tells a letter once that stands at one place in
    two texts, as a letter of the first, which may be the hidden one."""
    handles = [ctypes.cast(item, pdfium.FPDF_PAGEOBJECT) for item in sorted(items)]
    removed = [handle for handle in handles if pdfium.FPDFPage_RemoveObject(page, handle)]
    try:
        yield
    finally:
        for handle in removed:
            pdfium.FPDFPage_InsertObject(page, handle)


def _colour(number: int) -> tuple[int, int, int]:
    steps = 256 // SPREAD
    return (
        SPREAD * (number // steps**2),
        SPREAD * (number // steps % steps),
        SPREAD * (number % steps),
    )


def _filled_with(item: int) -> Paint | None:
    """The paint of a text that is filled and nothing else, or None."""
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    if pdfium.FPDFTextObj_GetTextRenderMode(handle) != pdfium.FPDF_TEXTRENDERMODE_FILL:
        return None
    paint = (ctypes.c_uint * 4)()
    places = [ctypes.byref(paint, 4 * place) for place in range(4)]
    told = pdfium.FPDFPageObj_GetFillColor(handle, *(ctypes.cast(it, ctypes.POINTER(ctypes.c_uint)) for it in places))
    red, green, blue, alpha = paint
    return (red, green, blue, alpha) if told and alpha else None


def _fill(item: int, paint: Paint) -> None:
    pdfium.FPDFPageObj_SetFillColor(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT), *paint)


def _pixels(page: object) -> tuple[Counter[int], float] | None:
    """How many pixels of each colour but white the page shows, and how many of them make a point; None where it is too
    large."""
    width, height = float(pdfium.FPDF_GetPageWidthF(page)), float(pdfium.FPDF_GetPageHeightF(page))
    columns, rows = ceil(SHOWN_SCALE * width), ceil(SHOWN_SCALE * height)
    if not 0 < columns * rows <= LARGEST_DRAWING:
        return None
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, _FLAGS)
        size = int(pdfium.FPDFBitmap_GetStride(bitmap)) * rows
        shown = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Counter(memoryview(_without_paper(shown)).cast("I").tolist()), SHOWN_SCALE


def _without_paper(shown: bytes) -> bytes:
    """The pixels without long runs of white, which are most of a page and no colour of ours."""
    parts = (shown[start : start + RUN_OF_PAPER] for start in range(0, len(shown), RUN_OF_PAPER))
    return b"".join(part for part in parts if part != _PAPER[: len(part)])


def _count(pixels: Counter[int], red: int, green: int, blue: int) -> int:
    """Of one colour; nobody says what the fourth byte of a pixel holds."""
    value = red << 16 | green << 8 | blue
    return pixels[value] + pixels[value | 0xFF000000]
