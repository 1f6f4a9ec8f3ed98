"""From a PDF to a document. This module tells the whole way; each step is a room of its own.

PDF -> pages -> grids -> sheets (tables over page ends) -> running text -> number format -> what tables and text say
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

from extractor.account import account_of
from extractor.front.agency import agency_of
from extractor.front.agreements import find_agreements
from extractor.front.identity import plan_of, year_votes
from extractor.grid.lattice import Grid, grids
from extractor.grid.page_frames import without_frames
from extractor.limits import Limits
from extractor.meaning.column_weights import Weights
from extractor.meaning.contents import contents_of
from extractor.meaning.digits_in_doubt import with_digits_in_doubt
from extractor.meaning.figures import Setting
from extractor.meaning.recognised_values import with_proof_of_recognised
from extractor.meaning.typed_upon import with_typed_values
from extractor.net import Net
from extractor.numerals.number_format import decide_format
from extractor.pages.page import Page
from extractor.pages.page_notes import noted
from extractor.pages.pdfium import opened
from extractor.pages.readable import Progress, read_pages, require_text, shown
from extractor.prose.claims import find_claims
from extractor.prose.formulas import find_formulas
from extractor.prose.headings import find_headings
from extractor.prose.passages import find_passages
from extractor.prose.scales_in_prose import scales_in
from extractor.prose.text import running_text
from extractor.prose.units_of_tables import units_of_tables
from extractor.scan.asked import Scans
from extractor.scan.pages_seen import PagesSeen
from extractor.scan.put_back import put_back
from extractor.tables.sheets import Sheets, sheets_of
from schemas.document import Document, PageNote, Source


def extract(
    path: Path, limits: Limits, pages: frozenset[int] | None, progress: Progress, scans: Scans | None = None
) -> Document:
    """Read the report at `path`; `pages` None stands for all. Raises UnreadableInput, NothingToRead and UsageError, and
    RecognitionWanted where `scans` has that asked."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with opened(path, limits) as pdf:
        count = pdf.page_count
        recognised = PagesSeen(scans, digest)
        read, notes = read_pages(pdf, limits, pages, progress, recognised.seen)
        bookmarks = pdf.bookmarks()
    recognised.require_all()
    notes = recognised.noted(notes)
    progress(0, count)
    require_text(notes)
    document = document_of(Source(path=shown(path), sha256=digest, pages=count), read, notes, limits)
    return msgspec.structs.replace(document, bookmarks=bookmarks) if bookmarks else document


class Understood(NamedTuple):
    """A document, and the tables as printed that it was read from: `sheets.placed` in the order of its tables. Places
    are those on pages laid straight."""

    document: Document
    sheets: Sheets


def document_of(source: Source, pages: Sequence[Page], notes: list[PageNote], limits: Limits) -> Document:
    """The document that `pages` make, with its places on the paper."""
    return put_back(understood(source, pages, notes, limits).document, pages)


def understood(
    source: Source, pages: Sequence[Page], notes: list[PageNote], limits: Limits, weights: Weights | None = None
) -> Understood:
    """What `pages` are taken for; `weights` stands for those set by hand. What fails is left out, and noted."""
    net = Net()
    of_pages = partial(net.most, "text", pages, attrgetter("number"))
    no_grid = list[Grid]()
    ruled = {page.number: net.one("tables", page.number, partial(_grids, page, limits), no_grid) for page in pages}
    sheets = net.most("tables", pages, attrgetter("number"), partial(sheets_of, ruled=ruled))
    votes = of_pages(year_votes)
    agreements = of_pages(find_agreements)
    paragraphs = of_pages(partial(running_text, taken=sheets.taken))
    of_text = partial(net.most, "text", paragraphs, attrgetter("page"))
    sections = of_text(find_headings)
    number_format = decide_format([*sheets.texts(), *(paragraph.text for paragraph in paragraphs)])
    plan = of_pages(partial(plan_of, report_year=votes.year))
    contents = contents_of(sheets.placed, Setting(votes.year, plan, number_format, year_clear=votes.clear), weights)
    net.note("tables", [*sheets.failed, *contents.failed])
    claims_with = partial(find_claims, sections=sections, tables=contents.tables, number_format=number_format)
    document = Document(
        source=source,
        agency=of_pages(partial(agency_of, agreements=agreements)),
        year=votes.year,
        tables=contents.tables,
        indicators=contents.indicators,
        budget=contents.budget,
        aggregates=contents.aggregates,
        scales=[*contents.scales, *of_text(scales_in)],
        iku=contents.iku,
        claims=of_text(partial(claims_with, units=units_of_tables(contents.indicators))),
        formulas=of_pages(find_formulas),
        agreements=agreements,
        headings=[section.heading for section in sections],
        passages=of_pages(partial(find_passages, paragraphs=paragraphs)),
        number_format=number_format.name,
    )
    document = with_proof_of_recognised(with_typed_values(with_digits_in_doubt(document, pages), pages), pages)
    document = msgspec.structs.replace(document, page_notes=[noted(note, net.lost) for note in notes])
    account = account_of(document, paragraphs)
    return Understood(msgspec.structs.replace(document, reading=account), sheets)


def _grids(page: Page, limits: Limits) -> list[Grid]:
    return without_frames(grids(page, limits.edges, limits.cells)[0], page)
