"""Unusual ways in which a stated average may have been reached: a value left out, empty rows as zero."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from reconcile.facts.averages import Average, divided_by
from reconcile.facts.thresholds import SHOWN
from reconcile.index import Index
from schemas.equation import Equation
from schemas.interval import unit


@dataclass(frozen=True, slots=True)
class Reproduction:
    """`values` are those left out, `divisor` the number the sum was divided by."""

    method: Literal["left_out", "empty_as_zero"]
    divisor: int
    values: tuple[Decimal, ...] = ()


def reproduced(index: Index, average: Average) -> Reproduction | None:
    """The one unusual way that gives the stated average, where it is certain which: empty rows counted as zero, or one
    row left out that no other row is equal to."""
    counted = len(average.column) + average.empty
    zero = Equation(average.stated, average.column, divided_by(counted))
    if average.empty and index.judge(zero).rank <= SHOWN:
        return Reproduction("empty_as_zero", counted)
    without = left_out(index, average)
    if without is None or sum(cell.number == without.values[0] for cell in average.column) > 1:
        return None
    return without


def left_out(index: Index, average: Average) -> Reproduction | None:
    """The value whose leaving out gives the stated average, where only one value does."""
    column, stated = average.column, average.stated
    if len(column) < 2 or not all(map(index.trusted, (stated, *column))):
        return None
    summed, step = sum(Fraction(cell.number) for cell in column), unit(stated.decimals)
    means = {cell.number: (summed - Fraction(cell.number)) / (len(column) - 1) for cell in column}
    found = [value for value, mean in means.items() if abs(mean - Fraction(stated.number)) < step]
    return Reproduction("left_out", len(column) - 1, tuple(found)) if len(found) == 1 else None
