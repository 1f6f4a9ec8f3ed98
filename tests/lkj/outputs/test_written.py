"""Formulas of the engine as a spreadsheet writes them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from lkj.outputs.xlsx.runs import runs
from lkj.outputs.xlsx.written import at, formula_text
from reconcile.facts.absorption import of_both, sums_percentage
from reconcile.facts.averages import divided_by, mean_of_means
from reconcile.facts.formulas import HIGHER, LOWER, over_range
from reconcile.prose.changes import in_percent, share_of_fall
from schemas.equation import Formula, difference, mean, percentage, same, total
from schemas.interval import point


def written(formula: Formula, cells: Sequence[str]) -> str:
    return formula_text(formula([at(cell, Fraction(place)) for place, cell in enumerate(cells, start=1)]))


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (HIGHER[0].formula, "A1/B1*100"),
        (LOWER[0].formula, "200-A1/B1*100"),
        (LOWER[1].formula, "B1/A1*100"),
        (percentage, "A1/B1*100"),
        (difference, "A1-B1"),
        (same, "A1"),
        (total, "SUM(A1,B1)"),
        (of_both, "A1/SUM(A1,B1)*100"),
        (in_percent, "(B1-A1)/A1*100"),
        (share_of_fall, "A1/SUM(B1,A1)*100"),
        (over_range(Fraction(3), Fraction(5))[0].formula, "A1/3*100"),  # type: ignore[arg-type]  # any number
        (divided_by(3), "SUM(A1,B1)/3"),
        (lambda operands: point(-1) * difference(operands), "(-1)*(A1-B1)"),
        (lambda operands: operands[0] / point(Fraction(1, 3)), "A1/(1/3)"),
        (lambda operands: operands[0] - difference(operands), "A1-(A1-B1)"),
    ],
)
def test_a_formula_is_written_over_its_cells(formula: Formula, text: str) -> None:
    assert written(formula, ["A1", "B1"]) == text


def test_cells_below_each_other_are_a_range() -> None:
    assert written(mean, ["K4", "K5", "K6", "K9"]) == "SUM(K4:K6,K9)/4"


def test_a_mean_of_means_keeps_its_groups() -> None:
    assert written(mean_of_means([2, 1]), ["K4", "K5", "K6"]) == "(SUM(K4:K5)/2+K6/1)/2"


def test_sums_in_percent_of_sums() -> None:
    assert written(sums_percentage(2), ["A1", "A2", "B1", "B2"]) == "SUM(A1:A2)/SUM(B1:B2)*100"


def test_many_cells_make_several_sums() -> None:
    text = written(total, [f"A{row}" for row in range(1, 802, 2)])
    assert text.count("SUM(") == 3
    assert text.startswith("(SUM(A1,A3,")


def test_the_value_is_that_of_the_engine() -> None:
    cells = [at("A1", Fraction(40)), at("B1", Fraction(50))]
    assert LOWER[0].formula(cells).middle == Fraction(120)


def test_runs_stay_within_their_column_and_sheet() -> None:
    assert list(runs(["'A b'!C1", "'A b'!C2", "D3", "D5"])) == ["'A b'!C1:C2", "D3", "D5"]
