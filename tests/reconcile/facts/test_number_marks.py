"""How the marks of a number stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.facts.number_marks import misgrouped, thousands_mark


@pytest.mark.parametrize("text", ["1.234.56", "12.345678.900", "7.0512.000", "Rp 45.000.00"])
def test_marks_as_nobody_sets_them(text: str) -> None:
    assert misgrouped(text, f"nama {text} lain")


@pytest.mark.parametrize(
    "text", ["1.23.05", "12,5", "1.234,5", "3.20.01.2.03", "1.234.5", "12.345.678", "2024", "4.1.03.02.007"]
)
def test_codes_and_numbers(text: str) -> None:
    assert not misgrouped(text, text)


def test_a_number_that_its_cell_cut() -> None:
    assert not misgrouped("12.345.00", "Jumlah 12.345.00 0,00")


@given(st.integers(min_value=1_000_000), st.sampled_from([".", ","]))
def test_the_mark_between_thousands(number: int, mark: str) -> None:
    assert thousands_mark(f"{number:,}".replace(",", mark)) == mark


@pytest.mark.parametrize("text", ["1.234", "12,345", "12,5", "77"])
def test_one_mark_may_be_either(text: str) -> None:
    assert thousands_mark(text) is None
