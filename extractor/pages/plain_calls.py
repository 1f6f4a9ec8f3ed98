"""pdfium's functions for what is asked thousands of times a page, with plain addresses for handles.

Its ready-made bindings make an object for every handle that they hand out, and check it whenever it is handed back:
that is two thirds of the price of a question.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final, cast

import pypdfium2.raw as pdfium


def address_of(handle: object) -> int:
    return ctypes.cast(cast("ctypes.c_void_p", handle), ctypes.c_void_p).value or 0


def argument_of(address: int) -> Any:
    """`address` as an argument made once, for functions that take arguments as they are."""
    return ctypes.byref(ctypes.c_char.from_address(address))


def _plainly(function: object, result: type | None, *arguments: type) -> Callable[..., Any]:
    """`function` for callers with one thread: the interpreter's lock is not let go meanwhile. Without `arguments` it
    takes whole numbers and references only, and does not look at them."""
    return ctypes.PYFUNCTYPE(result, *arguments)(address_of(function))


_HANDLE, _NUMBER = ctypes.c_void_p, ctypes.c_int

# of a text page: (argument of the text page, place of the character)
loose_box: Final = _plainly(pdfium.FPDFText_GetLooseCharBox, None)
char_box: Final = _plainly(pdfium.FPDFText_GetCharBox, _NUMBER)
text_object: Final = _plainly(pdfium.FPDFText_GetTextObject, _HANDLE)
character_matrix: Final = _plainly(pdfium.FPDFText_GetMatrix, _NUMBER)
angle: Final = _plainly(pdfium.FPDFText_GetCharAngle, ctypes.c_float)
# of a text object, and of a font
font: Final = _plainly(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
font_name: Final = _plainly(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, _HANDLE, ctypes.c_size_t)
font_weight: Final = _plainly(pdfium.FPDFFont_GetWeight, _NUMBER, _HANDLE)
render_mode: Final = _plainly(pdfium.FPDFTextObj_GetTextRenderMode, _NUMBER, _HANDLE)
# of a page or form: (argument of it, place of the object)
page_object: Final = _plainly(pdfium.FPDFPage_GetObject, _HANDLE)
object_count: Final = _plainly(pdfium.FPDFFormObj_CountObjects, _NUMBER)
form_object: Final = _plainly(pdfium.FPDFFormObj_GetObject, _HANDLE)
# of an object
kind: Final = _plainly(pdfium.FPDFPageObj_GetType, _NUMBER, _HANDLE)
bounds: Final = _plainly(pdfium.FPDFPageObj_GetBounds, None)
matrix: Final = _plainly(pdfium.FPDFPageObj_GetMatrix, _NUMBER)
fill_colour: Final = _plainly(pdfium.FPDFPageObj_GetFillColor, _NUMBER)
stroke_colour: Final = _plainly(pdfium.FPDFPageObj_GetStrokeColor, _NUMBER)
draw_mode: Final = _plainly(pdfium.FPDFPath_GetDrawMode, None)
segment_count: Final = _plainly(pdfium.FPDFPath_CountSegments, _NUMBER)
# of a path: (argument of it, place of the segment), and of a segment
segment: Final = _plainly(pdfium.FPDFPath_GetPathSegment, _HANDLE)
segment_kind: Final = _plainly(pdfium.FPDFPathSegment_GetType, _NUMBER, _HANDLE)
segment_point: Final = _plainly(pdfium.FPDFPathSegment_GetPoint, _NUMBER, *[_HANDLE] * 3)
segment_closes: Final = _plainly(pdfium.FPDFPathSegment_GetClose, _NUMBER, _HANDLE)
