"""Who agreed to what, when, and with their numbers hidden. All names are invented."""

from __future__ import annotations

from extractor.front.agreements import find_agreements
from extractor.pages.page import Page, Word
from schemas.document import Agreement
from schemas.geometry import Box


def page(number: int, *lines: tuple[str, float, float]) -> Page:
    words = []
    for text, x, top in lines:
        for word in text.split():
            words.append(Word(word, Box(x, top, x + 5 * len(word), top + 10), 10.0))
            x += 5 * (len(word) + 1)
    return Page(number, 600, 800, 0, words)


DECLARED = [
    ("PERJANJIAN KINERJA REVISI KE-2 TAHUN 2024", 150, 60),
    ("Nama : BUDI SANTOSO", 80, 100),
    ("Jabatan : Kepala Bagian Umum", 80, 115),
    ("Sekretariat Contoh", 130, 130),
    ("Selanjutnya disebut Pihak Pertama", 80, 145),
    ("Nama : SITI AMINAH", 80, 160),
    ("Jabatan : Sekretaris Contoh", 80, 175),
    ("Kota Contoh, 2 Januari 2024", 350, 300),
    ("SITI AMINAH", 100, 400),
    ("BUDI SANTOSO", 380, 400),
    ("NIP. 19700101 199001 2 001", 80, 415),
    ("NIP. 19800202 200502 1 002", 360, 415),
]


def agreements(*lines: tuple[str, float, float]) -> list[Agreement]:
    return find_agreements([page(5, *lines)])


def test_title_revision_year_date() -> None:
    (found,) = agreements(*DECLARED)
    assert (found.page, found.revision, found.year, found.date) == (5, "2", 2024, "2 Januari 2024")


def test_the_parties_have_their_office_and_hidden_number() -> None:
    told = [(party.name, party.position, party.nip_masked) for party in agreements(*DECLARED)[0].parties]
    assert told == [
        ("BUDI SANTOSO", "Kepala Bagian Umum Sekretariat Contoh", "******** ****** * 002"),
        ("SITI AMINAH", "Sekretaris Contoh", "******** ****** * 001"),
    ]


def test_an_annex_is_signed_only() -> None:
    annex = [("PENETAPAN KINERJA", 200, 60), ("Tahun : 2023", 80, 80), ("KETUA CONTOH", 360, 360), *DECLARED[8:]]
    (found,) = agreements(*annex)
    assert (found.year, found.parties[1].name, found.parties[1].position) == (2023, "BUDI SANTOSO", "KETUA CONTOH")


def test_a_title_that_nobody_signs_is_no_agreement() -> None:
    assert agreements(("PERJANJIAN KINERJA TAHUN 2024", 150, 60), ("disajikan pada tabel", 80, 100)) == []
