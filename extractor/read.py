"""From a PDF to a document: pages, tables over pages, meaning, running text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extractor.front.agency import agency_of
from extractor.front.agreements import find_agreements
from extractor.front.identity import plan_of, year_of
from extractor.grid.lattice import Grid, grids
from extractor.limits import Limits
from extractor.meaning.column_weights import Weights
from extractor.meaning.contents import contents_of
from extractor.meaning.figures import Setting
from extractor.numerals.number_format import decide_format
from extractor.pages.page import Page
from extractor.pages.page_notes import note_on, unloaded
from extractor.pages.pdfium import Opened, opened
from extractor.prose.claims import find_claims
from extractor.prose.formulas import find_formulas
from extractor.prose.headings import find_headings
from extractor.prose.passages import find_passages
from extractor.prose.scales_in_prose import scales_in
from extractor.prose.text import Paragraph, running_text
from extractor.tables.sheet import squares
from extractor.tables.sheets import Placed, Sheets, sheets_of
from schemas.document import Document, PageNote, Source
from schemas.errors import NothingToRead, UnreadableInput, UsageError

Progress = Callable[[int, int], None]


def extract(path: Path, limits: Limits, pages: frozenset[int] | None, progress: Progress) -> Document:
    """Read the report at `path`; `pages` None stands for all. Raises UnreadableInput, NothingToRead and UsageError."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with opened(path, limits) as pdf:
        count = pdf.page_count
        read, notes = read_pages(pdf, limits, pages, progress)
    progress(0, count)
    require_text(notes)
    return document_of(Source(path=shown(path), sha256=digest, pages=count), read, notes, limits)


def require_text(notes: Sequence[PageNote]) -> None:
    """Raises NothingToRead where no page could be read."""
    if any(note.content == "text" for note in notes):
        return
    failed = [note for note in notes if note.content == "failed"]
    if failed:
        raise NothingToRead("no_letters", pages=[note.page for note in failed], reason=failed[0].reason)
    raise NothingToRead("no_text", pages=[note.page for note in notes if note.content == "picture"])


def shown(path: Path) -> str:
    """The path as text; bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode(errors="replace")


def _chosen(count: int, pages: frozenset[int] | None, limits: Limits) -> list[int]:
    chosen = [number for number in range(1, count + 1) if pages is None or number in pages]
    if not chosen:
        raise UsageError("no_such_pages", pages=count)
    return chosen[: limits.pages]


def read_pages(
    pdf: Opened, limits: Limits, pages: frozenset[int] | None, progress: Progress
) -> tuple[list[Page], list[PageNote]]:
    """The pages that could be read, and a note on each that was looked at. Raises UsageError where there is none."""
    read: list[Page] = []
    notes: list[PageNote] = []
    for number in _chosen(pdf.page_count, pages, limits):
        progress(number, pdf.page_count)
        try:
            page = pdf.page(number)
        except UnreadableInput as error:
            notes.append(unloaded(number, error.key))
            continue
        notes.append(note_on(page))
        if notes[-1].content != "failed":
            read.append(page)
    return read, notes


def _texts(placed: Sequence[Placed], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """All that may show how numbers are printed: cells and running text."""
    for one in placed:
        yield from (square.text for row in one.sheet.rows for _, square in squares(row))
    yield from (paragraph.text for paragraph in paragraphs)


class Understood(NamedTuple):
    """A document, and the tables as printed that it was read from: `sheets.placed` in the order of its tables."""

    document: Document
    sheets: Sheets


def document_of(source: Source, pages: Sequence[Page], notes: list[PageNote], limits: Limits) -> Document:
    """The document that `pages` make."""
    return understood(source, pages, notes, limits).document


def understood(
    source: Source, pages: Sequence[Page], notes: list[PageNote], limits: Limits, weights: Weights | None = None
) -> Understood:
    """What `pages` are taken for; `weights` stands for those set by hand."""
    ruled: dict[int, list[Grid]] = {page.number: grids(page, limits.edges, limits.cells)[0] for page in pages}
    sheets = sheets_of(pages, ruled)
    year = year_of(pages)
    agreements = find_agreements(pages)
    paragraphs = running_text(pages, sheets.taken)
    sections = find_headings(paragraphs)
    number_format = decide_format(_texts(sheets.placed, paragraphs))
    contents = contents_of(sheets.placed, Setting(year, plan_of(pages, year), number_format), weights)
    document = Document(
        source=source,
        agency=agency_of(pages, agreements),
        year=year,
        page_notes=notes,
        tables=contents.tables,
        indicators=contents.indicators,
        budget=contents.budget,
        aggregates=contents.aggregates,
        scales=[*contents.scales, *scales_in(paragraphs)],
        iku=contents.iku,
        claims=find_claims(paragraphs, sections, contents.tables, number_format),
        formulas=find_formulas(pages),
        agreements=agreements,
        headings=[section.heading for section in sections],
        passages=find_passages(pages, paragraphs),
        number_format=number_format.name,
    )
    return Understood(document, sheets)
