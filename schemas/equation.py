"""An equation: a stated figure, the figures it should follow from, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from schemas.figure import Figure
from schemas.interval import Interval, around, point
from schemas.interval import total as total

Formula = Callable[[Sequence[Interval]], Interval]
Corrections = Mapping[str, Fraction]
"""What figures would be once corrected: value id to number."""


@dataclass(frozen=True, slots=True)
class Equation:
    """`formula` gets the operands in their order, as points or as intervals."""

    stated: Figure
    operands: tuple[Figure, ...]
    formula: Formula


def mean(parts: Sequence[Interval]) -> Interval:
    whole, count = total(parts), len(parts)
    if type(whole) is not Interval:
        return whole / point(count)
    if count == 1:
        return whole
    return (
        point(_part(whole.low, count))
        if whole.is_point
        else Interval(_part(whole.low, count), _part(whole.high, count))
    )


def _part(number: Fraction, count: int) -> Fraction:
    return Fraction(number.numerator, number.denominator * count)


def percentage(parts: Sequence[Interval]) -> Interval:
    """The first of the second, in percent."""
    return parts[0] / parts[1] * point(100)


def difference(parts: Sequence[Interval]) -> Interval:
    return parts[0] - parts[1]


def same(parts: Sequence[Interval]) -> Interval:
    return parts[0]


def count(parts: Sequence[Interval]) -> Interval:
    return point(len(parts))


def as_printed(figure: Figure, corrections: Corrections) -> Interval:
    corrected = corrections.get(figure.id)
    return point(figure.number) if corrected is None else point(corrected)


def as_hidden(figure: Figure, corrections: Corrections) -> Interval:
    """All that the printed figure may stand for."""
    if figure.exact or figure.id in corrections:
        return as_printed(figure, corrections)
    return around(figure.number, figure.decimals)
