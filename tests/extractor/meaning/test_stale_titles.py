"""A title left from the year before does not date a table that tells this year's results."""

from __future__ import annotations

from extractor.pages.page import Page
from schemas.document import BudgetLine, Document, Indicator, Value
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

MEASURED = """
No | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | Persentase arsip yang tertata | 64 | 61,12 | 95,50
2 | Nilai layanan perpustakaan | 75 | 77,85 | 103,80
3 | Jumlah taman bacaan baru | 40 | 46 | 115,00
"""
FLAT = """
No | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | Persentase arsip yang tertata | 64 | 64 | 100
2 | Nilai layanan perpustakaan | 75 | 75 | 100
3 | Jumlah taman bacaan baru | 40 | 40 | 100
"""
LAST_YEAR = """
No | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | Persentase arsip yang tertata | 60 | 58,83 | 98,05
2 | Nilai layanan perpustakaan | 75 | 73,20 | 97,60
3 | Jumlah taman bacaan baru | 35 | 42 | 120,00
"""
BOTH_YEARS = """
No | Indikator Kinerja | Realisasi 2022 | Realisasi 2023
1 | Persentase arsip yang tertata | 61,12 | 61,12
2 | Nilai layanan perpustakaan | 77,85 | 77,85
3 | Jumlah taman bacaan baru | 46 | 46
"""
WITH_MONEY = """
Indikator Kinerja | Capaian (%) | Program | Anggaran (Rp) | Realisasi (Rp) | %
Persentase arsip yang tertata | 95,50 | Program Kearsipan | 412.500.000 | 401.362.500 | 97,30
Nilai layanan perpustakaan | 103,80 | Program Perpustakaan | 980.000.000 | 950.600.000 | 97,00
Jumlah taman bacaan baru | 115,00 | Program Literasi | 164.000.000 | 151.208.000 | 92,20
"""
BUDGET = """
Program | Anggaran (Rp) | Realisasi (Rp) | %
Program Kearsipan | 412.500.000 | 401.362.500 | 97,30
Program Perpustakaan | 980.000.000 | 950.600.000 | 97,00
Total | 1.392.500.000 | 1.351.962.500 | 97,09
"""
BY_KIND = """
Jenis Belanja | Anggaran (Rp) | Realisasi (Rp) | %
Belanja Pegawai | 892.500.000 | 890.002.500 | 99,72
Belanja Barang dan Jasa | 500.000.000 | 461.960.000 | 92,39
Jumlah | 1.392.500.000 | 1.351.962.500 | 97,09
"""
OWN = [*["Kegiatan pada Tahun 2023 berjalan baik"] * 4, "Tabel 3.1", "Capaian Kinerja Tahun 2023"]
STALE = ["Tabel 3.9", "Kinerja dan Anggaran Tahun 2022"]


def second(document: Document) -> list[Value]:
    """The values of the second table."""
    rows: list[Indicator | BudgetLine] = [*document.indicators, *document.budget]
    return [value for row in rows if row.table == "t2" for value in row.values]


def report(own: str, other: str, *more: Page) -> list[Value]:
    return second(read(page(own, above=OWN, top=200), page(other, above=STALE, number=2), *more))


def of_year(values: list[Value], year: int) -> bool:
    return bool(values) and {value.year for value in values} == {year}


def test_the_same_results_as_of_the_reports_year_are_of_it_and_the_printed_year_is_kept() -> None:
    values = report(MEASURED, MEASURED)
    assert of_year(values, 2023)
    assert {value.year_printed for value in values} == {2022}
    assert all(value.sure for value in values)


def test_money_beside_the_results_is_of_their_year() -> None:
    values = report(MEASURED, WITH_MONEY)
    assert of_year(values, 2023)
    assert {"pagu", "realisasi", "capaian"} <= {value.measure for value in values}
    assert {value.year_printed for value in values} == {2022}


def test_a_budget_with_the_total_of_the_reports_year_is_of_it() -> None:
    assert of_year(report(BUDGET, BY_KIND), 2023)
    assert of_year(report(BUDGET, BY_KIND.replace("1.351.962.500", "1.320.090.000").replace("97,09", "94,80")), 2022)


def test_one_result_that_differs_is_a_slip_of_its_own() -> None:
    assert of_year(report(MEASURED, MEASURED.replace("61,12", "61,21")), 2023)


def test_other_results_are_of_the_year_that_is_printed() -> None:
    values = report(MEASURED, LAST_YEAR)
    assert of_year(values, 2022)
    assert not any(value.year_printed for value in values)


def test_more_results_that_differ_outweigh_those_that_are_alike() -> None:
    mixed = "\n".join([*MEASURED.strip().splitlines()[:2], *LAST_YEAR.strip().splitlines()[2:]])
    assert of_year(report(MEASURED, mixed), 2022)


def test_a_column_that_says_the_year_of_the_title_is_believed() -> None:
    dated = MEASURED.replace("Target", "Target 2022")
    assert of_year(report(MEASURED, dated), 2022)


def test_results_as_planned_may_be_of_any_year() -> None:
    assert of_year(report(FLAT, FLAT), 2022)


def test_results_that_stand_under_both_years_prove_none() -> None:
    both = page(BOTH_YEARS, above=["Tabel 3.2", "Perbandingan Realisasi Kinerja"], number=3)
    without_capaian = "\n".join(line.rpartition(" | ")[0] for line in MEASURED.strip().splitlines())
    assert of_year(report(MEASURED, without_capaian, both), 2022)


def test_a_lone_table_of_the_year_before_stays_so_and_is_not_sure() -> None:
    renamed = MEASURED.replace("Persentase arsip", "Cakupan arsip").replace("Nilai", "Skor").replace("taman", "sudut")
    values = report(MEASURED, renamed)
    assert of_year(values, 2022)
    assert not any(value.sure for value in values)
