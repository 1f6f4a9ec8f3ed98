"""From a PDF to a document: pages, tables over pages, meaning, running text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from extractor.account import account_of
from extractor.front.agency import agency_of
from extractor.front.agreements import find_agreements
from extractor.front.identity import plan_of, year_of
from extractor.grid.lattice import Grid, grids
from extractor.limits import Limits
from extractor.meaning.contents import contents_of
from extractor.meaning.figures import Setting
from extractor.numerals.number_format import decide_format
from extractor.pages.legible import illegible
from extractor.pages.page import Page
from extractor.pages.pdfium import Opened, opened
from extractor.prose.claims import find_claims
from extractor.prose.formulas import find_formulas
from extractor.prose.headings import find_headings
from extractor.prose.passages import find_passages
from extractor.prose.scales_in_prose import scales_in
from extractor.prose.text import Paragraph, running_text
from extractor.tables.sheet import squares
from extractor.tables.sheets import Placed, sheets_of
from schemas.document import Document, PageNote, Source
from schemas.errors import NothingToRead, UnreadableInput, UsageError

Progress = Callable[[int, int], None]


def extract(path: Path, limits: Limits, pages: frozenset[int] | None, progress: Progress) -> Document:
    """Read the report at `path`; `pages` None stands for all. Raises UnreadableInput, NothingToRead and UsageError."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with opened(path, limits) as pdf:
        count = pdf.page_count
        read, notes = _read_pages(pdf, _chosen(count, pages, limits), progress)
    progress(0, count)
    if not any(note.content == "text" for note in notes):
        raise NothingToRead("no_text", pages=[note.page for note in notes if note.content == "picture"])
    return document_of(Source(path=shown(path), sha256=digest, pages=count), read, notes, limits)


def shown(path: Path) -> str:
    """The path as text; bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode(errors="replace")


def _chosen(count: int, pages: frozenset[int] | None, limits: Limits) -> list[int]:
    chosen = [number for number in range(1, count + 1) if pages is None or number in pages]
    if not chosen:
        raise UsageError("no_such_pages", pages=count)
    return chosen[: limits.pages]


def _read_pages(pdf: Opened, chosen: Sequence[int], progress: Progress) -> tuple[list[Page], list[PageNote]]:
    read: list[Page] = []
    notes: list[PageNote] = []
    for number in chosen:
        progress(number, pdf.page_count)
        try:
            page = pdf.page(number)
        except UnreadableInput as error:
            notes.append(PageNote(page=number, content="failed", width=0, height=0, reason=error.key))
            continue
        if reason := illegible(page.words):
            notes.append(msgspec.structs.replace(_note(page), content="failed", reason=reason))
            continue
        read.append(page)
        notes.append(_note(page))
    return read, notes


def _note(page: Page) -> PageNote:
    content = "text" if page.words else "picture" if page.images else "empty"
    return PageNote(
        page=page.number,
        content=content,  # type: ignore[arg-type]  # mypy widens the conditional to str
        width=round(page.width, 2),
        height=round(page.height, 2),
        rotation=page.rotation,
        words=len(page.words),
        reason=f"cut:{','.join(page.cut)}" if page.cut else None,
    )


def _texts(placed: Sequence[Placed], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """All that may show how numbers are printed: cells and running text."""
    for one in placed:
        yield from (square.text for row in one.sheet.rows for _, square in squares(row))
    yield from (paragraph.text for paragraph in paragraphs)


def document_of(source: Source, pages: Sequence[Page], notes: list[PageNote], limits: Limits) -> Document:
    """The document that `pages` make."""
    ruled: dict[int, list[Grid]] = {page.number: grids(page, limits.edges, limits.cells)[0] for page in pages}
    sheets = sheets_of(pages, ruled)
    year = year_of(pages)
    agreements = find_agreements(pages)
    paragraphs = running_text(pages, sheets.taken)
    sections = find_headings(paragraphs)
    number_format = decide_format(_texts(sheets.placed, paragraphs))
    contents = contents_of(sheets.placed, Setting(year, plan_of(pages, year), number_format))
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
    return msgspec.structs.replace(document, reading=account_of(document, paragraphs))
