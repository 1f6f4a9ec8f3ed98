"""Reading a report for a command: with a progress bar before a person, and notes beside data."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

from extractor.scan.choice import Ocr
from lkj.io.output import require_writable
from lkj.io.output_format import OutputFormat
from lkj.people.apply_corrections import apply_corrections
from lkj.people.told_agency import with_told_agency
from lkj.reading import progress
from lkj.reading.pipeline import document_of
from lkj.reading.reader import Meanwhile, idle
from lkj.reading.second_readings import read_again
from lkj.settings.page_selection import pages_of
from lkj.words import notes
from lkj.words.draft_places import is_draft
from lkj.words.plain_text import plain
from lkj.words.reading_verdict import verdict
from schemas.document import Document


def read(
    report: Path,
    pages: str | None,
    output_format: OutputFormat,
    target: Path | None,
    quiet: bool,
    confirm: bool | None = None,
    meanwhile: Meanwhile = idle,
    config: Path | None = None,
    ocr: Ocr = "auto",
) -> Document:
    """`pages` is as on the command line; `target` is where the result will go, looked at before the work begins.

    `confirm` asks for second readings: of every page, of none, or (None) of doubtful pages only. `config` is the file
    given with --config, `ocr` says which pictures are recognized.
    """
    require_writable(target, report)
    selection = pages_of(pages) if pages else None
    with progress.shown(quiet, len(selection) if selection else None) as tell_page:
        document = document_of(report, selection, tell_page, meanwhile, ocr)
    with progress.shown(quiet, doing=_("Reading again")) as tell_page:
        document = read_again(report, document, confirm, tell_page)
    document = with_told_agency(apply_corrections(document, report, quiet), report, config)
    if is_draft(report) and not quiet:
        told = _("{path}: read as LibreOffice sets it; pages may end elsewhere in another program")
        notes.tell(told.format(path=plain(report.name)))
    if output_format != "terminal" and not quiet:
        if document.reading is not None:
            notes.tell(verdict(document.reading, document.source.pages))
        for note in notes.notes_on(document):
            notes.tell(note)
    return document
