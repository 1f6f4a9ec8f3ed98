"""Reads a PDF in a disposable child process, and goes on without a page that ends the child."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from extractor.child.one_job import ReadingJob
from extractor.limits import DEFAULT_LIMITS, Limits
from extractor.scan.choice import Ocr
from extractor.scan.extra import has_extra
from lkj.io import regular_file
from lkj.reading.after_death import after_death
from lkj.reading.child_process import CHILD_COMMAND, Death, run_child
from lkj.reading.drafts import pdf_of
from lkj.reading.recognition import recognise, scans_of
from lkj.words.draft_places import is_draft
from schemas import errors
from schemas.document import Document, PageNote, decode
from schemas.reading import Doubt, Reading

_HEAD_BYTES = 1024  # PDF readers look for the signature this far into a file

Progress = Callable[[int, int], None]
Meanwhile = Callable[[], object]


def silent(_page: int, _pages: int) -> None:
    """Progress that nobody looks at."""


def idle() -> None:
    """Nothing to do meanwhile."""


def read_document(
    path: Path,
    pages: frozenset[int] | None = None,
    progress: Progress = silent,
    meanwhile: Meanwhile = idle,
    limits: Limits = DEFAULT_LIMITS,
    command: Sequence[str] = CHILD_COMMAND,
    ocr: Ocr = "auto",
) -> Document:
    """The document at `path`, or the given `pages` of it (counted from 1).

    `meanwhile` is called whenever a child begins to read, `progress(page, pages)` as each page begins, and with page 0
    after the last. `ocr` says which pictures are recognized. A page on which the child dies is left out, and stands in
    `page_notes` as failed with the reason.
    Raises UnreadableInput and ReaderFailed.
    """
    try:
        data, lost = answer_to(ReadingJob(limits, pages, scans_of(ocr)), path, progress, meanwhile, command)
    except errors.NothingToRead as nothing:
        if nothing.key == "no_text" and ocr != "never" and not has_extra():
            raise errors.NothingToRead("no_text_without_extra", **nothing.params) from nothing
        raise
    return with_lost_pages(_of_draft(path, _decoded(path, data)), lost)


def answer_to(
    job: ReadingJob, path: Path, progress: Progress, meanwhile: Meanwhile, command: Sequence[str]
) -> tuple[bytes, dict[int, str]]:
    """What `command` answers for the report at `path`, and the pages that were left out for it to live, each with why.
    Where pages have to be recognized for it, that is done in between. Raises as `read_document` does."""
    pdf = pdf_of(path)
    look_at(pdf)
    lost: dict[int, str] = {}
    deadline = time.monotonic() + job.limits.wall_seconds
    deaths = 0
    while True:
        try:
            outcome = run_child([*command, os.fspath(pdf)], job, deadline, progress, meanwhile)
        except errors.RecognitionWanted as wanted:
            began = time.monotonic()
            job = msgspec.structs.replace(job, scans=recognise(pdf, job.scans, wanted, progress))
            deadline += time.monotonic() - began
            continue
        if not isinstance(outcome, Death):
            return outcome, lost
        deaths += 1
        left, given_up = after_death(path, job, outcome, deaths)
        lost |= given_up
        job = msgspec.structs.replace(job, pages=left)


def look_at(path: Path) -> None:
    """Raises UnreadableInput for what can be told without a PDF engine."""
    try:
        with regular_file.opened(path) as file:
            head = file.read(_HEAD_BYTES)
    except FileNotFoundError as error:
        raise errors.UnreadableInput("not_found", path=str(path)) from error
    except IsADirectoryError as error:
        raise errors.UnreadableInput("directory", path=str(path)) from error
    except PermissionError as error:
        raise errors.UnreadableInput("no_permission", path=str(path)) from error
    except OSError as error:
        raise errors.UnreadableInput("not_readable", path=str(path), reason=error.strerror or "") from error
    if not head:
        raise errors.UnreadableInput("empty_file", path=str(path))
    if b"%PDF-" not in head and is_draft(path):
        raise errors.UnreadableInput("draft_in_a_run", path=str(path))
    if b"%PDF-" not in head:
        raise errors.UnreadableInput("not_a_pdf", path=str(path))


def _decoded(path: Path, data: bytes) -> Document:
    try:
        return decode(data)
    except msgspec.MsgspecError as error:
        raise errors.ReaderFailed("file_unreadable", path=str(path), page=0, reason="nonsense") from error


def _of_draft(path: Path, document: Document) -> Document:
    """A draft is known by its own name and bytes, not by those of the PDF made of it."""
    if not is_draft(path):
        return document
    digest = regular_file.digest_of(path)
    return msgspec.structs.replace(
        document, source=msgspec.structs.replace(document.source, path=str(path), sha256=digest)
    )


def with_lost_pages(document: Document, lost: Mapping[int, str]) -> Document:
    """`lost` tells for pages that were left out why; the account of what was understood has them too."""
    if not lost:
        return document
    notes = [PageNote(page=page, content="failed", width=0, height=0, reason=why) for page, why in lost.items()]
    page_notes = sorted([*document.page_notes, *notes], key=lambda note: note.page)
    reading = document.reading and _without_pages(document.reading, lost)
    return msgspec.structs.replace(document, page_notes=page_notes, reading=reading)


def _without_pages(reading: Reading, lost: Iterable[int]) -> Reading:
    doubts = [*reading.doubtful, *(Doubt(page=page, reason="page_failed") for page in lost)]
    return msgspec.structs.replace(reading, doubtful=sorted(doubts, key=lambda doubt: (-doubt.cells, doubt.page)))
