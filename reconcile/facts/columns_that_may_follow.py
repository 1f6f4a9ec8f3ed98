"""Which columns may be computed from two others, told quickly: of a wide table most are not.

Every column is asked with every two before it, so a table of twenty columns has thousands of readings, and to judge a
row exactly is dear. Here rows are reckoned with in floating point, looser than any rounding: a reading that is left out
has too few rows that hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from reconcile.facts.thresholds import ROUNDING_OF_FLOATS, ROWS_THAT_PROVE
from schemas.figure import Figure

Form = Literal["difference", "ratio", "share"]


class Near(NamedTuple):
    """A figure in floating point; `step` is a unit of its last printed place."""

    number: Decimal
    value: float
    step: float


def near_to(figure: Figure) -> Near:
    """`figure` is known."""
    return Near(figure.number, float(figure.number), float(Decimal(1).scaleb(-figure.decimals)))


def may_follow(
    form: Form, stated: Sequence[Near | None], ours: Sequence[Near | None], theirs: Sequence[Near | None]
) -> bool:
    """Whether so many rows as prove a reading may hold under it and tell something: the first column is the difference
    of the others, or their ratio in per cent."""
    telling: set[Decimal] = set()
    for one, first, second in zip(stated, ours, theirs, strict=True):
        if one is None or first is None or second is None or surely_not(form, one, first, second):
            continue
        number = one.number
        if number not in (0, 100) and number not in (first.number, second.number):
            telling.add(number)
            if len(telling) >= ROWS_THAT_PROVE:
                return True
    return False


def surely_not(form: Form, one: Near, first: Near, second: Near) -> bool:
    """Whether the stated figure is surely none that the result of the others is rounded or cut to. What is no number in
    floating point may be anything."""
    if form == "difference":
        computed = first.value - second.value
        doubt = abs(first.value) + abs(second.value)
    elif second.value:
        computed = first.value / second.value * 100
        doubt = abs(computed)
    else:
        return second.number == 0
    return abs(one.value - computed) > one.step + ROUNDING_OF_FLOATS * (doubt + abs(one.value) + one.step)
