"""Yearly targets under the name of the plan."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def test_the_years_of_a_plan_are_kept() -> None:
    table = """
    Indikator Kinerja | Target Renstra | < | <
    ^ | 2021 | 2022 | 2023
    Nilai mutu | 70 | 71 | 72
    """
    (row,) = read(page(table)).indicators
    assert [(value.year, value.basis) for value in row.values] == [(2021, None), (2022, None), (2023, None)]


def test_years_that_are_numbered_under_their_plan() -> None:
    table = """
    Sasaran | Indikator Kinerja | Target pada tahun ke | < | <
    ^ | ^ | 1 | 2 | 3
    Naiknya mutu | Nilai mutu | 70 | 71 | 72
    """
    (row,) = read(page(table, above=["Rencana Strategis Tahun 2021 - 2023", "Tahun 2022"])).indicators
    assert [(value.measure, value.year) for value in row.values] == [("target", year) for year in (2021, 2022, 2023)]


def test_numbers_under_all_columns_are_no_years() -> None:
    table = """
    Sasaran | Indikator Kinerja | Target | Realisasi
    1 | 2 | 3 | 4
    Naiknya mutu | Nilai mutu | 70 | 71
    """
    (row,) = read(page(table, above=["Capaian Kinerja Tahun 2022"])).indicators
    assert [(value.measure, value.year) for value in row.values] == [("target", 2022), ("realisasi", 2022)]


def test_the_only_target_is_that_of_the_year_it_prints_whichever_plan_sets_it() -> None:
    table = "Indikator Kinerja | Target Renstra 2022 | Realisasi | Capaian (%)\nNilai mutu | 80 | 60 | 75"
    document = read(page(table, above=["Capaian Indikator Tahun 2022"]))
    (row,) = document.indicators
    assert [(value.year, value.basis) for value in row.values] == [(2022, None)] * 3
    assert [one.kind for one in document.tables] == ["performance_measurement"]


def test_the_target_of_the_plans_end_stays_one() -> None:
    table = "Indikator Kinerja | Target Akhir Renstra 2022 | Realisasi | Capaian (%)\nNilai mutu | 80 | 60 | 75"
    (row,) = read(page(table, above=["Capaian Indikator Tahun 2022"])).indicators
    assert row.values[0].basis == "renstra_end"
