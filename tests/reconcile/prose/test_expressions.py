"""Calculations as they are printed, in every reading of their numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.prose.expressions import numbers_of, readings_of
from schemas.interval import point


def values(text: str) -> list[float]:
    return [
        round(float(entry.formula([point(operand.value) for operand in entry.operands]).middle), 3)
        for entry in readings_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("126,68/77 *100%", [164.519]),
        ("(400+(400-188))/400 x 100%", [153.0]),
        ("(100,53 + 100 + 100) : 3", [100.177]),
        ("30 / 2,849 X 100%", [1.053, 1053.001]),
        ("27.694.035,00 - 24.240.445,00", [3453590.0]),
        ("2016", []),
        ("12/", []),
        ("a/b", []),
    ],
)
def test_values(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_amounts_in_indonesian_notation_are_read_as_written(whole: int, part: int) -> None:
    printed = f"{whole:,}".replace(",", ".") + f",{part:02}"
    assert numbers_of(printed)[0].value == Decimal(f"{whole}.{part:02}")


@given(st.text("0123456789.,+-*/() x%", max_size=30))
def test_no_text_fails(text: str) -> None:
    for entry in readings_of(text):
        assert len(entry.operands) > 1
