"""The ladder of comparison: what is rounded or cut never contradicts, what is moved beyond the interval always does."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.index import Index
from schemas.equation import Equation, mean, percentage
from schemas.figure import Figure
from schemas.interval import unit
from schemas.verdict import compare_shown, is_shown, judge
from tests.case_document import case_document

ROUNDINGS = (ROUND_HALF_UP, ROUND_DOWN, ROUND_FLOOR, ROUND_CEILING)
cells = st.decimals(min_value=1, max_value=300, places=4)


CELL = Index(case_document("indicator | realisasi\nIndeks layanan | 90,5")).rows[0].figures[0]


def figure(value: Decimal, exact: bool = False) -> Figure:
    """A figure as one would read it from a cell that prints `value`."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return replace(CELL, value=value, decimals=max(-exponent, 0), exact=exact)


def printed(value: Decimal, decimals: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding)


def exact_mean(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


@given(st.lists(cells, min_size=1, max_size=12), st.integers(0, 3), st.sampled_from(ROUNDINGS))
def test_a_mean_of_what_is_printed_is_consistent_however_rounded(
    values: list[Decimal], decimals: int, rounding: str
) -> None:
    shown = [figure(printed(value, decimals)) for value in values]
    stated = printed(exact_mean([cell.number for cell in shown]), decimals, rounding)
    assert judge(Equation(figure(stated), tuple(shown), mean)).consistent


@given(st.lists(cells, min_size=1, max_size=12), st.integers(0, 2))
def test_a_mean_of_hidden_decimals_is_no_contradiction(values: list[Decimal], decimals: int) -> None:
    shown = tuple(figure(printed(value, decimals)) for value in values)
    assert judge(Equation(figure(printed(exact_mean(values), decimals)), shown, mean)).consistent
    finer = judge(Equation(figure(printed(exact_mean(values), decimals + 2)), shown, mean))
    assert finer.kind in ("consistent", "coarse")


@given(st.lists(cells, min_size=1, max_size=12), st.integers(0, 2), st.integers(1, 50), st.booleans())
def test_a_mean_moved_beyond_the_interval_contradicts(
    values: list[Decimal], decimals: int, steps: int, up: bool
) -> None:
    shown = tuple(figure(printed(value, decimals)) for value in values)
    middle = printed(exact_mean([cell.number for cell in shown]), decimals)
    moved = middle + (1 if up else -1) * (2 + steps) * Decimal(1).scaleb(-decimals)
    assert judge(Equation(figure(moved), shown, mean)).kind == "contradiction"


@given(cells, cells, st.integers(0, 3), st.sampled_from(ROUNDINGS))
def test_a_rounded_percentage_of_exact_operands_is_consistent(
    part: Decimal, whole: Decimal, decimals: int, rounding: str
) -> None:
    exact = Fraction(part) / Fraction(whole) * 100
    stated = printed(Decimal(exact.numerator) / Decimal(exact.denominator), decimals, rounding)
    assert judge(Equation(figure(stated), (figure(part, True), figure(whole, True)), percentage)).consistent


@given(cells, cells, st.integers(0, 3), st.integers(1, 99))
def test_a_percentage_a_unit_off_exact_operands_contradicts(
    part: Decimal, whole: Decimal, decimals: int, steps: int
) -> None:
    exact = Fraction(part) / Fraction(whole) * 100
    stated = printed(Decimal(exact.numerator) / Decimal(exact.denominator), decimals)
    moved = stated + (steps + 1) * Decimal(1).scaleb(-decimals)
    verdict = judge(Equation(figure(moved), (figure(part, True), figure(whole, True)), percentage))
    assert verdict.kind == "contradiction"
    assert verdict.units is not None
    assert abs(verdict.units - (steps + 1)) <= Fraction(1, 2) + unit(20)


@pytest.mark.parametrize(
    ("stated", "operands", "kind", "habit"),
    [
        ("102.12", ["102.1171"], "consistent", "as_printed"),
        ("102.12", ["102.1143"], "consistent", "rounded_up"),
        ("95.17", ["95.1765"], "consistent", "truncated"),
        ("95.18", ["95.1712"], "consistent", "rounded_up"),
        ("102.03", ["102.00"], "contradiction", None),
        ("98.47", ["98", "99", "98.6"], "coarse", "hidden_decimals"),
    ],
)
def test_steps_of_the_ladder(stated: str, operands: list[str], kind: str, habit: str | None) -> None:
    verdict = judge(Equation(figure(Decimal(stated)), tuple(figure(Decimal(o)) for o in operands), mean))
    assert (verdict.kind, verdict.habit) == (kind, habit)


def test_nothing_is_decided_without_operands_or_over_zero() -> None:
    stated, zero = figure(Decimal("50")), figure(Decimal("0"), True)
    assert judge(Equation(stated, (), mean)).reason == "no_operands"
    assert judge(Equation(stated, (stated, zero), percentage)).reason == "zero_divisor"


@given(st.decimals(min_value=-300, max_value=300, places=3), st.integers(min_value=-4, max_value=4), st.integers(0, 3))
def test_the_short_question_is_answered_as_the_ladder_answers_it(computed: Decimal, steps: int, decimals: int) -> None:
    """Around every border of rounding, cutting and rounding up, and just beyond."""
    stated = printed(computed, decimals) + steps * Decimal(1).scaleb(-decimals) / 2
    ladder = compare_shown(Fraction(stated), decimals, Fraction(computed)).consistent
    assert is_shown(stated, decimals, computed) == is_shown(Fraction(stated), decimals, Fraction(computed)) == ladder
