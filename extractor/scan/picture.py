"""The picture of a page, drawn by pdfium as a reader sees it."""

from __future__ import annotations

import ctypes
from math import ceil
from typing import Final

import numpy as np
import pypdfium2.raw as pdfium

from extractor.scan.letters import Pixels
from extractor.scan.thresholds import FINE, LARGEST_SIDE

_POINTS: Final = 72.0  # in an inch
_WHITE: Final = 0xFFFFFFFF


def scale_of(width: float, height: float) -> float:
    """Pixels a point, for a page of so many points."""
    return min(FINE / _POINTS, LARGEST_SIDE / max(width, height, 1.0))


def picture_of(page: object, scale: float) -> Pixels:
    """`page`, an engine's handle, in blue, green and red; shape (rows, columns, 3)."""
    width, height = float(pdfium.FPDF_GetPageWidthF(page)), float(pdfium.FPDF_GetPageHeightF(page))
    columns, rows = max(1, ceil(width * scale)), max(1, ceil(height * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, pdfium.FPDF_ANNOT)
        stride = int(pdfium.FPDFBitmap_GetStride(bitmap))
        data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    pixels = np.frombuffer(data, np.uint8).reshape(rows, stride)[:, : columns * 3]
    return pixels.reshape(rows, columns, 3)
