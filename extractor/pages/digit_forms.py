"""Fonts that tell other digits than they draw: a digit whose drawing has not the form of what it claims to be.

Digits are drawn in many styles, but nobody draws a 1, 2, 3, 5 or 7 that encloses an area, a 6 that does so above its
middle only, a 9 below, or one of these that has two; a 7 is widest above, a 2 below. An area that is open says nothing:
thin strokes break.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from typing import Final

import pypdfium2.raw as pdfium

from extractor.pages.digit_shapes import Places
from extractor.pages.enclosed import Ink, enclosed, longest_run
from extractor.pages.thresholds import (
    CENTRE_OF_A_DIGIT,
    DRAWN_DIGIT,
    END_OF_A_DIGIT,
    ENOUGH_INK,
    LARGEST_DRAWN_TEXT,
    MIDDLE_OF_A_DIGIT,
)

_FONT_NAME_LENGTH: Final = 128
_Edges = tuple[float, float, float, float]  # left, bottom, right, top
_SIDES: Final = "lbrt"


class DigitForms:
    """Of one document: each digit of a font is drawn once."""

    def __init__(self, document: object) -> None:
        self._document = document
        self._fits: dict[tuple[bytes, int, str], bool] = {}

    def unlike(self, page: object, text: object, places: Places) -> set[int]:
        """The fonts that draw a digit unlike it, by their address."""
        found: set[int] = set()
        for (font, piece, digit), place in places.items():
            key = _name(font), font, digit
            if key not in self._fits:
                ink = _drawn(self._document, page, text, piece, place)
                self._fits[key] = not ink or fits(digit, ink)
            if not self._fits[key]:
                found.add(font)
        return found


def fits(digit: str, ink: Ink) -> bool:
    """Whether `ink`, the rows of a drawing from its top with nothing around it, may be `digit`."""
    holes = enclosed(ink)
    if digit in _OPEN:
        return not holes and _widest_where(digit, ink)
    if len(holes) != 1:
        return len(holes) <= _MOST_ENCLOSED[digit]
    return _PLACES[digit](holes[0])


def _widest_where(digit: str, ink: Ink) -> bool:
    end = max(1, round(END_OF_A_DIGIT * len(ink)))
    head, foot = longest_run(ink[:end]), longest_run(ink[-end:])
    return foot >= head if digit == "2" else head >= foot if digit == "7" else True


def _is_central(hole: float) -> bool:
    return abs(hole - 0.5) < CENTRE_OF_A_DIGIT


_OPEN: Final = "12357"
_MOST_ENCLOSED: Final = {"0": 2, "4": 1, "6": 1, "8": 2, "9": 1}  # a 0 with a stroke through it has two
_PLACES: Final[Mapping[str, Callable[[float], bool]]] = {
    "0": _is_central,
    "4": lambda hole: hole < 1 - MIDDLE_OF_A_DIGIT + CENTRE_OF_A_DIGIT,
    "6": lambda hole: hole > 1 - MIDDLE_OF_A_DIGIT,
    "8": lambda hole: not _is_central(hole),
    "9": lambda hole: hole < MIDDLE_OF_A_DIGIT,
}


def _drawn(document: object, page: object, text: object, piece: int, place: int) -> Ink:
    """The ink of one letter, from where it begins to where it ends; empty where it is not drawn, or too large."""
    item = ctypes.cast(piece, pdfium.FPDF_PAGEOBJECT)
    edges, letter = _bounds(item), _letter(text, place)
    if edges is None or letter is None or letter[3] <= letter[1]:
        return []
    scale = DRAWN_DIGIT / (letter[3] - letter[1])
    if (edges[2] - edges[0]) * (edges[3] - edges[1]) * scale**2 > LARGEST_DRAWN_TEXT:
        return []
    bitmap = pdfium.FPDFTextObj_GetRenderedBitmap(document, page, item, scale)
    if not bitmap:
        return []
    try:
        return _trimmed(_cut(bitmap, edges, letter, scale))
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _cut(bitmap: object, edges: _Edges, letter: _Edges, scale: float) -> Ink:
    if pdfium.FPDFBitmap_GetFormat(bitmap) != pdfium.FPDFBitmap_BGRA:
        return []
    width, height = int(pdfium.FPDFBitmap_GetWidth(bitmap)), int(pdfium.FPDFBitmap_GetHeight(bitmap))
    stride = int(pdfium.FPDFBitmap_GetStride(bitmap))
    data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    left, right = (min(width, max(0, round((x - edges[0]) * scale))) for x in (letter[0], letter[2]))
    top, bottom = (min(height, max(0, round((edges[3] - y) * scale))) for y in (letter[3], letter[1]))
    rows = (data[row * stride + 4 * left + 3 : row * stride + 4 * right : 4] for row in range(top, bottom))
    return [[alpha > ENOUGH_INK for alpha in row] for row in rows]


def _trimmed(ink: Ink) -> Ink:
    rows = [row for row in ink if any(row)]
    columns = [n for n in range(len(rows[0])) if any(row[n] for row in rows)] if rows else []
    return [list(row[columns[0] : columns[-1] + 1]) for row in rows] if columns else []


def _bounds(item: object) -> _Edges | None:
    sides = [ctypes.c_float() for _ in _SIDES]
    if not pdfium.FPDFPageObj_GetBounds(item, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _letter(text: object, place: int) -> _Edges | None:
    sides = [ctypes.c_double() for _ in _SIDES]
    if not pdfium.FPDFText_GetCharBox(text, place, *sides):
        return None
    left, right, bottom, top = (side.value for side in sides)
    return left, bottom, right, top


def _name(font: int) -> bytes:
    name = ctypes.create_string_buffer(_FONT_NAME_LENGTH)
    pdfium.FPDFFont_GetBaseFontName(ctypes.cast(font, pdfium.FPDF_FONT), name, _FONT_NAME_LENGTH)
    return name.value
