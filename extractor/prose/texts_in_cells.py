"""Sentences that a table holds: reports set what they say of each sasaran beside its name, in cells like any others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.pages.page import Page
from extractor.pages.text_lines import TextLine, page_text
from extractor.prose.paragraphs import blocks, goes_on
from extractor.prose.sentences import split
from extractor.prose.text import Paragraph, paragraphs_of
from extractor.prose.thresholds import LONG_CELL, LOWER_IN_TEXT
from extractor.tables.sheet import Sheet, Square, squares


def texts_in_cells(pages: Sequence[Page], sheets: Iterable[Sheet]) -> list[Paragraph]:
    """The paragraphs of all cells that are set as text, table by table."""
    by_number = {page.number: page for page in pages}
    cells = (square for sheet in sheets for row in sheet.rows for _, square in squares(row) if _is_text(square))
    found = [(block, False) for cell in cells for block in _blocks(cell, by_number)]
    return paragraphs_of(found, pages) if found else []


def _is_text(square: Square) -> bool:
    """Whether it is long, runs on in small letters as sentences do, and ends one."""
    words = square.text.split()
    if len(words) < LONG_CELL or square.inferred not in (None, "cut_row"):
        return False
    small = sum(word[0].islower() for word in words)
    ends = square.text.rstrip()[-1:] in ".;:" or len(list(split(square.text))) > 1
    return ends and small >= LOWER_IN_TEXT * len(words)


def _blocks(square: Square, pages: dict[int, Page]) -> Iterator[list[TextLine]]:
    """The paragraphs of one cell, over page ends."""
    found: list[list[TextLine]] = []
    for piece in square.pieces:
        page = replace(pages[piece.page], words=list(piece.words), fills=(), images=())
        own = list(blocks(page_text(page, ()).lines))
        if found and own and goes_on(found[-1], own[0]):
            found[-1] += own.pop(0)
        found += own
    yield from found
