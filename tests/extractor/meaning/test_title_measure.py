"""Years without a measure of their own, under a title that names one."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TABLE = """
Indikator | Tahun | <
^ | 2022 | 2023
Nilai mutu | 70 | 71
"""


def test_the_measure_of_the_title_is_taken_and_not_sure() -> None:
    (row,) = read(page(TABLE, above=["Tabel 3.2", "PERBANDINGAN REALISASI"])).indicators
    values = [(value.measure, value.year, value.raw, value.sure, value.reason) for value in row.values]
    assert values == [
        ("realisasi", 2022, "70", False, "measure_by_title"),
        ("realisasi", 2023, "71", False, "measure_by_title"),
    ]


def test_a_title_of_two_measures_tells_nothing() -> None:
    rows = read(page(TABLE, above=["Tabel 3.2", "PERBANDINGAN TARGET DAN REALISASI"])).indicators
    assert not any(row.is_understood for row in rows)
