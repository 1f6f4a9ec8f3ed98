"""CSV for spreadsheets: data, never formulas."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.io.csv_table import csv_bytes, guarded


@pytest.mark.parametrize("text", ["=1+1", "@x", "-", "- tidak ada", "+62 811", "-1+2", "\t=1", "\r=1", "＝1", "－5"])
def test_text_that_looks_like_a_formula_is_marked_as_text(text: str) -> None:
    assert guarded(text) == "'" + text.strip()


@pytest.mark.parametrize("before", ["\x01", "\u202e", "\u200b", "\ufeff", "\xa0", "\x1b \u2067", "\xad"])
@given(sign=st.sampled_from("=+-@＝＋－＠"), rest=st.text(max_size=5))
def test_nothing_unseen_hides_the_sign_of_a_formula(before: str, sign: str, rest: str) -> None:
    written = guarded(f"{before}{sign}a{rest}")
    assert written.startswith(f"'{sign}")


def test_a_semicolon_does_not_begin_a_formula_where_it_ends_a_cell() -> None:
    assert guarded("a; =1+1;b") == "a;' =1+1;b"


@pytest.mark.parametrize("text", ["-1,02", "+5%", "85%", "1.234,5", "Rata-rata", "a = b"])
def test_numbers_and_other_text_stay(text: str) -> None:
    assert guarded(text) == text


def test_a_cell_is_one_line_and_cannot_steer_a_terminal() -> None:
    assert guarded("a\nb\x1b[31m\u202ec") == "a b [31m c"


def test_numbers_are_plain_and_nothing_is_an_empty_cell() -> None:
    rows = [{"a": Decimal("-1.50"), "b": None, "c": 3}, {"a": Decimal("1E+3"), "c": "x,y"}]
    assert csv_bytes(["a", "b", "c"], rows) == b'a,b,c\n-1.50,,3\n1000,,"x,y"\n'
