"""Changes that the running text states, with the figures that they are the difference of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.facts.rows import same_unit
from reconcile.facts.scope import claim_of, neighbours
from reconcile.index import Index
from reconcile.words.units import is_percent, is_rupiah
from schemas.equation import Equation, Formula
from schemas.figure import Figure
from schemas.interval import Interval, point

FROM, TO, CHANGE = "dari:", "menjadi:", "selisih:"
Pair = tuple[Figure, Figure]


def in_points(operands: Sequence[Interval]) -> Interval:
    """How far the second is above the first."""
    return operands[1] - operands[0]


def in_percent(operands: Sequence[Interval]) -> Interval:
    """The same as a share of the first."""
    return (operands[1] - operands[0]) / operands[0] * point(100)


def ratio(operands: Sequence[Interval]) -> Interval:
    return operands[1] / operands[0] * point(100)


def share_of_rise(operands: Sequence[Interval]) -> Interval:
    """The first as a share of what the second was before it rose by the first."""
    return operands[0] / (operands[1] - operands[0]) * point(100)


def share_of_fall(operands: Sequence[Interval]) -> Interval:
    return operands[0] / (operands[1] + operands[0]) * point(100)


def share_of_result(operands: Sequence[Interval]) -> Interval:
    return operands[0] / operands[1] * point(100)


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change with the pairs (from, to) that it may be the difference of. `given` says that the text itself
    names its one pair; `by` is the same change in units, where it is told in both."""

    stated: Figure
    pairs: tuple[Pair, ...]
    given: bool
    by: Figure | None

    @property
    def falls(self) -> bool:
        return claim_of(self.stated).direction == "turun"

    @property
    def is_share(self) -> bool:
        return is_percent(self.stated.unit)

    @property
    def of_money(self) -> bool:
        return self.stated.measure.removeprefix(CHANGE) in ("realisasi", "pagu")

    def equation(self, pair: Pair, formula: Formula) -> Equation:
        """Falls are printed without a sign, so that the result is turned round for them."""

        def signed(operands: Sequence[Interval]) -> Interval:
            return point(-1) * formula(operands) if self.falls else formula(operands)

        return Equation(self.stated, pair, signed)


def changes(index: Index) -> Iterator[Change]:
    """Every stated change that has a direction and a number."""
    for sentence in index.sentences:
        for stated in sentence:
            if stated.measure.startswith(CHANGE) and stated.known and claim_of(stated).direction is not None:
                given = _named(sentence, stated)
                yield Change(stated, given or tuple(_pairs(index, stated)), bool(given), _in_units(sentence, stated))


def _in_units(sentence: Sequence[Figure], stated: Figure) -> Figure | None:
    """`kenaikan sebanyak 120 orang atau sebesar 15 %`: the change in units that a percentage follows."""
    place = sentence.index(stated)
    before = sentence[place - 1] if place else None
    alike = before is not None and before.known and before.measure == stated.measure
    return before if alike and is_percent(stated.unit) and before and not is_percent(before.unit) else None


def _named(sentence: Sequence[Figure], stated: Figure) -> tuple[Pair, ...]:
    """The pair that stands beside the only change of its sentence: `naik 2 poin dari 80 menjadi 82`."""
    known = [other for other in sentence if other.known]
    pairs = [
        (first, second)
        for first, second in pairwise(known)
        if first.measure.startswith(FROM) and second.measure.startswith(TO)
    ]
    alone = sum(other.measure.startswith(CHANGE) for other in sentence) == 1
    return tuple(pairs) if len(pairs) == 1 and alone and stated in sentence else ()


def _pairs(index: Index, stated: Figure) -> Iterator[Pair]:
    """Any two figures of one kind in the sentence or beside it; the earlier year first where both have one."""
    around = [other for other in neighbours(index.sentences, stated) if _operand(other)]
    for place, one in enumerate(around):
        for other in around[place + 1 :]:
            if one.value == other.value or not _alike(one, other):
                continue
            if one.year and other.year and one.year != other.year:
                yield (one, other) if one.year < other.year else (other, one)
            elif other.measure.startswith(FROM):
                yield other, one
            else:
                yield from ((one, other), (other, one))


def _operand(figure: Figure) -> bool:
    claim = claim_of(figure)
    return figure.known and bool(figure.number) and claim.kind != "period" and not figure.measure.startswith(CHANGE)


def _alike(one: Figure, other: Figure) -> bool:
    money = is_rupiah(one.unit), is_rupiah(other.unit)
    return money[0] == money[1] and (same_unit(one, other) or one.measure == other.measure)
