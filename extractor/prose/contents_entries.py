"""Entries of tables of contents, of tables and of pictures that bear a year: each title is printed there again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.pages.page import Page
from extractor.pages.text_lines import TextLine, page_text
from extractor.prose.thresholds import CONTENTS_LINES
from extractor.words.prose_vocabulary import CAPTION, CHAPTER, LEADERS
from schemas.geometry import around
from schemas.prose import Passage

_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_MAY_LEAD: Final = re.compile(r"(?<!\S)\.(?!\S)|\.\s?\.|[…_]")
"""In the words of every page that has a leader, in whatever order they come."""
_PAGE_NUMBER: Final = re.compile(r"\s(?:[ivxl]+|(?:[IVX]+\s*[-–.]\s*)?[0-9]{1,3})\s*$")
_NUMBERED: Final = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Za-z]|[IVX]+)[.)]?\s+[A-Z]")


def contents_entries(pages: Sequence[Page]) -> Iterator[Passage]:
    """In printed order, without the points that lead to the page number."""
    for page in pages:
        if not _MAY_LEAD.search(page.text):
            continue
        lines = page_text(page, ()).lines
        if sum(bool(LEADERS.search(line.text)) for line in lines) >= CONTENTS_LINES:
            for entry in _entries(lines):
                text = _title(" ".join(line.text for line in entry))
                if _YEAR.search(text):
                    box = around(word.box for line in entry for word in line.words).rounded()
                    yield Passage(page=page.number, bbox=box, kind="contents", text=text, quote=text)


def _entries(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Lines up to the one that tells the page."""
    entry: list[TextLine] = []
    for line in lines:
        if _begins(line.text):
            entry = []
        entry.append(line)
        if LEADERS.search(line.text) or _PAGE_NUMBER.search(line.text):
            yield entry
            entry = []


def _begins(text: str) -> bool:
    return any(pattern.match(text) for pattern in (CAPTION, CHAPTER, _NUMBERED))


def _title(text: str) -> str:
    led = LEADERS.search(text)
    return (text[: led.start()] if led else _PAGE_NUMBER.sub("", text)).strip(" .…_")
