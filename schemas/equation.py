"""An equation: a stated figure, the figures it should follow from, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from schemas.figure import Figure
from schemas.interval import Interval, around, point

Formula = Callable[[Sequence[Interval]], Interval]
Corrections = Mapping[str, Fraction]
"""What figures would be once corrected: value id to number."""


_HUNDRED = point(100)


@dataclass(frozen=True, slots=True)
class Equation:
    """`formula` gets the operands in their order, as points or as intervals."""

    stated: Figure
    operands: tuple[Figure, ...]
    formula: Formula


def total(parts: Sequence[Interval]) -> Interval:
    """Raises IndexError where there are none."""
    return parts[0].plus_all(parts[1:])


def mean(parts: Sequence[Interval]) -> Interval:
    return total(parts).shared_by(len(parts))


def percentage(parts: Sequence[Interval]) -> Interval:
    """The first of the second, in percent."""
    return parts[0] / parts[1] * _HUNDRED


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
