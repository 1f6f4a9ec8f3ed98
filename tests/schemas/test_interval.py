"""Exact intervals: whatever is in the operands, the result holds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.interval import Interval, around, point, unit

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a number in it."""
    low, inside, high = sorted((draw(numbers), draw(numbers), draw(numbers)))
    return Interval(low, high), inside


@given(held(), held())
def test_results_hold_what_their_operands_hold(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (a, x), (b, y) = one, other
    for result, value in ((a + b, x + y), (a - b, x - y), (a * b, x * y)):
        assert result.low <= value <= result.high


@given(held(), held())
def test_a_divisor_that_may_be_zero_gives_no_quotient(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (a, x), (b, y) = one, other
    if b.low <= 0 <= b.high:
        with pytest.raises(ZeroDivisionError):
            a / b
    else:
        assert (a / b).low <= x / y <= (a / b).high


def test_a_printed_figure_stands_for_half_a_unit_around_it() -> None:
    assert around(Fraction("97.5"), 1) == Interval(Fraction("97.45"), Fraction("97.55"))
    assert unit(-9) == 10**9
    assert point(3).width == 0
