"""Parts of pages as pictures, drawn by pdfium as a reader sees them. Only the drawing child imports this module."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Sequence
from math import ceil
from pathlib import Path
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extractor.draw.crops import Crop, Picture
from extractor.draw.png import grey_png
from extractor.draw.thresholds import AROUND, LEAST_POINTS, MOST_PIXELS, PIXELS_A_POINT
from extractor.front.employee_numbers import covered
from extractor.limits import Limits
from extractor.pages.page import Word
from extractor.pages.pdfium import Opened, opened
from extractor.pages.turned import set_upright
from extractor.scan.asked import Scans
from extractor.scan.kept import digest_of
from extractor.scan.on_paper import OnPaper
from schemas.errors import UnreadableInput
from schemas.geometry import Box

_WHITE, _COVER = 0xFFFFFFFF, 0xFFBBBBBB
_FLAGS = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT


class Canvas(NamedTuple):
    """A page in grey: one byte a pixel, each row `stride` bytes; `scale` is pixels a point."""

    pixels: bytes
    stride: int
    columns: int
    rows: int
    scale: float


def pictures_of(
    path: Path, limits: Limits, crops: Sequence[Crop], progress: Callable[[int], None], scans: Scans | None = None
) -> list[Picture | None]:
    """One for each crop; None where there is no such place. Raises UnreadableInput where the file does not open."""
    drawn: dict[Crop, Picture | None] = {}
    seen = OnPaper(scans, digest_of(path) if scans else "")
    with opened(path, limits) as pdf:
        for page in sorted({crop.page for crop in crops}):
            progress(page)
            drawn.update(_of_page(pdf, page, [crop for crop in crops if crop.page == page], seen.words(page)))
    return [drawn[crop] for crop in crops]


def _of_page(pdf: Opened, number: int, crops: Iterable[Crop], seen: Sequence[Word]) -> dict[Crop, Picture | None]:
    canvas = canvas_of(pdf, number, seen=seen)
    return {crop: canvas and _cut_out(canvas, crop.box) for crop in crops}


def canvas_of(
    pdf: Opened, number: int, pixels_a_point: float = PIXELS_A_POINT, seen: Sequence[Word] = ()
) -> Canvas | None:
    """Page `number` with employee numbers covered, those among words `seen` in pictures on it too; None where there is
    no such page, where it does not load, and where a limit cut its words: an employee number may stand in what was not
    read."""
    try:
        layer = pdf.text_layer(number)
        if layer.cut:
            return None
        with pdf.loaded(number) as page:
            set_upright(page)
            return _drawn(page, [*covered(layer.words), *covered(seen)], pixels_a_point)
    except UnreadableInput:
        return None


def _drawn(page: object, hidden: Sequence[Box], pixels_a_point: float) -> Canvas:
    width, height = float(pdfium.FPDF_GetPageWidthF(page)), float(pdfium.FPDF_GetPageHeightF(page))
    scale = min(pixels_a_point, MOST_PIXELS / max(width, height, LEAST_POINTS))
    columns, rows = max(1, ceil(width * scale)), max(1, ceil(height * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, _FLAGS)
        for place in hidden:
            _cover(bitmap, place, scale)
        stride = int(pdfium.FPDFBitmap_GetStride(bitmap))
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Canvas(pixels, stride, columns, rows, scale)


def _cover(bitmap: object, place: Box, scale: float) -> None:
    left, top = int((place.x0 - AROUND) * scale), int((place.top - AROUND) * scale)
    size = (ceil((place.width + 2 * AROUND) * scale) + 1, ceil((place.height + 2 * AROUND) * scale) + 1)
    pdfium.FPDFBitmap_FillRect(bitmap, left, top, *size, _COVER)


def _cut_out(canvas: Canvas, asked: Box) -> Picture | None:
    left, top = (max(0, int(edge * canvas.scale)) for edge in (asked.x0, asked.top))
    right = min(canvas.columns, ceil(asked.x1 * canvas.scale))
    bottom = min(canvas.rows, ceil(asked.bottom * canvas.scale))
    if right <= left or bottom <= top:
        return None
    start = top * canvas.stride + left
    png = grey_png(canvas.pixels[start:], right - left, bottom - top, canvas.stride)
    return Picture(png, Box(*(edge / canvas.scale for edge in (left, top, right, bottom))).rounded())
