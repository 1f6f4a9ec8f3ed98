"""A table that prints no year is of the year under which its results stand elsewhere."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

BARE = """
Indikator Kinerja | Target | Realisasi | Capaian (%)
Jumlah wirausaha baru | 3000 | 1375 | 45,83
Jumlah pasar | 15 | 19 | 126,67
Jumlah eksportir | 75 | 203 | 270,67
"""
YEARS = """
Indikator Kinerja | Target 2021 | Realisasi 2021 | Target 2023
Jumlah wirausaha baru | 3000 | 1375 | 6000
Jumlah pasar | 15 | 19 | 20
Jumlah eksportir | 75 | 203 | 125
"""


def test_the_year_of_the_same_results_in_another_table() -> None:
    told = figures(read(page(BARE, above=["Rencana Kerja Tahun 2023"]), page(YEARS, number=2)))
    assert {year for _, values in told[:3] for _, year, _ in values} == {2021}


def test_other_results_tell_nothing() -> None:
    others = YEARS.replace("1375", "1400").replace("19", "12").replace("203", "98")
    told = figures(read(page(BARE, above=["Rencana Kerja Tahun 2023"]), page(others, number=2)))
    assert {year for _, values in told[:3] for _, year, _ in values} == {2023}
