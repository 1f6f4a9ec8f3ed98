"""Sums and means over one denominator are those that adding one by one gives."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from schemas.equation import mean, total
from schemas.interval import Interval, around, point

numbers = st.decimals(-1000, 1000, places=3)
parts = st.lists(st.one_of(st.builds(point, numbers), st.builds(around, numbers, st.integers(0, 3))), min_size=1)


@given(parts)
def test_a_total_is_what_adding_one_by_one_gives(several: list[Interval]) -> None:
    added = sum(several[1:], start=several[0])
    assert total(several) == added
    assert total(several).is_point == added.is_point


@given(parts)
def test_a_mean_is_the_total_over_how_many_there_are(several: list[Interval]) -> None:
    whole = total(several)
    assert mean(several) == Interval(whole.low / len(several), whole.high / len(several))


def test_one_number_written_in_two_ways_is_one_point() -> None:
    assert point(Decimal("1.0")) == point(Decimal(1)) == Interval(Fraction(1), Fraction(1))
