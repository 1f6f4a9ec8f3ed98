"""How a stated change reads: as the difference it should be, as a ratio, as points called percent, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.facts.rows import same_unit
from reconcile.facts.scope import claim_of, is_base, is_bound
from reconcile.index import Index
from reconcile.prose.changes import (
    Change,
    in_percent,
    in_points,
    ratio,
    share_of_fall,
    share_of_result,
    share_of_rise,
)
from reconcile.prose.named_pairs import CHANGE, FROM, TO, Pair
from reconcile.prose.thresholds import LIKE_SIZE
from reconcile.words.units import is_rupiah
from schemas.equation import Equation, Formula
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class Reading:
    """`equation` is what the change follows from or, where it is wrong, should follow from; without one: unsure.

    `sure` where the text leaves no doubt that its operands are these."""

    right: bool = False
    operands: tuple[Figure, ...] = ()
    equation: Equation | None = None
    key: str = ""
    sure: bool = True


def read_change(index: Index, change: Change) -> Reading:
    for pair in change.pairs:
        for formula in _formulas(change, pair):
            equation = change.equation(pair, formula)
            if holds(index, equation):
                return Reading(right=True, operands=pair, equation=equation)
    units = change.beside if change.is_share else None
    of_units = Reading() if units is None else _of_units(index, change, units)
    return of_units if of_units.equation is not None else _wrong(index, change)


def _formulas(change: Change, pair: Pair) -> tuple[Formula, ...]:
    """A change of money in percent is one of the amounts, not of the percentages beside them; so is one that is told
    in units as well."""
    money = all(is_rupiah(figure.unit) for figure in pair)
    if not change.is_share:
        return (in_points,)
    if change.beside is not None:
        return (in_percent,) if is_rupiah(change.beside.unit) == money else ()
    if change.of_money:
        return (in_percent,) if money else ()
    return (in_percent,) if money else (in_percent, in_points)


def _wrong(index: Index, change: Change) -> Reading:
    if change.given:
        return _should_be(change, change.given)
    money = [pair for pair in change.pairs if all(is_rupiah(figure.unit) for figure in pair) and _dated(pair)]
    for pair in change.pairs if change.is_share else ():
        if {figure.measure for figure in pair} == {"target", "realisasi"}:
            continue  # their ratio is the capaian: `Penurunan` is a word of the name
        if holds(index, Equation(change.stated, pair, ratio)):
            return Reading(operands=pair, equation=change.equation(pair, in_percent), key="change_ratio")
        points = change.of_money and _dated(pair) and holds(index, change.equation(pair, in_points))
        if points and money:
            return Reading(operands=money[0], equation=change.equation(money[0], in_percent), key="change_points")
    return _should_be(change, change.named, _borne_out(index, change)) if change.named else Reading()


def _should_be(change: Change, pair: Pair, sure: bool = True) -> Reading:
    """A percentage is one of the first figure, unless both are percentages and nothing says otherwise."""
    shares = change.stated.unit == pair[0].unit and change.beside is None
    formula = in_percent if change.is_share and not shares else in_points
    return Reading(operands=pair, equation=change.equation(pair, formula), key="change", sure=sure)


def _borne_out(index: Index, change: Change) -> bool:
    """Whether the change told otherwise is one over the named pair."""
    if change.beside is None or change.named is None:
        return False
    formula = in_points if change.is_share else in_percent
    return holds(index, change.equation_of(change.beside, change.named, formula))


def _of_units(index: Index, change: Change, by: Figure) -> Reading:
    """A percentage beside its change in units: a share of what was there before, not of the result. Only where a change
    ends can be its result."""
    formula = share_of_fall if change.falls else share_of_rise
    for _, result in change.pairs:
        if result.unit != by.unit or result.number <= by.number:
            continue
        equation = Equation(change.stated, (by, result), formula)
        if holds(index, equation):
            return Reading(right=True, operands=(by, result), equation=equation)
        if holds(index, Equation(change.stated, (by, result), share_of_result)):
            return Reading(operands=(by, result), equation=equation, key="change_of_result")
    return Reading()


def holds(index: Index, equation: Equation) -> bool:
    """As printed, or cut: a change is not hidden in decimals that no one shows."""
    return index.judge(equation).habit in ("as_printed", "truncated", "rounded_up")


def _dated(pair: Pair) -> bool:
    return pair[0].year is not None and pair[1].year is not None and pair[0].year != pair[1].year


def one_way(sentence: Sequence[Figure]) -> Iterator[Pair]:
    """Pairs (from, to) that the text says went up or down, and by no stated amount."""
    for first, second in pairwise([figure for figure in sentence if not is_base(figure)]):
        if not _one_quantity(first, second) or is_bound(first) or is_bound(second):
            continue
        if first.measure.startswith(FROM) and second.measure.startswith(TO) and claim_of(first).direction:
            yield first, second
        elif second.measure.startswith(FROM) and claim_of(second).direction and not first.measure.startswith(CHANGE):
            yield second, first


def _one_quantity(first: Figure, second: Figure) -> bool:
    """Both numbers of one unit and of one order of size."""
    if not (first.known and second.known and same_unit(first, second)) or first.number * second.number <= 0:
        return False
    return max(first.number, second.number) < LIKE_SIZE * min(first.number, second.number)
