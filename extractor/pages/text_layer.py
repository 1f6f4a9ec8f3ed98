"""The words of a page's text layer."""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Mapping
from functools import partial
from itertools import repeat
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from extractor.pages import plain_calls
from extractor.pages.characters import Characters, Style, words_of
from extractor.pages.digit_forms import DigitForms
from extractor.pages.digit_shapes import doubtful_fonts
from extractor.pages.font_metrics import Edges, mended
from extractor.pages.frame import Frame
from extractor.pages.page import Ink, Word
from extractor.pages.raised import with_raised_digits
from extractor.pages.spaced_digits import with_spaced_figures
from extractor.pages.surrogates import whole, without_lone_halves
from extractor.pages.thresholds import BOLD_WEIGHT, STRAIGHT_DEGREES, UPRIGHT_DEGREES
from extractor.pages.touching_words import joined_words
from extractor.pages.visible import ink_of

_LINE_END_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
_UNKNOWN: Final = "\x00\ufffd"
# How text is painted where it is filled; the others paint outlines, or nothing.
_FILLED: Final = frozenset({0, 2, 4, 6})
_PAINTED: Final = _FILLED | {1, 5}
_FONT_NAME_LENGTH: Final = 128
_PAINT: Final = (ctypes.c_uint * 4)()
_PAINT_REFERENCES: Final = [ctypes.byref(_PAINT, 4 * place) for place in range(4)]

# Room for the boxes of a few thousand characters (left, top, right, bottom of each), with references made once.
_BLOCK: Final = 4096
_ROOM: Final = (ctypes.c_float * (4 * _BLOCK))()
_PLACES: Final = [ctypes.byref(_ROOM, 4 * ctypes.sizeof(ctypes.c_float) * place) for place in range(_BLOCK)]


class TextLayer(NamedTuple):
    """The words of a page, those that nobody sees too; `cut` tells that a limit left characters out, `unknown` counts
    those of which the font does not tell what they are."""

    words: list[Word]
    cut: bool = False
    unknown: int = 0


def read_words(
    page: object, frame: Frame, limit: int, forms: DigitForms, hidden: frozenset[int] = frozenset()
) -> TextLayer:
    """The text layer of `page`, of which at most `limit` characters are read; `hidden` are the addresses of text
    objects that nobody sees."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return TextLayer([])
    try:
        count = int(pdfium.FPDFText_CountChars(text))
        asked = plain_calls.argument_of(plain_calls.address_of(text))
        printed = _letters(text, min(count, limit))
        rooms = _boxes(asked, min(count, limit))
        left, top, right, bottom = mended(text, asked, printed, rooms)
        boxes = frame.place_all(left, bottom, right, top)
        letters = with_raised_digits(printed, *boxes, lambda place: _size(text, place))
        characters = Characters(letters, *boxes)
        styles = _Styles(
            asked, frame.turns, hidden, doubtful_fonts(text, asked, printed, rooms, partial(forms.unlike, page, text))
        )
        words = joined_words(words_of(characters, styles.at))
        words = [whole(word) for word in with_spaced_figures(words)]
        return TextLayer(words, count > limit, sum(map(letters.count, _UNKNOWN)))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _boxes(text: object, count: int) -> Edges:
    edges: list[float] = []
    for first in range(0, count, _BLOCK):
        places = range(first, min(first + _BLOCK, count))
        deque(map(plain_calls.loose_box, repeat(text), places, _PLACES), maxlen=0)  # as fast as many calls can be
        edges += memoryview(_ROOM).cast("B").cast("f")[: 4 * len(places)].tolist()
    return Edges(edges[0::4], edges[1::4], edges[2::4], edges[3::4])


def _letters(text: object, count: int) -> str:
    """One letter a character; taken in one piece unless letters beyond the basic plane would shift the places."""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, units)
    if written == count + 1:
        letters = bytes(units)[: 2 * count].decode("utf-16-le", errors="replace")
        if len(letters) == count:
            return letters.translate(_LINE_END_HYPHENS)
    codes = (pdfium.FPDFText_GetUnicode(text, place) for place in range(count))
    found = "".join(chr(code) if code < 0x110000 else " " for code in codes).translate(_LINE_END_HYPHENS)
    return without_lone_halves(found)


def _size(text: Any, place: int) -> float:
    """How large a letter is set, in points; text is often set at one size and scaled by its matrix."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    return float(pdfium.FPDFText_GetFontSize(text, place)) * math.hypot(matrix.c, matrix.d)


class _Styles:
    """Weight and direction, asked at word beginnings only, and once for what is printed in one piece."""

    def __init__(self, text: Any, turns: int, hidden: frozenset[int], doubtful: Mapping[int, str]) -> None:
        self._text = text
        self._hidden = hidden
        self._doubtful = doubtful
        self._turns = turns
        self._of_pieces: dict[int, Style] = {}
        self._bold: dict[int, bool] = {}

    def at(self, place: int) -> Style:
        piece: int | None = plain_calls.text_object(self._text, place)
        if piece is None:
            return Style(False, self._is_upright(place))
        style = self._of_pieces.get(piece)
        if style is None:
            doubtful = self._doubtful.get(plain_calls.font(piece) or 0, "") if self._doubtful else ""
            style = Style(self._is_bold(piece), self._is_upright(place), self._ink(piece), doubtful)
            self._of_pieces[piece] = style
        return style

    def _is_upright(self, place: int) -> bool:
        # Clockwise in page space: text that a page turned by 90 degrees shows upright runs at 270 there.
        angle = math.degrees(plain_calls.angle(self._text, place)) + 90 * self._turns
        slant = abs((angle + 180) % 360 - 180)
        return slant <= STRAIGHT_DEGREES or (slant <= UPRIGHT_DEGREES and self._stands_on_line(place))

    def _stands_on_line(self, place: int) -> bool:
        """Whether only the letters are slanted, not the line that they stand on."""
        matrix = pdfium.FS_MATRIX()
        if not plain_calls.character_matrix(self._text, place, ctypes.byref(matrix)):
            return True
        slope = math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._turns
        return abs((slope + 180) % 360 - 180) <= STRAIGHT_DEGREES

    def _ink(self, piece: int) -> Ink:
        if piece in self._hidden:
            return "hidden"
        mode = plain_calls.render_mode(piece)
        ask = plain_calls.fill_colour if mode in _FILLED else plain_calls.stroke_colour
        told = ask(plain_calls.argument_of(piece), *_PAINT_REFERENCES)
        return ink_of(list(_PAINT) if told else (0, 0, 0, 255), painted=mode in _PAINTED)

    def _is_bold(self, piece: int) -> bool:
        """By weight, or by the font's name: embedded fonts often tell no weight of their own."""
        font: int = plain_calls.font(piece) or 0
        if font not in self._bold:
            name = ctypes.create_string_buffer(_FONT_NAME_LENGTH)
            plain_calls.font_name(font, ctypes.addressof(name), _FONT_NAME_LENGTH)
            self._bold[font] = b"bold" in name.value.lower() or plain_calls.font_weight(font) >= BOLD_WEIGHT
        return self._bold[font]
