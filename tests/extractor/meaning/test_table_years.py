"""The year of a table, voted by its title, its columns and the report."""

from __future__ import annotations

import pytest

from extractor.meaning.roles import roles_of
from extractor.meaning.table_years import TableYear, Told, table_years
from extractor.tables.header import Header
from extractor.tables.titles import Title


def told(kind: str, title: str = "", columns: str = "Indikator | Target | Realisasi") -> Told:
    header = tuple((word,) for word in columns.split(" | "))
    lines = [title] if title else []
    return Told(Title(lines, None, None, None, 0), None, kind, roles_of(Header(1, header, ("",) * len(header))))


def year(*tables: Told) -> TableYear:
    return table_years(tables, 2024)[0]


@pytest.mark.parametrize(
    ("kind", "title", "expected"),
    [
        ("performance_measurement", "", 2024),
        ("performance_measurement", "Capaian Kinerja Tahun 2023", 2023),  # beside one of the report's own year
        ("performance_measurement", "Capaian Kinerja Tahun 2025", 2024),  # nothing is measured of a year to come
        ("performance_agreement", "Perjanjian Kinerja Tahun 2023", 2024),  # a heading left from the year before
        ("annual_plan", "Rencana Kinerja Tahun 2025", 2025),
        ("annual_plan", "Rencana Kinerja Tahun 2025 (Perda Nomor : 7 Tahun 2021)", 2025),  # a law that is cited
        ("performance_measurement", "Kemajuan terhadap Target Renstra 2026", 2024),
        ("performance_measurement", "Target 2020 – 2026", 2024),
    ],
)
def test_the_year_of_a_title_counts_unless_more_speaks_against_it(kind: str, title: str, expected: int) -> None:
    assert year(told(kind, title), told("performance_measurement", "Capaian Kinerja Tahun 2024")).year == expected


def test_what_names_no_year_is_of_the_year_that_was_realised_beside_it() -> None:
    beside = told("performance_comparison", columns="Indikator | Target | Realisasi 2022 | Realisasi 2021 | %")
    assert year(beside).year == 2022
    own = told("performance_comparison", columns="Indikator | Realisasi 2023 | Target | Realisasi | %")
    assert year(own).year == 2024


def test_of_a_report_whose_year_is_in_doubt_the_title_tells() -> None:
    (measured,) = table_years([told("performance_measurement", "Capaian Kinerja Tahun 2023")], 2024, clear=False)
    assert measured.year == 2023


def test_the_only_table_of_a_kind_is_of_the_reports_own_year() -> None:
    slip = told("budget_by_activity", "Realisasi Anggaran Tahun 2023", "Program | Pagu | Realisasi")
    assert (year(slip).year, year(slip).printed) == (2024, 2023)
    assert year(slip, told("budget_by_type", "", "Jenis Belanja | Pagu | Realisasi")).year == 2023


def test_years_over_the_columns_outweigh_a_title() -> None:
    one = told("performance_measurement", "Capaian Tahun 2023", "Indikator | Target 2024 | Realisasi 2024")
    assert year(one, one).witnesses == ("report", "columns")


def test_without_any_witness_there_is_no_year() -> None:
    assert table_years([told("performance_measurement")], None) == [TableYear(None)]


def test_results_of_a_plan_are_of_the_year_that_its_other_results_name() -> None:
    named = [told("performance_measurement", f"Capaian {n} Tahun 2022") for n in ("PAD", "Kinerja", "Fisik")]
    plan = told("annual_plan", "Rencana Kerja Tahun 2024")
    bare = told("performance_measurement", "Pengukuran Sasaran")
    assert [one.year for one in table_years([bare, *named, plan], 2024)] == [2022, 2022, 2022, 2022, 2024]
    own = told("performance_measurement", "Capaian Kinerja Tahun 2024")
    assert table_years([bare, *named, own], 2024)[0].year == 2024
