"""Exact arithmetic on points and intervals: a printed figure stands for every number that is printed that way."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Number = Fraction | Decimal | int


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
        return (self.low + self.high) / 2

    @property
    def is_point(self) -> bool:
        """One number, known without comparing: most figures are, and are reckoned with once, not four times."""
        return self.low is self.high

    def __add__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(self.low + other.low)
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(self.low * other.low)
        return _spanning(self.low * other.low, self.low * other.high, self.high * other.low, self.high * other.high)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where `other` holds zero: the quotient could be anything."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("the divisor may be zero")
        return self * (point(1 / other.low) if other.is_point else Interval(1 / other.high, 1 / other.low))


def _spanning(*ends: Fraction) -> Interval:
    return Interval(min(ends), max(ends))


def point(value: Number) -> Interval:
    exact = value if isinstance(value, Fraction) else Fraction(value)
    return Interval(exact, exact)


@lru_cache(64)
def unit(decimals: int) -> Fraction:
    """One unit of the last printed place."""
    return Fraction(1, 10**decimals) if decimals >= 0 else Fraction(10**-decimals)


def around(value: Number, decimals: int) -> Interval:
    """Every number that rounds to `value` when printed with `decimals` decimals."""
    half = unit(decimals) / 2
    return Interval(Fraction(value) - half, Fraction(value) + half)
