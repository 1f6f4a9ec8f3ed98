"""Pages out of a PDF by pdfium's raw interface: the characters of the text layer and the paths drawn.

Only the reading child imports this module: pdfium is not thread-safe and a crafted file can end its process.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2.raw as pdfium

from extractor.characters import Character, words_of
from extractor.limits import Limits
from extractor.page import Page, Word
from extractor.paths import PathReader
from schemas.errors import UnreadableInput

_OPENING_ERRORS = {
    pdfium.FPDF_ERR_FILE: "not_found",
    pdfium.FPDF_ERR_FORMAT: "not_a_pdf",
    pdfium.FPDF_ERR_PASSWORD: "password",
    pdfium.FPDF_ERR_SECURITY: "password",
}
_LINE_END_HYPHENS = {0x02, 0xFFFE, 0xAD}
_UPRIGHT_DEGREES = 10
_BOLD_WEIGHT = 600
_FONT_NAME_LENGTH = 64
_SPACES = {0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x00, 0x3000, 0x200B}


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in its own units, and how many quarter turns it is shown turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def place(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle of page space as (x0, top, x1, bottom) of what a reader sees."""
        if self.turns == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.turns == 1:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.turns == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return self.top - y1, self.right - x1, self.top - y0, self.right - x0


class Opened:
    """An open document. Use `opened()` to get one."""

    def __init__(self, handle: object, limits: Limits) -> None:
        self._handle = handle
        self._limits = limits

    @property
    def page_count(self) -> int:
        return int(pdfium.FPDF_GetPageCount(self._handle))

    def page(self, number: int) -> Page:
        """Page `number`, counted from 1. Raises UnreadableInput when pdfium cannot load it."""
        page = pdfium.FPDF_LoadPage(self._handle, number - 1)
        if not page:
            raise UnreadableInput("page_not_loaded", page=number)
        try:
            return self._read(page, number)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _read(self, page: object, number: int) -> Page:
        frame = _frame(page)
        words, cut_characters = self._words(page, frame)
        paths = PathReader(frame.place, self._limits)
        paths.read(page)
        cut = tuple(name for name, bit in (("characters", cut_characters), ("objects", paths.cut)) if bit)
        return Page(
            number=number,
            width=float(pdfium.FPDF_GetPageWidthF(page)),
            height=float(pdfium.FPDF_GetPageHeightF(page)),
            rotation=frame.turns * 90,
            words=words,
            rulings=paths.rulings,
            fills=paths.fills,
            images=paths.images,
            cut=cut,
        )

    def _words(self, page: object, frame: Frame) -> tuple[list[Word], bool]:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return [], False
        try:
            count = int(pdfium.FPDFText_CountChars(text))
            limit = self._limits.characters
            return _read_words(text, min(count, limit), frame), count > limit
        finally:
            pdfium.FPDFText_ClosePage(text)


def _read_words(text: object, count: int, frame: Frame) -> list[Word]:
    get_unicode, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    place = frame.place
    rectangle = pdfium.FS_RECTF()
    reference = ctypes.byref(rectangle)
    characters: list[Character | None] = []
    for index in range(count):
        code = get_unicode(text, index)
        if code in _SPACES:
            characters.append(None)
        elif get_box(text, index, reference):
            letter = "-" if code in _LINE_END_HYPHENS else chr(code)
            box = place(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            characters.append((letter, *box, index))
    return [_with_style(text, word, index, frame.turns) for word, index in words_of(characters)]


def _with_style(text: object, word: Word, index: int, turns: int) -> Word:
    """Weight and angle are asked at word beginnings only: each question costs as much as reading a character."""
    angle = math.degrees(pdfium.FPDFText_GetCharAngle(text, index)) - 90 * turns
    turned = abs((angle + 180) % 360 - 180) > _UPRIGHT_DEGREES
    return word._replace(bold=_is_bold(text, index), upright=not turned)


def _is_bold(text: object, index: int) -> bool:
    """By weight, or by the font's name: embedded fonts often tell no weight of their own."""
    if pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(_FONT_NAME_LENGTH), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, _FONT_NAME_LENGTH, ctypes.byref(flags))
    return b"bold" in name.value.lower()


def _frame(page: object) -> Frame:
    bounds = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds)):
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        bounds.left, bounds.bottom, bounds.right, bounds.top = 0, 0, width, height
    turns = max(0, int(pdfium.FPDFPage_GetRotation(page))) % 4
    return Frame(bounds.left, bounds.bottom, bounds.right, bounds.top, turns)


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[Opened]:
    """Open the PDF at `path`. Raises UnreadableInput: not a PDF, locked by a password, missing, or without pages."""
    handle = pdfium.FPDF_LoadDocument(str(path).encode(), None)
    if not handle:
        raise UnreadableInput(_OPENING_ERRORS.get(int(pdfium.FPDF_GetLastError()), "not_a_pdf"), path=str(path))
    try:
        document = Opened(handle, limits)
        if document.page_count < 1:
            raise UnreadableInput("no_pages", path=str(path))
        yield document
    finally:
        pdfium.FPDF_CloseDocument(handle)
