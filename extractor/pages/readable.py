"""The pages of a PDF that can be read, and a note on each that was looked at."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from extractor.limits import Limits
from extractor.net import Failed, tried
from extractor.pages.page import Page
from extractor.pages.page_notes import note_on, unloaded
from extractor.pages.pdfium import Opened
from extractor.pages.thresholds import SHARE_FOR_PAGES
from schemas.document import PageNote
from schemas.errors import NothingToRead, UnreadableInput, UsageError

Progress = Callable[[int, int], None]
"""Told the page that is about to be read, counted from 1, and the number of pages."""


Seen = Callable[[Page], Page]


def as_it_is(page: Page) -> Page:
    return page


def shown(path: Path) -> str:
    """The path as text; bytes of a file name that are no text are replaced."""
    return os.fsencode(path).decode(errors="replace")


def _chosen(count: int, pages: frozenset[int] | None, limits: Limits) -> list[int]:
    chosen = [number for number in range(1, count + 1) if pages is None or number in pages]
    if not chosen:
        raise UsageError("no_such_pages", pages=count)
    return chosen[: limits.pages]


def read_pages(
    pdf: Opened, limits: Limits, pages: frozenset[int] | None, progress: Progress, seen: Seen = as_it_is
) -> tuple[list[Page], list[PageNote]]:
    """The pages that could be read, and a note on each that was asked for. Raises UsageError where there is none.
    `seen` gives a page what else was seen on it.

    Where computing time runs short, the pages read so far are kept, and time is left to put their tables together.
    """
    read: list[Page] = []
    notes: list[PageNote] = []
    last = time.process_time() + SHARE_FOR_PAGES * limits.cpu_seconds
    for number in _chosen(pdf.page_count, pages, limits):
        if time.process_time() > last:
            notes.append(unloaded(number, "cpu"))
            continue
        progress(number, pdf.page_count)
        try:
            page = tried(partial(_page, pdf, number, seen))
        except UnreadableInput as error:
            notes.append(unloaded(number, error.key))
            continue
        if isinstance(page, Failed):
            notes.append(unloaded(number, "fault"))
            continue
        notes.append(note_on(page))
        if notes[-1].content != "failed":
            read.append(page)
    return read, notes


def _page(pdf: Opened, number: int, seen: Seen) -> Page:
    return seen(pdf.page(number))


def require_text(notes: Sequence[PageNote]) -> None:
    """Raises NothingToRead where no page could be read."""
    if any(note.content == "text" for note in notes):
        return
    failed = [note for note in notes if note.content == "failed"]
    if failed:
        raise NothingToRead("no_letters", pages=[note.page for note in failed], reason=failed[0].reason)
    raise NothingToRead("no_text", pages=[note.page for note in notes if note.content == "picture"])
