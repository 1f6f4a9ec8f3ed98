"""Sentences that name one year, and entries of tables of contents that bear one."""

from __future__ import annotations

import pytest

from extractor.prose.contents_entries import contents_entries
from extractor.prose.dated_sentences import dated_sentences
from extractor.prose.text import running_text

from .test_passages import page


def named(text: str) -> list[str]:
    return [found.text for found in dated_sentences(running_text([page(1, (text, 300))], {}))]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Dinas memperoleh anggaran untuk tahun anggaran 2019 dari dua sumber.", "tahun anggaran 2019"),
        ("Anggaran TA. 2019 dijelaskan di bawah ini.", "TA. 2019"),
        ("Laporan ini memuat RPJMD 2018-2023 dan perjanjian kinerja tahun 2019.", "tahun 2019"),
        ("Sesuai Peraturan Nomor 8 Tahun 2006 anggaran tahun 2019 ditetapkan.", "tahun 2019"),
    ],
)
def test_the_only_year_of_a_sentence(text: str, year: str) -> None:
    assert named(text) == [year]


@pytest.mark.parametrize(
    "text",
    [
        "Realisasi tahun 2019 naik dibandingkan tahun 2018.",
        "Sesuai Peraturan Pemerintah Nomor 8 Tahun 2006 laporan ini disusun.",
        "Rencana Strategis tahun 2018 - 2023 memuat lima sasaran.",
        "Ada 2019 orang yang dilatih.",
    ],
)
def test_no_year_of_its_own(text: str) -> None:
    assert not named(text)


def test_entries_without_their_points_and_over_two_lines() -> None:
    contents = page(
        3,
        ("Tabel 1.1 Jumlah Pegawai Tahun 2019 ........ 4", 100),
        ("Tabel 1.2 Sarana ........ 5", 120),
        ("Tabel 1.3 Realisasi Anggaran", 140),
        ("Dinas Tahun 2018 ........ 6", 160),
    )
    assert [(found.page, found.text) for found in contents_entries([contents])] == [
        (3, "Tabel 1.1 Jumlah Pegawai Tahun 2019"),
        (3, "Tabel 1.2 Sarana"),
        (3, "Tabel 1.3 Realisasi Anggaran Dinas Tahun 2018"),
    ]


def test_a_page_with_few_points_is_no_table_of_contents() -> None:
    assert not list(contents_entries([page(3, ("Tabel 1.1 Jumlah Pegawai Tahun 2019 ........ 4", 100))]))


def test_a_page_headed_so_is_one_without_any_points() -> None:
    contents = page(2, ("Daftar Tabel", 100), ("Tabel 1.1 Jumlah Pegawai 4", 120))
    assert [found.text for found in contents_entries([contents])] == ["Tabel 1.1 Jumlah Pegawai"]
