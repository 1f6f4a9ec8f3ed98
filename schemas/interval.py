"""Exact arithmetic on points and intervals: a printed figure stands for every number that is printed that way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

Number = Fraction | Decimal | int
_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; a point where they are equal."""

    low: Fraction
    high: Fraction

    @property
    def width(self) -> Fraction:
        return self.high - self.low

    @property
    def middle(self) -> Fraction:
        return self.low if self.is_point else (self.low + self.high) / 2

    @property
    def is_point(self) -> bool:
        """One number, known without comparing: most figures are, and are reckoned with once, not four times."""
        return self.low is self.high

    def __add__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(self.low + other.low)
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(self.low - other.low)
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(self.low * other.low)
        if self.low.numerator >= 0 and other.low.numerator >= 0:  # as nearly all are: no need to look for the ends
            return Interval(self.low * other.low, self.high * other.high)
        return _spanning(self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where `other` holds zero: the quotient could be anything."""
        if other.low.numerator <= 0 <= other.high.numerator:
            raise ZeroDivisionError("the divisor may be zero")
        return self * (point(1 / other.low) if other.is_point else Interval(1 / other.high, 1 / other.low))

    def plus_all(self, others: Sequence[Interval]) -> Interval:
        """What adding one by one gives, brought to its lowest terms once."""
        if not others:
            return self
        parts = (self, *others)
        low = _sum([part.low for part in parts])
        return Interval(low, low if all(part.is_point for part in parts) else _sum([part.high for part in parts]))

    def shared_by(self, count: int) -> Interval:
        """What dividing by a number above zero gives, brought to its lowest terms once."""
        low = _part(self.low, count)
        return Interval(low, low if self.is_point else _part(self.high, count))


def _spanning(*ends: Fraction) -> Interval:
    return Interval(min(ends), max(ends))


def point(value: Number) -> Interval:
    return _exactly(value) if isinstance(value, Decimal) else _only(value)


@lru_cache(maxsize=_KEPT)
def _exactly(value: Decimal) -> Interval:
    """One figure is reckoned with again and again; what it is exactly costs more than the reckoning."""
    return _only(value)


def _only(value: Number) -> Interval:
    exact = value if isinstance(value, Fraction) else Fraction(value)
    return Interval(exact, exact)


def _sum(numbers: Sequence[Fraction]) -> Fraction:
    """Over one denominator for all, so that the sum is brought to its lowest terms once."""
    denominator = lcm(*(number.denominator for number in numbers))
    return Fraction(sum(number.numerator * (denominator // number.denominator) for number in numbers), denominator)


def _part(number: Fraction, count: int) -> Fraction:
    return Fraction(number.numerator, number.denominator * count)


@lru_cache(64)
def unit(decimals: int) -> Fraction:
    """One unit of the last printed place."""
    return Fraction(1, 10**decimals) if decimals >= 0 else Fraction(10**-decimals)


def around(value: Number, decimals: int) -> Interval:
    """Every number that rounds to `value` when printed with `decimals` decimals."""
    return _around(value, decimals) if isinstance(value, Decimal) else _ends(value, decimals)


@lru_cache(maxsize=_KEPT)
def _around(value: Decimal, decimals: int) -> Interval:
    return _ends(value, decimals)


def _ends(value: Number, decimals: int) -> Interval:
    half, exact = unit(decimals) / 2, Fraction(value)
    return Interval(exact - half, exact + half)
