"""Has other engines read a report's tables again, in a disposable process of their own."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec

from extractor.confirm.fold import confirmed, figures_of
from extractor.confirm.page_confidence import doubtful_pages
from extractor.confirm.readings import PageReading, Readings, SecondJob
from extractor.limits import DEFAULT_LIMITS, Limits
from lkj.reading.after_death import MOST_LOST_PAGES
from lkj.reading.child_process import Death, run_child
from lkj.reading.drafts import pdf_of
from lkj.reading.reader import Progress, idle
from schemas.document import Document, DoubtfulPage

COMMAND = (sys.executable, "-P", "-m", "extractor.confirm.child")
ENGINES = ("pdfplumber", "camelot")
MOST_DOUBTFUL_PAGES = 10
UNASKED = replace(
    DEFAULT_LIMITS, wall_seconds=25.0, silent_seconds=10.0
)  # nobody expects to wait for what nobody asked
_SHARE_OF_TIME = 0.7  # no page begins later, so that what was read is not lost to the limit


def read_again(path: Path, document: Document, asked: bool | None, progress: Progress) -> Document:
    """The document with second readings: `asked` for of every page with figures in tables, None: of doubtful ones."""
    if asked:
        pages = frozenset(figure.page for figure in figures_of(document).values())
        return confirmed(document, second_readings(path, pages, ENGINES, progress)) if pages else document
    doubtful = [] if asked is False else doubtful_pages(document)[:MOST_DOUBTFUL_PAGES]
    if not doubtful:
        return document
    pages = frozenset(doubt.page for doubt in doubtful)
    return _with_doubts(confirmed(document, second_readings(path, pages, ENGINES, progress, UNASKED)), doubtful)


def second_readings(
    path: Path,
    pages: frozenset[int],
    engines: Sequence[str],
    progress: Progress,
    limits: Limits = DEFAULT_LIMITS,
    command: Sequence[str] = COMMAND,
) -> Readings:
    """What `engines` read on `pages`. A page that ends the process is told as failed, and the rest is read again."""
    deadline = time.monotonic() + limits.wall_seconds
    failed: list[PageReading] = []
    while True:
        seconds = _SHARE_OF_TIME * min(deadline - time.monotonic(), limits.cpu_seconds)
        job = SecondJob(limits, pages, tuple(engines), seconds)
        outcome = run_child([*command, os.fspath(pdf_of(path))], job, deadline, progress, idle)
        if not isinstance(outcome, Death):
            readings = msgspec.json.decode(outcome, type=Readings)
            return msgspec.structs.replace(readings, pages=[*readings.pages, *failed])
        failed += [PageReading(name, outcome.page, failure=outcome.reason) for name in engines]
        pages -= {outcome.page}
        of_this_page = outcome.page and outcome.reason not in ("cpu", "wall")
        if not of_this_page or not pages or len(failed) > MOST_LOST_PAGES * len(engines):
            return Readings({}, failed, sorted(pages))


def _with_doubts(document: Document, doubtful: list[DoubtfulPage]) -> Document:
    assert document.confirmation is not None
    return msgspec.structs.replace(
        document, confirmation=msgspec.structs.replace(document.confirmation, doubtful=doubtful)
    )
