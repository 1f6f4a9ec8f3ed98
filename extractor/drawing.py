"""Parts of pages as pictures, drawn by pdfium as a reader sees them. Only the drawing child imports this module."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from pathlib import Path

import pypdfium2.raw as pdfium

from extractor.crops import Crop, Picture
from extractor.employee_numbers import covered
from extractor.limits import Limits
from extractor.pdfium import Opened, opened
from extractor.png import grey_png
from schemas.errors import UnreadableInput
from schemas.geometry import Box

_PIXELS_A_POINT = 1.6  # small print stays legible
_MOST_PIXELS = 1400  # of one side
_WHITE, _COVER = 0xFFFFFFFF, 0xFFBBBBBB
_FLAGS = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT


def pictures_of(
    path: Path, limits: Limits, crops: Sequence[Crop], progress: Callable[[int], None]
) -> list[Picture | None]:
    """One for each crop; None where there is no such place. Raises UnreadableInput where the file does not open."""
    drawn: dict[Crop, Picture | None] = {}
    with opened(path, limits) as pdf:
        for page in sorted({crop.page for crop in crops}):
            progress(page)
            drawn.update(_of_page(pdf, page, [crop for crop in crops if crop.page == page]))
    return [drawn[crop] for crop in crops]


def _of_page(pdf: Opened, number: int, crops: Iterable[Crop]) -> dict[Crop, Picture | None]:
    try:
        hidden = covered(pdf.page(number).words)
        with pdf.loaded(number) as page:
            return {crop: _picture(page, crop.box, hidden) for crop in crops}
    except UnreadableInput:  # no such page, or it does not load
        return dict.fromkeys(crops)


def _picture(page: object, asked: Box, hidden: Sequence[Box]) -> Picture | None:
    width, height = float(pdfium.FPDF_GetPageWidthF(page)), float(pdfium.FPDF_GetPageHeightF(page))
    box = Box(max(asked.x0, 0), max(asked.top, 0), min(asked.x1, width), min(asked.bottom, height))
    if box.width < 1 or box.height < 1:
        return None
    scale = min(_PIXELS_A_POINT, _MOST_PIXELS / max(box.width, box.height))
    return Picture(_png(page, (width, height), box, hidden, scale), box.rounded())


def _png(page: object, size: tuple[float, float], box: Box, hidden: Sequence[Box], scale: float) -> bytes:
    columns, rows = ceil(box.width * scale), ceil(box.height * scale)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        left, top = round(-box.x0 * scale), round(-box.top * scale)
        whole = (left, top, round(size[0] * scale), round(size[1] * scale))
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *whole, 0, _FLAGS)
        for place in hidden:
            _cover(bitmap, place, box, scale)
        stride = int(pdfium.FPDFBitmap_GetStride(bitmap))
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return grey_png(pixels, columns, rows, stride)


def _cover(bitmap: object, place: Box, box: Box, scale: float) -> None:
    left, top = int((place.x0 - box.x0) * scale), int((place.top - box.top) * scale)
    pdfium.FPDFBitmap_FillRect(bitmap, left, top, ceil(place.width * scale), ceil(place.height * scale), _COVER)
