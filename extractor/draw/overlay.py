"""What the reader made of one page, as marks to be drawn upon it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from extractor.draw.overlay_tables import TableMark, marks_of_table
from extractor.grid.edges import joined_edges
from extractor.pages.page import Page, Word
from extractor.pages.running_headers import running_headers
from extractor.pages.text_lines import TextLine, page_text
from extractor.read import Understood
from schemas.geometry import Box

MarkKind = Literal[TableMark, "edge", "title", "text", "running", "unseen"]


class Mark(NamedTuple):
    """Something at `box` (in points), with its label."""

    kind: MarkKind
    box: Box
    text: str = ""


def overlay_of(whole: Understood, pages: Sequence[Page], number: int, printed: Iterable[Word]) -> list[Mark]:
    """The marks of page `number` among `pages`, those to be drawn first in front; `printed` are all words of its text
    layer, those that nobody sees too."""
    page = next((page for page in pages if page.number == number), None)
    if page is None:
        return []
    tables = [
        Mark(*mark)
        for placed, table in zip(whole.sheets.placed, whole.document.tables, strict=True)
        for mark in marks_of_table(whole.document, table, placed.sheet, number)
    ]
    return [*_of_words(whole, pages, page), *_of_unseen(page, printed), *_of_edges(page), *tables]


def _of_edges(page: Page) -> Iterator[Mark]:
    for edge in joined_edges(page.rulings, "h"):
        yield Mark("edge", Box(edge.start, edge.at, edge.end, edge.at))
    for edge in joined_edges(page.rulings, "v"):
        yield Mark("edge", Box(edge.at, edge.start, edge.at, edge.end))


def _of_words(whole: Understood, pages: Sequence[Page], page: Page) -> Iterator[Mark]:
    """Lines outside the tables: titles of tables, running text, and what comes again on every page."""
    areas: dict[int, list[Box]] = {each.number: [] for each in pages}
    for placed in whole.sheets.placed:
        for area in placed.sheet.areas:
            areas[area.page].append(area.box)
    lines = {each.number: page_text(each, areas[each.number]).lines for each in pages}
    left_out = running_headers(lines, {each.number: each.height for each in pages})
    for place, line in enumerate(lines[page.number]):
        yield Mark(_kind(line, (page.number, place) in left_out, whole.sheets.taken.get(page.number, ())), line.box)


def _kind(line: TextLine, left_out: bool, taken: Iterable[Box]) -> MarkKind:
    if left_out:
        return "running"
    return "title" if any(box.holds(*line.box.middle) for box in taken) else "text"


def _of_unseen(page: Page, printed: Iterable[Word]) -> Iterator[Mark]:
    seen = {(word.text, word.box) for word in page.words}
    paper = Box(0, 0, page.width, page.height)
    for word in printed:
        if (word.text, word.box) not in seen and paper.holds(*word.box.middle):
            yield Mark("unseen", word.box)
