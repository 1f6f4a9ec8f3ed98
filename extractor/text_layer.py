"""The words of a page's text layer."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from typing import Any, Final, cast

import pypdfium2.raw as pdfium

from extractor.characters import Characters, words_of
from extractor.frame import Frame
from extractor.page import Word

_LINE_END_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
_UPRIGHT_DEGREES: Final = 30  # slanted letters (a false italic) count as turned by up to 20
_BOLD_WEIGHT: Final = 600
_FONT_NAME_LENGTH: Final = 128
_BOX_BYTES: Final = 16


def _plainly(function: object, result: type, *arguments: type) -> Callable[..., Any]:
    """The same function with plain addresses for handles: a page asks thousands of times, and this halves the price."""
    address = ctypes.cast(cast("ctypes.c_void_p", function), ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_HANDLE, _PLACE = ctypes.c_void_p, ctypes.c_int
_loose_box: Final = _plainly(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, _HANDLE, _PLACE, ctypes.c_void_p)
_angle: Final = _plainly(pdfium.FPDFText_GetCharAngle, ctypes.c_float, _HANDLE, _PLACE)
_text_object: Final = _plainly(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, _HANDLE, _PLACE)
_font: Final = _plainly(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, _HANDLE)
_font_name: Final = _plainly(
    pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE, ctypes.c_void_p, ctypes.c_size_t
)
_font_weight: Final = _plainly(pdfium.FPDFFont_GetWeight, ctypes.c_int, _HANDLE)


def read_words(page: object, frame: Frame, limit: int) -> tuple[list[Word], bool]:
    """The words of `page`, and whether it has more than `limit` characters, of which the rest is left out."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return [], False
    try:
        count = int(pdfium.FPDFText_CountChars(text))
        handle = ctypes.cast(text, ctypes.c_void_p).value or 0
        characters = _characters(text, handle, min(count, limit), frame)
        style = _Style(handle, frame.turns)
        return [style.of(word, place) for word, place in words_of(characters)], count > limit
    finally:
        pdfium.FPDFText_ClosePage(text)


def _characters(text: object, handle: int, count: int, frame: Frame) -> Characters:
    buffer = ctypes.create_string_buffer(_BOX_BYTES * max(count, 1))
    address = ctypes.addressof(buffer)
    for place in range(count):
        _loose_box(handle, place, address + _BOX_BYTES * place)
    edges: list[float] = list(memoryview(buffer).cast("B").cast("f"))
    left, top, right, bottom = edges[0::4], edges[1::4], edges[2::4], edges[3::4]
    return Characters(_letters(text, count), *frame.place_all(left, bottom, right, top))


def _letters(text: object, count: int) -> str:
    """One letter a character; taken in one piece unless letters beyond the basic plane would shift the places."""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, units)
    if written == count + 1:
        letters = bytes(units)[: 2 * count].decode("utf-16-le", errors="replace")
        if len(letters) == count:
            return letters.translate(_LINE_END_HYPHENS)
    codes = (pdfium.FPDFText_GetUnicode(text, place) for place in range(count))
    return "".join(chr(code) if code < 0x110000 else " " for code in codes).translate(_LINE_END_HYPHENS)


class _Style:
    """Weight and direction, asked at word beginnings only and once a font."""

    def __init__(self, handle: int, turns: int) -> None:
        self._handle = handle
        self._turns = turns
        self._bold: dict[int, bool] = {}

    def of(self, word: Word, place: int) -> Word:
        bold, upright = self._is_bold(place), self._is_upright(place)
        return word if upright and not bold else word._replace(bold=bold, upright=upright)

    def _is_upright(self, place: int) -> bool:
        # Clockwise in page space: text that a page turned by 90 degrees shows upright runs at 270 there.
        angle = math.degrees(_angle(self._handle, place)) + 90 * self._turns
        return abs((angle + 180) % 360 - 180) <= _UPRIGHT_DEGREES

    def _is_bold(self, place: int) -> bool:
        """By weight, or by the font's name: embedded fonts often tell no weight of their own."""
        font = _font(_text_object(self._handle, place)) or 0
        if font not in self._bold:
            name = ctypes.create_string_buffer(_FONT_NAME_LENGTH)
            _font_name(font, ctypes.addressof(name), _FONT_NAME_LENGTH)
            self._bold[font] = b"bold" in name.value.lower() or _font_weight(font) >= _BOLD_WEIGHT
        return self._bold[font]
