"""Titles that a table of contents prints with another number than the report."""

from __future__ import annotations

import msgspec

from reconcile.across.contents_numbers import numbered_otherwise
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document

BOX = Box(70, 20, 300, 30)


def told(contents: tuple[str, ...], printed: tuple[str, ...]) -> list[tuple[str, str]]:
    passages = [
        Passage(page=page, bbox=BOX, kind=kind, text=text, quote=text)
        for page, kind, texts in ((2, "contents", contents), (9, "caption", printed))
        for text in texts
    ]
    document = msgspec.structs.replace(case_document("year 2024"), passages=passages)
    return [(found.at.name, found.before.name) for found in numbered_otherwise(Index(document))]


def test_another_number() -> None:
    title = "Jumlah Pegawai menurut Golongan"
    assert told((f"Tabel 2.3 {title}",), (f"Tabel 2.2 {title}",)) == [(f"Tabel 2.3 {title}", f"Tabel 2.2 {title}")]


def test_the_same_number_another_kind_and_another_title() -> None:
    title = "Jumlah Pegawai menurut Golongan"
    assert not told((f"Tabel 2.3 {title}",), (f"Tabel 2.3 {title}", f"Tabel 2.9 {title}"))
    assert not told((f"Tabel 2.3 {title}",), (f"Gambar 2.2 {title}",))
    assert not told((f"Tabel 2.3 {title}",), ("Tabel 2.2 Realisasi Anggaran menurut Belanja",))


def test_titles_that_are_off_by_one_chapter_are_told_once() -> None:
    contents = "2.1 Rencana Kerja Tahunan", "2.2 Perjanjian Kinerja Dinas"
    lines = ["year 2024", "page 9", "heading 2 3.1 Rencana Kerja Tahunan", "heading 2 3.2 Perjanjian Kinerja Dinas"]
    passages = [Passage(page=2, bbox=BOX, kind="contents", text=text, quote=text) for text in contents]
    document = msgspec.structs.replace(case_document("\n".join(lines)), passages=passages)
    found = list(numbered_otherwise(Index(document)))
    assert [(one.at.name, [place.text for place in one.at.also]) for one in found] == [(contents[0], [contents[1]])]
