"""Rows of score cards that have an achievement and neither a target nor a result."""

from __future__ import annotations

from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

CARD = """
Kode | Perspektif/Sasaran/Indikator | Target | Realisasi | Indeks Capaian
 | Perspektif Warga (bobot 40%) | | | 104,00
1 | Layanan arsip yang cepat | | | 104,00
1a | Nilai layanan arsip | 50 | 51 | 102,00
1b | Nilai antrean arsip | 50 | 53 | 106,00
 | Perspektif Pegawai (bobot 60%) | | | 110,00
2 | Pegawai yang cakap | | | 110,00
2a | Nilai cakap pegawai | 50 | 55 | 110,00
 | Nilai Kantor | | | 107,60
"""


def told(table: str) -> Document:
    return read(page(table, above=["LAPORAN KINERJA TAHUN 2023"]))


def test_an_achievement_alone_is_a_mean() -> None:
    assert [(one.label, one.raw, one.over) for one in told(CARD).aggregates] == [
        ("Perspektif Warga (bobot 40%)", "104,00", "below"),
        ("Layanan arsip yang cepat", "104,00", "below"),
        ("Perspektif Pegawai (bobot 60%)", "110,00", "below"),
        ("Pegawai yang cakap", "110,00", "below"),
        ("Nilai Kantor", "107,60", "rows"),
    ]


def test_a_sasaran_with_a_code_is_a_row_too_and_heads_its_indicators() -> None:
    assert [(row.indikator, row.sasaran) for row in told(CARD).indicators] == [
        ("Layanan arsip yang cepat", None),
        ("Nilai layanan arsip", "Layanan arsip yang cepat"),
        ("Nilai antrean arsip", "Layanan arsip yang cepat"),
        ("Pegawai yang cakap", None),
        ("Nilai cakap pegawai", "Pegawai yang cakap"),
    ]


def test_a_target_merged_from_above_or_told_in_words_is_one() -> None:
    merged = """
    No | Sasaran/Indikator Kinerja | Target | Realisasi | Capaian
    1 | Nilai arsip | 50 | 51 | 102
    2 | Nilai antrean | 50 | 53 | 106
    3 | Nilai loket | ^ | ^ | 104
    4 | Nilai petugas | Ada | | 103
    5 | Nilai ruang | 50 | 55 | 110
    """
    document = told(merged)
    assert document.aggregates == []
    assert len(document.indicators) == 5


def test_where_few_rows_are_whole_nothing_is_told_a_mean() -> None:
    table = """
    No | Indikator Kinerja | Target | Realisasi | Capaian
    1 | Nilai arsip | 50 | 51 | 102
    2 | Nilai antrean | | | 106
    3 | Nilai loket | | | 104
    4 | Nilai petugas | | | 103
    5 | Nilai ruang | | | 101
    """
    assert told(table).aggregates == []


def test_a_listed_row_under_another_sasaran_is_an_indicator_of_that() -> None:
    table = """
    No | Sasaran/Indikator Kinerja | Target | Realisasi | Capaian
    Sasaran 1 : Naiknya mutu arsip | < | < | < | <
    1 | Arsip yang ditata | | | 104
    2 | Nilai loket arsip | 50 | 51 | 102
    3 | Nilai antrean arsip | 50 | 53 | 106
    """
    document = told(table)
    assert [row.sasaran for row in document.indicators] == ["Naiknya mutu arsip"] * 3
    assert document.aggregates == []
