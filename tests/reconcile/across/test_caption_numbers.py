"""Captions whose numbers come again, are left out, or are of another chapter."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.across.caption_numbers import broken_captions
from reconcile.index import Index
from schemas.document import PageNote
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document

BOX = Box(70, 20, 300, 30)


def told(*captions: str, contents: tuple[str, ...] = (), unread: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """Each caption on a page of its own, from page 2 on."""
    passages = [
        *(Passage(page=1, bbox=BOX, kind="contents", text=text, quote=text) for text in contents),
        *(Passage(page=at, bbox=BOX, kind="caption", text=text, quote=text) for at, text in enumerate(captions, 2)),
    ]
    notes = [PageNote(page=page, content="picture", width=1, height=1) for page in unread]
    document = msgspec.structs.replace(case_document("year 2024"), passages=passages, page_notes=notes)
    return [(found.key, found.at.name) for found in broken_captions(Index(document))]


def test_one_number_for_two() -> None:
    assert told("Tabel 1 Pegawai", "Tabel 2 Anggaran", "Tabel 2 Sarana") == [("caption_number_again", "Tabel 2")]


@pytest.mark.parametrize(
    "again",
    [("Tabel 1 Pegawai", "Tabel 1 Pegawai"), ("Tabel 1 Pegawai", "Tabel 1 (lanjutan)"), ("Tabel 1 (A)", "Tabel 1 (B)")],
)
def test_a_table_that_goes_on(again: tuple[str, ...]) -> None:
    assert not told(*again)


def test_each_kind_is_numbered_by_itself() -> None:
    assert not told("Tabel 1 Pegawai", "Gambar 1 Bagan", "Tabel 2 Anggaran", "Gambar 2 Peta")


def test_a_number_that_nothing_bears() -> None:
    assert told("Tabel 3.1 A", "Tabel 3.2 B", "Tabel 3.4 C") == [("number_skips", "Tabel 3.4")]


def test_a_number_that_the_contents_name_or_an_unread_page_may_bear() -> None:
    captions = "Tabel 3.1 A", "Tabel 3.2 B", "Tabel 3.4 C"
    assert not told(*captions, contents=("Tabel 3.3 D",))
    assert not told(*captions, unread=(3,))


def test_the_first_of_a_chapter_that_is_the_second() -> None:
    assert told("Tabel 2.2 A", "Tabel 2.3 B", "Tabel 3.1 C") == [("list_begins", "Tabel 2.2")]


def test_the_number_of_another_chapter() -> None:
    assert told("Gambar I.1 A", "Gambar I.2 B", "Gambar II.3 C") == [("number_misplaced", "Gambar II.3")]


def test_annexes_are_numbered_anew_by_each_document() -> None:
    assert not told("Lampiran 1 A", "Lampiran 2 B", "Lampiran 1 C", "Lampiran 4 D")


def test_letters_behind_a_number_are_part_of_it() -> None:
    assert not told("Tabel 3.1a Pegawai", "Tabel 3.1b Anggaran")
