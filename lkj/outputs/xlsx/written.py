"""A formula of the engine as a spreadsheet writes it: the very formula is evaluated over addresses of its operands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from lkj.outputs.xlsx.runs import runs
from schemas.interval import Interval, point

_MOST_ARGUMENTS = 200  # a spreadsheet function takes 255
_SUM, _PRODUCT, _ATOM = range(3)


@dataclass(frozen=True, slots=True)
class Written(Interval):
    """A number with how it is written. `cells` are its addresses where it is nothing but their sum; `binding` tells how
    tightly the text holds together."""

    text: str = ""
    binding: int = _ATOM
    cells: tuple[str, ...] = ()

    def __add__(self, other: Interval) -> Written:
        return _sum(self, _written(other))

    def __radd__(self, other: Interval) -> Written:
        return _sum(_written(other), self)

    def __sub__(self, other: Interval) -> Written:
        return _difference(self, _written(other))

    def __rsub__(self, other: Interval) -> Written:
        return _difference(_written(other), self)

    def __mul__(self, other: Interval) -> Written:
        return _product(self, _written(other))

    def __rmul__(self, other: Interval) -> Written:
        return _product(_written(other), self)

    def __truediv__(self, other: Interval) -> Written:
        return _quotient(self, _written(other))

    def __rtruediv__(self, other: Interval) -> Written:
        return _quotient(_written(other), self)

    def plus_all(self, others: Sequence[Interval]) -> Written:
        return sum(map(_written, others), start=self)

    def shared_by(self, count: int) -> Written:
        return self / point(count)

    def within(self, binding: int) -> str:
        return self.text if self.binding >= binding else f"({self.text})"


def at(address: str, value: Fraction) -> Written:
    return Written(value, value, address, _ATOM, (address,))


def formula_text(result: Interval) -> str:
    return _written(result).text


def counting_text(cells: Sequence[str]) -> str:
    """How many of `cells` are filled."""
    return _over("COUNTA", cells)


def _written(value: Interval) -> Written:
    if isinstance(value, Written):
        return value
    number = value.low
    decimal = number.denominator == 1 or 10**12 % number.denominator == 0
    text = f"{float(number):.12f}".rstrip("0").rstrip(".") if decimal else f"({number.numerator}/{number.denominator})"
    return Written(value.low, value.high, f"({text})" if number < 0 else text)


def _plain(value: Interval) -> Interval:
    return Interval(value.low, value.high)


def _sum(one: Written, other: Written) -> Written:
    value = _plain(one) + _plain(other)
    if one.cells and other.cells:
        cells = (*one.cells, *other.cells)
        return Written(value.low, value.high, _over("SUM", cells), _ATOM, cells)
    return Written(value.low, value.high, f"{one.text}+{other.text}", _SUM)


def _difference(one: Written, other: Written) -> Written:
    value = _plain(one) - _plain(other)
    return Written(value.low, value.high, f"{one.text}-{other.within(_PRODUCT)}", _SUM)


def _product(one: Written, other: Written) -> Written:
    value = _plain(one) * _plain(other)
    return Written(value.low, value.high, f"{one.within(_PRODUCT)}*{other.within(_PRODUCT)}", _PRODUCT)


def _quotient(one: Written, other: Written) -> Written:
    value = _plain(one) / _plain(other)
    return Written(value.low, value.high, f"{one.within(_PRODUCT)}/{other.within(_ATOM)}", _PRODUCT)


def _over(function: str, cells: Sequence[str]) -> str:
    ranges = list(runs(cells))
    parts = [ranges[start : start + _MOST_ARGUMENTS] for start in range(0, len(ranges), _MOST_ARGUMENTS)]
    sums = [f"{function}({','.join(part)})" for part in parts]
    return sums[0] if len(sums) == 1 else f"({'+'.join(sums)})"
