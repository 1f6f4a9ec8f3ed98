"""Entries of tables of contents, of tables and of pictures: each title is printed there again, with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.pages.page import Page
from extractor.pages.text_lines import TextLine, page_text
from extractor.prose.thresholds import CONTENTS_LINES
from extractor.words.numeral_vocabulary import any_of
from extractor.words.prose_vocabulary import CAPTION, CHAPTER, LEADERS, NUMBERED_CAPTIONS
from schemas.geometry import around
from schemas.prose import Passage

_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_MAY_LEAD: Final = re.compile(r"(?<!\S)\.(?!\S)|\.\s?\.|[…_]|--|\bdaftar\b", re.IGNORECASE)
"""In the words of every page that has a leader, or a heading for one, in whatever order they come."""
_PAGE_NUMBER: Final = re.compile(r"\s(?:[ivxl]+|(?:[IVX]+\s*[-–.]\s*)?[0-9]{1,3})\s*$")
_LEADS: Final = re.compile(r"(?:(?:[.…_]\s?){3,}|-{3,})\s*(?:[ivxl]+|[0-9]{1,3})\s*$")
_HEADED: Final = re.compile(rf"\W*daftar\s+(?:isi|{any_of(NUMBERED_CAPTIONS)})\W*", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Za-z]|[IVX]+)[.)]?\s+[A-Z]")


def contents_entries(pages: Sequence[Page]) -> Iterator[Passage]:
    """In printed order, without the points that lead to the page number."""
    for page in pages:
        if not _MAY_LEAD.search(page.text):
            continue
        lines = page_text(page, ()).lines
        if is_contents(lines):
            for entry in _entries(lines):
                text = _title(" ".join(line.text for line in entry))
                if _YEAR.search(text) or _begins(text):
                    box = around(word.box for line in entry for word in line.words).rounded()
                    yield Passage(page=page.number, bbox=box, kind="contents", text=text, quote=text)


def is_contents(lines: Sequence[TextLine]) -> bool:
    """Whether a page is headed `Daftar Isi`, or several of its lines lead to a page number."""
    leading = sum(bool(LEADERS.search(line.text) or _LEADS.search(line.text)) for line in lines)
    return leading >= CONTENTS_LINES or any(_HEADED.fullmatch(line.text) for line in lines)


def _entries(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Lines up to the one that tells the page."""
    entry: list[TextLine] = []
    for line in lines:
        if _begins(line.text):
            entry = []
        entry.append(line)
        if LEADERS.search(line.text) or _LEADS.search(line.text) or _PAGE_NUMBER.search(line.text):
            yield entry
            entry = []


def _begins(text: str) -> bool:
    return any(pattern.match(text) for pattern in (CAPTION, CHAPTER, _NUMBERED))


def _title(text: str) -> str:
    led = LEADERS.search(text) or _LEADS.search(text)
    return (text[: led.start()] if led else _PAGE_NUMBER.sub("", text)).strip(" .…_-")
