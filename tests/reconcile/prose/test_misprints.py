"""Two digits turned round: wherever they stand, and where nothing else tells two numbers apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.prose.misprints import exchanged, misprint


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        ("5327", "5372", [2, 3]),
        ("5327", "7325", [0, 3]),
        ("5327", "3572", []),  # three digits moved
        ("5327", "5328", []),
        ("53", "35", []),  # too short: chance
        ("532", "5320", []),
    ],
)
def test_two_digits_exchanged(one: str, other: str, places: list[int]) -> None:
    assert exchanged(one, other) == places


@given(st.from_regex(r"[1-9]{3,9}", fullmatch=True), st.data())
def test_neighbours_exchanged_are_a_misprint_too(digits: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(digits) - 2))
    turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert exchanged(digits, turned) == ([at, at + 1] if digits != turned else [])
    assert misprint(Decimal(digits), Decimal(turned)) == (digits != turned)
