"""Of a draft, the heading and the table that a finding stands in; of a PDF, whose pages stay, nothing."""

from __future__ import annotations

import pytest
from msgspec import UNSET

from lkj.words.sources import Sources
from schemas.document import Document, Source
from schemas.findings import Finding


def place(path: str, of_draft: bool = False, section: str = "", table: str = "") -> str:
    document = Document(source=Source(path=path, sha256="", pages=2))
    finding = Finding(
        rule="B03",
        severity="error",
        page=1,
        quote="60",
        fingerprint="f",
        message_key="",
        section=section or UNSET,
        table=table or UNSET,
    )
    return Sources(document, of_draft=of_draft).place_in_draft(finding)


@pytest.mark.parametrize(
    ("section", "table", "expected"),
    [
        ("", "", ""),
        ("B. Dua", "", "under the heading “B. Dua”"),
        ("", "Tabel 1", "in the table “Tabel 1”"),
        ("B. Dua", "Tabel 1", "under the heading “B. Dua”, in the table “Tabel 1”"),
    ],
)
def test_what_is_known_is_told(section: str, table: str, expected: str) -> None:
    assert place("draf.DOCX", section=section, table=table) == expected


def test_pages_of_a_pdf_stay() -> None:
    assert place("laporan.pdf", section="B. Dua") == ""
    assert place("laporan.pdf", of_draft=True, section="B. Dua") == "under the heading “B. Dua”"
