"""Boxes of characters whose font tells nonsense of itself: an ascent of thousands of units, or below the line.

The engine's loose box is as high as the font says that its letters may be. Where that cannot be, every word would lie
over half the page, or beside it. Such letters are measured by where they stand on their line and by the size they are
set in instead, and along the line, where even their width is nonsense, by their own ink.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages import plain_calls
from extractor.pages.thresholds import (
    DEEPEST_DESCENT,
    FLATTEST_BOX,
    HIGHEST_ASCENT,
    LOWEST_ASCENT,
    TALLEST_BOX,
    USUAL_ASCENT,
    USUAL_DESCENT,
    USUAL_WIDTH,
    WIDEST_BOX,
)

_RUN: Final = re.compile(r"[^\s\x00\ufffd]+")
_EM: Final = 1000.0


class Edges(NamedTuple):
    """The loose boxes of a page's characters in its own units, y upwards."""

    left: list[float]
    top: list[float]
    right: list[float]
    bottom: list[float]


class _Set(NamedTuple):
    """How a letter is set: where it stands, the way to the right and the way up, each as long as its size."""

    x: float
    y: float
    right: tuple[float, float]
    up: tuple[float, float]


def mended(text: Any, asked: Any, letters: str, edges: Edges) -> Edges:
    """`edges` with the boxes that cannot be measured otherwise; `asked` is the text page as an argument."""
    nonsense = list(_in_nonsense(asked, letters))
    if not nonsense:
        return edges
    mended = Edges(*map(list, edges))
    for place in nonsense:
        box = _measured(text, place, (edges.left[place], edges.bottom[place], edges.right[place], edges.top[place]))
        mended.left[place], mended.bottom[place], mended.right[place], mended.top[place] = box
    return mended


def _in_nonsense(asked: Any, letters: str) -> Iterator[int]:
    """The characters of words that begin in a font whose metrics cannot be."""
    of_fonts: dict[int, bool] = {}
    of_pieces: dict[int, bool] = {}
    for run in _RUN.finditer(letters):
        piece: int = plain_calls.text_object(asked, run.start()) or 0
        if piece not in of_pieces:
            font: int = (plain_calls.font(piece) or 0) if piece else 0
            if font not in of_fonts:
                of_fonts[font] = bool(font) and _cannot_be(font)
            of_pieces[piece] = of_fonts[font]
        if of_pieces[piece]:
            yield from range(*run.span())


def _cannot_be(font: int) -> bool:
    handle = ctypes.cast(font, pdfium.FPDF_FONT)
    ascent, descent = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFFont_GetAscent(handle, _EM, ascent)
    pdfium.FPDFFont_GetDescent(handle, _EM, descent)
    high, deep = ascent.value / _EM, descent.value / _EM
    if high == deep == 0:  # it tells nothing: the engine takes the ink of each letter
        return False
    return not (LOWEST_ASCENT <= high <= HIGHEST_ASCENT and DEEPEST_DESCENT <= deep <= high)


def _measured(text: Any, place: int, loose: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The box of one letter as left, bottom, right, top: the loose one where that can be."""
    letter = _set(text, place)
    if letter is None:
        return loose
    size = math.hypot(*letter.up)
    left, bottom, right, top = loose
    across = abs(letter.up[0]) > abs(letter.up[1])  # turned: up is sideways
    height = right - left if across else top - bottom
    if FLATTEST_BOX * size <= height <= TALLEST_BOX * size:
        return loose
    low, high = _from_line(letter)
    along = (bottom, top) if across else (left, right)
    if not 0 < along[1] - along[0] <= WIDEST_BOX * size:
        along = _ink(text, place, letter, across)
    return (low, along[0], high, along[1]) if across else (along[0], low, along[1], high)


def _set(text: Any, place: int) -> _Set | None:
    matrix = pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetMatrix(text, place, matrix) or not pdfium.FPDFText_GetCharOrigin(text, place, x, y):
        return None
    size = float(pdfium.FPDFText_GetFontSize(text, place))
    right, up = (matrix.a * size, matrix.b * size), (matrix.c * size, matrix.d * size)
    known = all(map(math.isfinite, (x.value, y.value, *right, *up)))
    return _Set(x.value, y.value, right, up) if known and any(up) else None


def _from_line(letter: _Set) -> tuple[float, float]:
    """How far it reaches from its line, on the axis on which up lies."""
    axis = 0 if abs(letter.up[0]) > abs(letter.up[1]) else 1
    at = (letter.x, letter.y)[axis]
    ends = sorted((at + USUAL_DESCENT * letter.up[axis], at + USUAL_ASCENT * letter.up[axis]))
    return ends[0], ends[1]


def _ink(text: Any, place: int, letter: _Set, across: bool) -> tuple[float, float]:
    """From where to where it reaches along its line: by its ink, or half its size where that cannot be either."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    told = pdfium.FPDFText_GetCharBox(text, place, left, right, bottom, top)
    start, end = (bottom.value, top.value) if across else (left.value, right.value)
    if told and 0 < end - start <= WIDEST_BOX * math.hypot(*letter.right):
        return start, end
    axis = 1 if across else 0
    at = (letter.x, letter.y)[axis]
    ends = sorted((at, at + USUAL_WIDTH * letter.right[axis]))
    return ends[0], ends[1]
