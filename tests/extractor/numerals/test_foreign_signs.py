"""Digits and signs of other writing say what those of Indonesian print say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.numerals.foreign_signs import in_own_signs
from extractor.numerals.parse import find_numerals, parse_numeral


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("95\u066b64", "95.64", None),
        ("1\u066c234\u066c567\u066b50", "1234567.50", None),
        ("\uff19\uff15\uff0c\uff16\uff14\uff05", "95.64", "%"),
        ("\u0669\u0665\u066b\u0666\u0664", "95.64", None),
        ("95\u00b764", "95.64", None),
        ("7\u201a5 %", "7.5", "%"),
    ],
)
def test_a_figure_of_other_writing_is_read_and_kept_as_printed(printed: str, value: str, unit: str | None) -> None:
    numeral = parse_numeral(printed)
    assert (str(numeral.value), numeral.unit, numeral.raw) == (value, unit, printed)


def test_a_sentence_keeps_its_places_and_its_signs() -> None:
    text = "capaian \uff19\uff15\u066b\uff16\uff14\uff05 dari Rp1.234.567"
    percentage, amount = find_numerals(text)
    assert percentage.numeral is not None
    assert (str(percentage.numeral.value), percentage.numeral.raw) == ("95.64", text[percentage.start : percentage.end])
    assert text[amount.start : amount.end] == "Rp1.234.567"


def test_a_point_before_an_item_is_no_decimal_sign() -> None:
    assert str(parse_numeral("\u00b7 12").value) == "12"


@given(st.text())
def test_every_sign_stands_for_one_sign(text: str) -> None:
    assert len(in_own_signs(text)) == len(text)
