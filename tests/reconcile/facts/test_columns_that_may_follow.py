"""No column that its rows prove to be computed is left out by the quick look at them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.facts.columns_that_may_follow import Form, may_follow, near_to
from reconcile.facts.computed_columns import FORMS
from reconcile.facts.thresholds import ROWS_THAT_PROVE
from schemas.equation import Equation, Formula
from schemas.interval import point
from schemas.verdict import judge
from tests.schemas.test_verdict import figure

numbers = st.decimals(-(10**14), 10**14, places=2, allow_nan=False) | st.integers(-20, 20).map(Decimal)
cases = st.tuples(numbers, numbers, st.integers(-2, 3), st.sampled_from((Decimal(0), Decimal("0.5"), Decimal(1))))


@given(st.lists(cases, min_size=ROWS_THAT_PROVE, max_size=5), st.sampled_from(FORMS))
def test_rows_that_hold_are_never_left_out(
    drawn: list[tuple[Decimal, Decimal, int, Decimal]], form: tuple[Form, Formula]
) -> None:
    name, formula = form
    rows = []
    for first, second, places, off in drawn:
        if name == "ratio" and not second:
            continue
        exact = formula([point(first), point(second)]).middle
        step = Decimal(1).scaleb(-places)
        stated = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step) + off * step
        rows.append(tuple(map(figure, (stated, first, second))))
    shown = [
        one.number
        for one, first, second in rows
        if (judge(Equation(one, (first, second), formula)).habit or "hidden_decimals") != "hidden_decimals"
        and one.number not in (0, 100, first.number, second.number)
    ]
    columns = ([near_to(row[at]) for row in rows] for at in range(3))
    assert may_follow(name, *columns) or len(set(shown)) < ROWS_THAT_PROVE


@pytest.mark.parametrize(
    ("stated", "may"), [(("5", "7", "9"), True), (("5", "7", "12"), False), (("5", "7", "7"), False)]
)
def test_three_rows_of_different_results_are_asked_for(stated: tuple[str, ...], may: bool) -> None:
    columns = stated, ("8", "9", "13"), ("3", "2", "4")
    assert may_follow("difference", *([near_to(figure(Decimal(one))) for one in column] for column in columns)) is may
