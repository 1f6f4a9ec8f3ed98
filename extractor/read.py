"""From a PDF to a document. This module tells the whole way; each step is a room of its own.

PDF -> pages -> grids -> sheets (tables over page ends) -> running text -> number format -> what tables and text say
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from extractor.front.agency import agency_of
from extractor.front.agreements import find_agreements
from extractor.front.identity import plan_of, year_of
from extractor.grid.lattice import grids
from extractor.limits import Limits
from extractor.meaning.column_weights import Weights
from extractor.meaning.contents import contents_of
from extractor.meaning.figures import Setting
from extractor.numerals.number_format import decide_format
from extractor.pages.page import Page
from extractor.pages.pdfium import opened
from extractor.pages.readable import Progress, read_pages, require_text, shown
from extractor.prose.claims import find_claims
from extractor.prose.formulas import find_formulas
from extractor.prose.headings import find_headings
from extractor.prose.passages import find_passages
from extractor.prose.scales_in_prose import scales_in
from extractor.prose.text import running_text
from extractor.tables.sheets import Sheets, sheets_of
from schemas.document import Document, PageNote, Source


def extract(path: Path, limits: Limits, pages: frozenset[int] | None, progress: Progress) -> Document:
    """Read the report at `path`; `pages` None stands for all. Raises UnreadableInput, NothingToRead and UsageError."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with opened(path, limits) as pdf:
        count = pdf.page_count
        read, notes = read_pages(pdf, limits, pages, progress)
    progress(0, count)
    require_text(notes)
    return document_of(Source(path=shown(path), sha256=digest, pages=count), read, notes, limits)


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
    ruled = {page.number: grids(page, limits.edges, limits.cells)[0] for page in pages}
    sheets = sheets_of(pages, ruled)
    year = year_of(pages)
    agreements = find_agreements(pages)
    paragraphs = running_text(pages, sheets.taken)
    sections = find_headings(paragraphs)
    number_format = decide_format([*sheets.texts(), *(paragraph.text for paragraph in paragraphs)])
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
