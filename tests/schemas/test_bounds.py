"""What a stranger sends is bounded before anything is computed from it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.bounds import LONGEST_TEXT, MOST_DIGITS, beyond_bounds, is_plain
from schemas.document import Band, PageNote


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1E+25", "1E+999999", "1E-26", "9" * 26, "1." + "0" * 25])
def test_numbers_that_no_report_prints_are_refused(number: str) -> None:
    assert not is_plain(Decimal(number))


@pytest.mark.parametrize("number", ["0", "-0.00", "1E+24", "9" * 25, "1E-24", "12345678901234567.89"])
def test_numbers_of_the_largest_budget_are_taken(number: str) -> None:
    assert is_plain(Decimal(number))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_is_plain_where_it_can_be_written_out_in_so_many_digits(number: Decimal) -> None:
    if abs(number.adjusted()) < 100:
        assert is_plain(number) == (sum(map(str.isdecimal, f"{number:f}")) <= MOST_DIGITS)


def test_the_place_is_told() -> None:
    note = PageNote(page=2**31, content="text", width=1e300, height=float("nan"), reason="a" * (LONGEST_TEXT + 1))
    assert [told.partition(":")[0] for told in beyond_bounds(note)] == ["$.page", "$.width", "$.height", "$.reason"]
    assert next(beyond_bounds(Band(label="", raw="", low=Decimal("Infinity")))).startswith("$.low: not a number")
    assert not [*beyond_bounds(PageNote(page=1, content="text", width=595, height=842))]
