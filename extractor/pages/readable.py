"""The pages of a PDF that can be read, and a note on each that was looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from extractor.limits import Limits
from extractor.pages.legible import illegible
from extractor.pages.page import Page
from extractor.pages.pdfium import Opened
from schemas.document import PageNote
from schemas.errors import UnreadableInput, UsageError

Progress = Callable[[int, int], None]
"""Told the page that is about to be read, counted from 1, and the number of pages."""


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
