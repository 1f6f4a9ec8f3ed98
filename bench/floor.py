"""The floor of reading: the box and the letter of every character and the points of every path of a report, by the
engine's own calls, and nothing made of them. What a program takes is told as so many times this.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

Objects = Callable[[Any, int], Any]


def floor(path: str) -> int:
    """How many characters and paths there are."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return sum(_characters(document[number]) + _paths(document[number]) for number in range(len(document)))


def _characters(page: Any) -> int:
    import pypdfium2.raw as engine

    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found = []
    for place in range(engine.FPDFText_CountChars(text.raw)):
        engine.FPDFText_GetCharBox(text.raw, place, left, right, bottom, top)
        letter = engine.FPDFText_GetUnicode(text.raw, place)
        found.append((letter, left.value, bottom.value, right.value, top.value))
    text.close()
    return len(found)


def _paths(page: Any) -> int:
    import pypdfium2.raw as engine

    found = _paths_among(page.raw, engine.FPDFPage_CountObjects(page.raw), engine.FPDFPage_GetObject)
    page.close()
    return found


def _paths_among(holder: Any, count: int, get: Objects) -> int:
    import pypdfium2.raw as engine

    found = 0
    for place in range(count):
        item = get(holder, place)
        kind = engine.FPDFPageObj_GetType(item)
        if kind == engine.FPDF_PAGEOBJ_FORM:
            found += _paths_among(item, engine.FPDFFormObj_CountObjects(item), engine.FPDFFormObj_GetObject)
        elif kind == engine.FPDF_PAGEOBJ_PATH:
            found += bool(_points(item))
    return found


def _points(path: Any) -> list[tuple[int, float, float]]:
    import pypdfium2.raw as engine

    box, matrix = [ctypes.c_float() for _ in range(4)], engine.FS_MATRIX()
    engine.FPDFPageObj_GetBounds(path, *box)
    engine.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for place in range(engine.FPDFPath_CountSegments(path)):
        segment = engine.FPDFPath_GetPathSegment(path, place)
        engine.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((engine.FPDFPathSegment_GetType(segment), x.value, y.value))
    return points
