"""Fonts that tell other digits than they draw: one digit that is drawn in two ways, or drawn unlike it.

A font draws a digit with one outline. Where what is told as the same digit has boxes of two forms, one of the two is
another digit, and of none that the font draws it is known which it is.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Mapping
from operator import sub
from struct import Struct
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages import plain_calls
from extractor.pages.font_metrics import Edges
from extractor.pages.thresholds import SAME_SHAPE

_DIGITS: Final = "0123456789"
_SIDES: Final = (ctypes.c_double * 4)()
_SIDE_REFERENCES: Final = [ctypes.byref(_SIDES, 8 * place) for place in range(4)]
_four_numbers: Final = Struct("4d").unpack
Shape = tuple[float, float, float, float]
"""The sides of the box of a drawn digit, in shares of the room that its font gives it."""


class _Setting(NamedTuple):
    """How a piece of text is set: a leaning or turned letter has another box than one that stands."""

    font: int
    angle: float
    slant: float


Places = Mapping[tuple[int, int, str], int]
"""One level letter for each font, text object (by their addresses) and digit."""


def doubtful_fonts(
    text: object, asked: object, letters: str, rooms: Edges, unlike: Callable[[Places], Iterable[int]]
) -> Mapping[int, str]:
    """The fonts of the text page `text` that draw digits in two ways, by their address, with these digits; `rooms` are
    the boxes that its `letters` have with the space around them, in page space. `unlike` tells the fonts that
    draw a digit unlike it: what they draw for the others is not known either."""
    settings: dict[int, _Setting] = {}
    least: dict[tuple[_Setting, str], Shape] = {}
    doubtful: dict[int, str] = {}
    drawn: dict[tuple[int, str], tuple[int, int]] = {}
    for place, letter in enumerate(letters):
        if letter not in _DIGITS:
            continue
        piece: int | None = plain_calls.text_object(asked, place)
        shape = _shape(asked, place, rooms) if piece else None
        if piece is None or shape is None:
            continue
        setting = settings.get(piece) or settings.setdefault(piece, _setting(text, asked, piece, place))
        if not setting.angle:
            drawn.setdefault((setting.font, letter), (piece, place))
        first = least.setdefault((setting, letter), shape)
        if first is not shape and max(map(abs, map(sub, first, shape))) > SAME_SHAPE:
            doubtful[setting.font] = "".join({*doubtful.get(setting.font, ""), letter})
    places = {(font, piece, letter): place for (font, letter), (piece, place) in drawn.items()}
    return doubtful | dict.fromkeys(unlike(places), _DIGITS)


def _shape(asked: object, place: int, rooms: Edges) -> Shape | None:
    if not plain_calls.char_box(asked, place, *_SIDE_REFERENCES):
        return None
    left, right, bottom, top = _four_numbers(_SIDES)
    x, width = rooms.left[place], rooms.right[place] - rooms.left[place]
    y, height = rooms.bottom[place], rooms.top[place] - rooms.bottom[place]
    if width <= 0 or height <= 0:
        return None
    return (
        (left - x) / width,
        (right - x) / width,
        (bottom - y) / height,
        (top - y) / height,
    )


def _setting(text: object, asked: object, piece: int, place: int) -> _Setting:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    slant = matrix.c / matrix.d if matrix.d else 0.0
    return _Setting(plain_calls.font(piece) or 0, round(plain_calls.angle(asked, place), 2), round(slant, 2))
