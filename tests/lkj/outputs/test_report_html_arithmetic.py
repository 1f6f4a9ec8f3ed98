"""The arithmetic of a finding written out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lkj.outputs.arithmetic import written_out
from schemas.findings import Evidence
from tests.report_page import finding


def written(rule: str, computed: str, *inputs: str | None, form: str = "") -> str:
    evidence = [Evidence(role="input", page=1, text="", value=value and Decimal(value)) for value in inputs]
    params = {"form": form} if form else {}
    return written_out(finding(*evidence, rule=rule, computed=Decimal(computed), params=params), "id")


@pytest.mark.parametrize(
    ("rule", "computed", "inputs", "told"),
    [
        ("C01", "64.52", ["50", "77.5"], "50 / 77,5 × 100 = 64,52"),
        ("C01", "106.25", ["0.15", "0.16"], "(2 × 0,16 − 0,15) / 0,16 × 100 = 106,25"),
        ("C01", "-12834.95", ["13.22", "-0.103"], "13,22 / (−0,103) × 100 = −12.834,95"),
        ("B01", "2754458000", ["2611061000", "143397000"], "2.611.061.000 + 143.397.000 = 2.754.458.000"),
        ("B02", "792000", ["1502000", "710000"], "1.502.000 − 710.000 = 792.000"),
        ("B03", "47.33", ["710000", "790000"], "710.000 / (710.000 + 790.000) × 100 = 47,33"),
        ("X06", "238.17", ["11833", "40016"], "(40.016 − 11.833) / 11.833 × 100 = 238,17"),
        ("X06", "17.29", ["120", "814"], "120 / (814 − 120) × 100 = 17,29"),
        ("X02", "826150", ["806975000", "806148850"], "806.975.000 − 806.148.850 = 826.150"),
        ("X02", "41", ["7", "17"], "7 / 17 × 100 = 41"),
        ("X12", "2", ["1", "1"], "1 + 1 = 2"),
    ],
)
def test_the_shape_that_reproduces_it(rule: str, computed: str, inputs: list[str], told: str) -> None:
    assert written(rule, computed, *inputs) == told


def test_equal_terms_of_a_long_mean_stand_together() -> None:
    assert written("A01", "95.79", *["100"] * 24, "97", "75", "80", "80", "46") == (
        "(24 × 100 + 97 + 75 + 2 × 80 + 46) / 29 = 95,79"
    )


def test_of_very_many_terms_the_first_and_the_last_are_shown() -> None:
    parts = [str(number) for number in range(1, 21)]
    assert written("B05", "210", *parts) == "1 + 2 + 3 + 4 + 5 + 6 + … + 20 = 210"


@pytest.mark.parametrize(
    ("rule", "computed", "inputs"),
    [
        ("A01", "95.80", ["100", "91.58"]),  # another hundredth
        ("A01", "50", ["50"]),  # nothing to compute
        ("A01", "50", ["50", None, "50"]),  # one is not a number
        ("C01", "50", ["50", "0"]),  # divides by nothing
        ("X01", "100", ["50", "50"]),  # the check compares, and computes nothing
    ],
)
def test_what_is_not_reproduced_is_not_written(rule: str, computed: str, inputs: list[str | None]) -> None:
    assert written(rule, computed, *inputs) == ""


def test_the_form_that_the_check_names_is_the_only_one() -> None:
    assert written("C01", "155.00", "50", "77.5", form="T/R") == "77,5 / 50 × 100 = 155,00"
    assert written("C01", "155.00", "50", "77.5", form="R/T") == ""
