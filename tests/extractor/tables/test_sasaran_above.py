"""The sasaran that the running text states over its tables."""

from __future__ import annotations

import pytest

from extractor.pages.page import Page
from tests.drawn import LEFT, drawn, words
from tests.extractor.meaning.test_contents import read

TABLE = "Indikator Kinerja | Target | Realisasi | Capaian (%)\nNilai mutu | 80 | 60 | 75"


def lines_over(*lines: str, table: str = TABLE, number: int = 1) -> Page:
    """A page with left-aligned lines over a table."""
    made = [word for n, line in enumerate(lines) for word in words(line, LEFT, 100.0 + 14 * n)]
    own, rulings = drawn(table, 120.0 + 14 * len(lines))
    return Page(number, 595.0, 842.0, 0, [*made, *own], rulings)


def sasaran_under(*lines: str) -> str | None:
    (row,) = read(lines_over(*lines)).indicators
    return row.sasaran


@pytest.mark.parametrize(
    "lines",
    [
        ("Sasaran Strategis 1 : Meningkatnya mutu layanan dasar",),
        ("1. Sasaran : Meningkatnya mutu layanan dasar", "Hasilnya adalah sebagai berikut:"),
        ("SASARAN 2", "Meningkatnya mutu layanan dasar", "Uraian tentang hal itu."),
        ("3.1.2 Sasaran ke-2 Meningkatnya mutu layanan dasar",),
        ("Tabel 3.2 Pengukuran Sasaran Strategis : Meningkatnya mutu", "layanan dasar"),
        ('Capaian sasaran "Meningkatnya mutu layanan dasar"',),
        ("Sasaran 1: Meningkatnya mutu layanan dasar", "Sasaran ini diukur sebagai berikut:"),
        ("B. Meningkatnya mutu layanan dasar", "Hasilnya adalah sebagai berikut:"),
        ("Tabel 3.2 Capaian Sasaran Meningkatnya mutu layanan dasar",),
        ("Sasaran ke-1 yaitu “Meningkatnya mutu layanan dasar” diukur sebagaimana tabel berikut:",),
    ],
)
def test_a_stated_sasaran(lines: tuple[str, ...]) -> None:
    assert sasaran_under(*lines) == "Meningkatnya mutu layanan dasar"


@pytest.mark.parametrize(
    "lines",
    [
        ("Sasaran : 1. Meningkatnya mutu layanan dasar", "2. Menurunnya biaya layanan dasar"),
        ("Sasaran Strategis 1 : Meningkatnya mutu layanan dasar", "B. REALISASI ANGGARAN"),
        ("Sasaran 1 : Meningkatnya mutu layanan dasar ........ 12",),
        ("Sasaran kinerja ditetapkan setiap tahun.",),
        ("1. Meningkatnya mutu layanan dasar", "2. Menurunnya biaya layanan dasar"),
        ("1. Meningkatnya mutu layanan dasar;",),
        ("Pencapaian sasaran lainnya dijelaskan di bawah ini",),
    ],
)
def test_none_is_stated(lines: tuple[str, ...]) -> None:
    assert sasaran_under(*lines) is None


def test_the_column_of_a_table_goes_before_the_text() -> None:
    table = f"Sasaran | {TABLE}".replace("\n", "\nTerwujudnya tata kelola | ")
    (row,) = read(lines_over("Sasaran 1 : Meningkatnya mutu layanan dasar", table=table)).indicators
    assert row.sasaran == "Terwujudnya tata kelola"


def test_a_caption_over_several_lines() -> None:
    (table,) = read(lines_over("Tabel 3.2 Capaian kinerja menurut semua", "indikator mutu")).tables
    assert (table.number, table.caption) == ("3.2", "Capaian kinerja menurut semua indikator mutu")


def test_a_sentence_about_a_table_is_no_caption() -> None:
    (table,) = read(lines_over("Tabel 3.2 menunjukkan capaian", "dari semua indikator sebagai berikut:")).tables
    assert table.number is None


def test_a_fine_heading_that_compares_tells_the_kind() -> None:
    over = "b) Perbandingan capaian kinerja dengan tahun sebelumnya"
    (table,) = read(lines_over(over, "Uraian tentang hal itu.")).tables
    assert table.kind == "performance_comparison"


def test_a_numbered_sasaran_may_read_in_any_way() -> None:
    assert sasaran_under("Sasaran 2: Layanan dasar yang bermutu") == "Layanan dasar yang bermutu"


def test_items_of_a_list_are_no_sasaran() -> None:
    listed = ("Capaiannya didukung oleh:", "a. Tersedianya dana yang cukup besar", "b. Kerja sama antardinas")
    assert sasaran_under("Sasaran 1: Meningkatnya mutu layanan dasar", *listed) == "Meningkatnya mutu layanan dasar"
    assert sasaran_under("3) Terbatasnya jumlah tenaga teknis") is None
