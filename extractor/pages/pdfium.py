"""Pages out of a PDF by pdfium's raw interface: the characters of the text layer and the paths drawn.

Only the reading child imports this module: pdfium is not thread-safe and a crafted file can end its process.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2.raw as pdfium

from extractor.limits import Limits
from extractor.pages.clipped import words_alone
from extractor.pages.covered import Drawing, hides, uncovered
from extractor.pages.digit_forms import DigitForms
from extractor.pages.dotted_rules import dotted_rules
from extractor.pages.doubled import told_once
from extractor.pages.frame import Frame
from extractor.pages.laid_on import LaidOn, laid_into
from extractor.pages.outline import bookmarks
from extractor.pages.page import Page, Word
from extractor.pages.paths import PathReader
from extractor.pages.shown_ink import left_out, without_ink
from extractor.pages.suspects import suspects_of
from extractor.pages.text_layer import TextLayer, read_words
from extractor.pages.thresholds import SCAN_SHARE
from extractor.pages.turned import set_upright
from extractor.pages.visible import visible
from schemas.errors import UnreadableInput
from schemas.geometry import Box
from schemas.prose import Heading

_OPENING_ERRORS = {
    pdfium.FPDF_ERR_FILE: "not_found",
    pdfium.FPDF_ERR_FORMAT: "not_a_pdf",
    pdfium.FPDF_ERR_PASSWORD: "password",
    pdfium.FPDF_ERR_SECURITY: "password",
}


class Opened:
    """An open document. Use `opened()` to get one."""

    def __init__(self, handle: object, limits: Limits) -> None:
        self._handle = handle
        self._limits = limits
        self._forms = DigitForms(handle)

    @property
    def page_count(self) -> int:
        return int(pdfium.FPDF_GetPageCount(self._handle))

    def bookmarks(self) -> list[Heading]:
        return bookmarks(self._handle)

    def page(self, number: int) -> Page:
        """Page `number`, counted from 1. Raises UnreadableInput when pdfium cannot load it."""
        with self._loaded(number) as (page, laid_on):
            read = _marked(self._read(page, number), _frame(page), laid_on)
        if not _mostly_turned(read.words):
            return read
        with self.loaded(number) as page:
            return self._read(page, number) if set_upright(page) else read

    def text_layer(self, number: int) -> TextLayer:
        """The words of page `number`, those that cannot be seen too. Raises UnreadableInput as `page` does."""
        with self.loaded(number) as page:
            set_upright(page)
            return read_words(page, _frame(page), self._limits.characters, self._forms)

    def frame(self, number: int) -> Frame:
        """How page `number` lies before a reader. Raises UnreadableInput as `page` does."""
        with self.loaded(number) as page:
            set_upright(page)
            return _frame(page)

    @contextmanager
    def loaded(self, number: int) -> Iterator[object]:
        """The engine's handle of page `number`, counted from 1. Raises UnreadableInput when pdfium cannot load it."""
        with self._loaded(number) as (page, _):
            yield page

    @contextmanager
    def _loaded(self, number: int) -> Iterator[tuple[object, list[LaidOn]]]:
        """The page, and what lay on it and is now a part of it."""
        page = self._load(number)
        laid_on = laid_into(page)
        if laid_on:
            pdfium.FPDF_ClosePage(page)
            page = self._load(number)
        try:
            yield page, laid_on
        finally:
            pdfium.FPDF_ClosePage(page)

    def _load(self, number: int) -> object:
        page = pdfium.FPDF_LoadPage(self._handle, number - 1)
        if not page:
            raise UnreadableInput("page_not_loaded", page=number)
        return page

    def _read(self, page: object, number: int) -> Page:
        frame = _frame(page)
        size = Box(0, 0, *frame.size)
        paths = PathReader(frame.place, self._limits)
        paths.read(page)
        suspects = suspects_of(paths.drawing, size, lambda cover: hides(cover, self._handle, page))
        hidden = without_ink(page, suspects)
        hidden -= words_alone(page, hidden & paths.drawing.cut_off)
        whole = layer = read_words(page, frame, self._limits.characters, self._forms, hidden)
        if hidden:
            with left_out(page, hidden):
                layer = read_words(page, frame, self._limits.characters, self._forms, hidden)
        cut = tuple(name for name, bit in (("characters", layer.cut), ("objects", paths.cut)) if bit)
        width, height = float(pdfium.FPDF_GetPageWidthF(page)), float(pdfium.FPDF_GetPageHeightF(page))
        seen = visible(layer.words, paths.fills, [*paths.images, *paths.shadings], width, height)
        shown = uncovered(seen, paths.drawing, self._handle, page, Box(0, 0, width, height))
        return Page(
            number=number,
            width=width,
            height=height,
            rotation=frame.turns * 90,
            words=told_once(shown),
            rulings=[*paths.rulings, *dotted_rules(paths.dots, paths.rulings)],
            fills=paths.fills,
            white=paths.white,
            images=paths.images,
            cut=cut,
            unseen=_letters(layer.words) - _letters(shown) + _hidden_letters(whole.words),
            unknown=layer.unknown,
            under_picture=_is_under_picture(paths.drawing, layer.words, size),
        )


def _marked(page: Page, frame: Frame, laid_on: Sequence[LaidOn]) -> Page:
    """`page` with the places of what was typed upon it, and into the fields of a form."""
    if not laid_on:
        return page
    typed, fields = (
        tuple(Box(*frame.place(*laid.place)) for laid in laid_on if laid.is_field == wanted) for wanted in (False, True)
    )
    return replace(page, typed=typed, fields=fields)


def _mostly_turned(words: Sequence[Word]) -> bool:
    return 2 * _letters(word for word in words if not word.upright) > _letters(words)


def _is_under_picture(drawing: Drawing, words: Sequence[Word], size: Box) -> bool:
    """Whether most of the text is painted over by, or lies without ink on, a picture as large as the page."""
    least = SCAN_SHARE * size.width * size.height
    scans = [cover for cover in drawing.covers if cover.is_picture and cover.box.width * cover.box.height > least]
    late = [cover.box for cover in scans if 2 * cover.texts > drawing.texts]
    if any(2 * sum(box.holds(*word.box.middle) for word in words) > len(words) for box in late):
        return True
    return 2 * sum(word.ink == "none" for word in words) > len(words)


def _letters(words: Iterable[Word]) -> int:
    return sum(len(word.text) for word in words)


def _hidden_letters(words: Iterable[Word]) -> int:
    return _letters(word for word in words if word.ink == "hidden")


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
    handle = pdfium.FPDF_LoadDocument(os.fsencode(path), None)
    if not handle:
        raise UnreadableInput(_OPENING_ERRORS.get(int(pdfium.FPDF_GetLastError()), "not_a_pdf"), path=str(path))
    try:
        document = Opened(handle, limits)
        if document.page_count < 1:
            raise UnreadableInput("no_pages", path=str(path))
        yield document
    finally:
        pdfium.FPDF_CloseDocument(handle)
