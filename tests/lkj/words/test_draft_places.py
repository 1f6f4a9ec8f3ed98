"""Of a draft, the heading and the table that a finding stands in; of a PDF, whose pages stay, nothing."""

from __future__ import annotations

import pytest

from lkj.words.draft_places import DraftPlaces
from schemas.document import Document, Heading, Source
from schemas.findings import Evidence, Finding
from schemas.geometry import Box


def heading(text: str, page: int, top: float) -> Heading:
    return Heading(page=page, level=1, text=text, bbox=Box(0, top, 10, top + 10))


SEEN = [heading("A. Satu", 1, 100), heading("B. Dua", 2, 50), heading("C. Tiga", 2, 300)]
SET = [heading("1. Bab", 1, 20)]


def place(page: int, top: float, bookmarks: list[Heading], path: str = "draf.DOCX") -> str:
    source = Source(path=path, sha256="", pages=2)
    document = Document(source=source, headings=SEEN, **({"bookmarks": bookmarks} if bookmarks else {}))
    stated = Evidence(role="stated", page=page, text="60", bbox=Box(0, top, 5, top + 5))
    finding = Finding(
        rule="B03", severity="error", page=page, quote="60", fingerprint="f", message_key="", evidence=[stated]
    )
    return DraftPlaces(document).of(finding)


@pytest.mark.parametrize(
    ("page", "top", "expected"),
    [(1, 50, ""), (1, 120, "A. Satu"), (2, 20, "A. Satu"), (2, 60, "B. Dua"), (2, 400, "C. Tiga")],
)
def test_the_last_heading_before_it_is_told(page: int, top: float, expected: str) -> None:
    assert place(page, top, []) == (f"under the heading “{expected}”" if expected else "")


def test_headings_that_the_author_set_come_first() -> None:
    assert place(2, 400, SET) == "under the heading “1. Bab”"


def test_pages_of_a_pdf_stay() -> None:
    assert place(2, 400, SET, "laporan.pdf") == ""
