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
