"""Unusual ways in which a stated average may have been reached: a value left out, empty rows as zero."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Literal

from reconcile.facts.averages import GROUPINGS, Average, divided_by, heading_of, mean_of_means
from reconcile.facts.thresholds import SHOWN
from reconcile.index import Index
from schemas.equation import Equation, Formula
from schemas.interval import point, unit


@dataclass(frozen=True, slots=True)
class Reproduction:
    """`values` are those left out, `divisor` the number the sum was divided by. `usual` is the mean that should stand
    there, of `count` values or groups, where it is not the plain one."""

    method: Literal["left_out", "empty_as_zero"]
    divisor: int
    values: tuple[Decimal, ...] = ()
    usual: Equation | None = None
    count: int = 0


def reproduced(index: Index, average: Average) -> Reproduction | None:
    """The one unusual way that gives the stated average, where it is certain which: empty rows counted as zero, or one
    row left out that no other row is equal to."""
    counted = len(average.column) + average.empty
    zero = Equation(average.stated, average.column, divided_by(counted))
    if average.empty and index.judge(zero).rank <= SHOWN:
        return Reproduction("empty_as_zero", counted)
    if (groups := _empty_groups(index, average)) is not None:
        return groups
    without = left_out(index, average)
    if without is None or sum(cell.number == without.values[0] for cell in average.column) > 1:
        return None
    return without


def _empty_groups(index: Index, average: Average) -> Reproduction | None:
    """The mean of the means of groups, divided by the groups without a value as well."""
    for field in GROUPINGS:
        runs = [list(run) for _, run in groupby(average.rows, key=heading_of(field))]
        held = {cell.id for cell in average.column}
        sizes = [sum(any(figure.id in held for figure in row.figures) for row in run) for run in runs]
        full = [size for size in sizes if size]
        if not 1 < len(full) < len(runs) or len(full) == len(average.column):
            continue
        usual = mean_of_means(full)
        spread = Equation(average.stated, average.column, _over(usual, len(full), len(runs)))
        if index.judge(spread).rank <= SHOWN:
            own = Equation(average.stated, average.column, usual)
            return Reproduction("empty_as_zero", len(runs), usual=own, count=len(full))
    return None


def _over(usual: Formula, full: int, groups: int) -> Formula:
    return lambda parts: usual(parts) * point(Fraction(full, groups))


def left_out(index: Index, average: Average) -> Reproduction | None:
    """The value whose leaving out gives the stated average, where only one value does."""
    column, stated = average.column, average.stated
    if len(column) < 2 or not all(map(index.trusted, (stated, *column))):
        return None
    summed, step = sum(Fraction(cell.number) for cell in column), unit(stated.decimals)
    means = {cell.number: (summed - Fraction(cell.number)) / (len(column) - 1) for cell in column}
    found = [value for value, mean in means.items() if abs(mean - Fraction(stated.number)) < step]
    return Reproduction("left_out", len(column) - 1, tuple(found)) if len(found) == 1 else None
