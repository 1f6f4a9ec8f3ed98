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


def test_a_year_before_the_table_speaks_against_that_of_the_report() -> None:
    told = document(f"Program | Pagu | Realisasi\n{MONEY}", "Anggaran Tahun Anggaran 2022 terserap begini :")
    assert {value.year for value in values(told)} == {2023}
    assert doubts(told) == {"year_by_one_witness"}


@pytest.mark.parametrize("before", ["Renstra Tahun 2021-2026 begini :", "Menurut Perda Nomor 5 Tahun 2021 begini :"])
def test_years_of_plans_and_rules_speak_against_none(before: str) -> None:
    assert not doubts(document(f"Program | Pagu | Realisasi\n{MONEY}", before))


def test_years_in_a_row_bear_witness_for_each_other() -> None:
    told = document("Indikator | Target 2025 | Target 2026 | Target 2027\nNilai mutu | 7 | 8 | 9", "Tabel 1. Rencana")
    assert not doubts(told)
    assert doubts(document("Indikator | Target 2025 | Target 2027\nNilai mutu | 7 | 8", "Tabel 1. Rencana"))


def test_a_year_over_the_target_that_the_rows_deny_is_in_doubt() -> None:
    told = document(f"Indikator | Target 2022 | Realisasi | Capaian (%)\n{ROWS}", "Tabel 1. Kinerja Tahun 2023")
    assert {(value.measure, value.reason) for value in values(told) if not value.sure} == {
        ("target", "year_by_one_witness")
    }


def test_what_was_so_to_begin_with_has_no_year() -> None:
    told = document("Indikator | Base Line | Target\nNilai mutu | 7 | 8", "Tabel 1. Rencana")
    assert {(value.measure, value.year, value.sure) for value in values(told)} == {
        ("realisasi", None, False),
        ("target", 2023, True),
    }


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("Bulan", {"values_unlike"}),
        ("Penguatan cadangan pangan untuk rumah tangga", {"values_unlike"}),
        ("BB", set()),
        ("Sangat Baik", set()),
    ],
)
def test_words_among_figures_are_sure_where_they_are_grades(words: str, doubt: set[str]) -> None:
    lines = "\n".join(f"Nilai mutu {name} | {n}" for n, name in enumerate(("kolam", "taman", "jalan", "data"), start=7))
    assert doubts(document(f"Indikator | Target\n{lines}\nNilai mutu sungai | {words}", "Tabel 1. Rencana")) == doubt


def test_small_figures_are_no_budget() -> None:
    told = document("Indikator | Realisasi 2023 | Anggaran\nNilai mutu | 7 | 3\nNilai data | 8 | 2", "Tabel 1. Kinerja")
    assert {value.measure for value in values(told) if not value.sure} == {"pagu"}


def test_columns_that_ask_for_the_same_are_unsure_in_rows_with_one_figure_too() -> None:
    rows = "Luas taman | 3 | 4\nLuas kolam | 7 | 8\nLuas jalan | 5 | -"
    told = document(f"Indikator | Realisasi Triwulan | Realisasi Triwulan\n{rows}", "Tabel 1. Kinerja")
    assert doubts(told) == {"columns_alike"}
    assert not [value for value in values(told) if value.sure and value.raw != "-"]
