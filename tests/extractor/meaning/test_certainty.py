"""Which figures are told as sure: two witnesses for the year and for the measure."""

from __future__ import annotations

import pytest

from schemas.document import Document, Value
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TEXT = ["LAPORAN KINERJA DINAS CONTOH TAHUN 2023", *["Kegiatan pada Tahun 2023 berjalan baik"] * 4]
ROWS = "Nilai mutu layanan | 80 | 60 | 75,00\nNilai mutu data | 50 | 40 | 80,00\nNilai mutu jalan | 200 | 250 | 125,00"
MONEY = "Bagian A | 2.000.000 | 1.000.000\nBagian B | 4.000.000 | 3.000.000\nBagian C | 5.000.000 | 4.500.000"


def values(document: Document) -> list[Value]:
    return [value for row in [*document.indicators, *document.budget] for value in row.values]


def document(table: str, title: str, *more: tuple[str, str]) -> Document:
    others = [page(text, above=[above], number=number) for number, (text, above) in enumerate(more, start=3)]
    return read(page(above=TEXT), page(table, above=[title], number=2), *others)


def doubts(told: Document, table: str = "t1") -> set[str | None]:
    return {value.reason for value in values(told) if value.id.startswith(table) and not value.sure}


def test_the_clear_year_of_the_report_and_words_that_the_values_fit_are_beyond_doubt() -> None:
    told = document(f"Indikator | Target | Realisasi | Capaian (%)\n{ROWS}", "Tabel 1. Pengukuran Kinerja")
    assert not doubts(told)
    assert {value.year for value in values(told)} == {2023}


def test_a_year_that_nothing_but_the_title_says_is_in_doubt() -> None:
    one = f"Indikator | Target | Realisasi | Capaian (%)\n{ROWS}"
    other = ("Indikator | Target | Realisasi\nLuas taman | 7 | 6", "Tabel 2. Pengukuran Kinerja Tahun 2023")
    told = document(one, "Tabel 1. Pengukuran Kinerja Tahun 2022", other)
    assert {value.year for value in values(told) if value.id.startswith("t1.")} == {2022}
    assert doubts(told) == {"year_by_one_witness"}


def test_a_title_against_all_else_leaves_the_year_in_doubt_and_is_told() -> None:
    table = f"Program | Pagu | Realisasi\n{MONEY}"
    told = document(table, "Tabel 1. Realisasi Anggaran Tahun 2022")
    assert {(value.year, value.year_printed) for value in values(told)} == {(2023, 2022)}
    assert doubts(told) == {"year_disputed"}


def test_the_same_figures_elsewhere_settle_the_year() -> None:
    agreed = "Program | Pagu\n" + "\n".join(line.rpartition(" | ")[0] for line in MONEY.splitlines())
    told = document(
        f"Program | Pagu | Realisasi\n{MONEY}",
        "Tabel 1. Realisasi Anggaran Tahun 2022",
        (agreed, "Tabel 2. Anggaran Perjanjian Kinerja Tahun 2023"),
    )
    assert {(value.year, value.year_printed) for value in values(told) if value.id.startswith("t1.")} == {(2023, 2022)}
    assert not doubts(told)


@pytest.mark.parametrize(
    ("shares", "doubt"), [(("50,00", "75,00", "90,00"), set()), (("1", "2", "3"), {"measure_weighed"})]
)
def test_a_measure_that_signs_tell_is_sure_where_the_row_fits(shares: tuple[str, ...], doubt: set[str]) -> None:
    lines = [f"{line} | {share}" for line, share in zip(MONEY.splitlines(), shares, strict=True)]
    told = document("Nama Kegiatan | Target | Realisasi | %\n" + "\n".join(lines), "Tabel 1. Realisasi")
    assert doubts(told) == doubt
