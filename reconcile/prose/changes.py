"""Changes that the running text states, with the figures that they are the difference of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import same_unit
from reconcile.facts.scope import before_it, claim_of, neighbours, sentence_before
from reconcile.index import Index
from reconcile.prose.named_pairs import CHANGE, FROM, Pair, beside, from_to, may_end, one_broken, side_by_side
from reconcile.prose.thresholds import WORDS_OF_A_PLAN
from reconcile.words.units import is_percent, is_rupiah
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, Formula
from schemas.figure import Figure
from schemas.interval import Interval, point


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
    """A stated change with the pairs (from, to) that it may be the difference of.

    `given` is the pair that the text itself calls its ends, so that no other is looked for; `named` one that stands
    side by side before it. `beside` is the same change told otherwise: in units where this is a percentage. `sentence`
    is where it stands, `before` the sentence before that."""

    stated: Figure
    given: Pair | None
    named: Pair | None
    around: tuple[Pair, ...]
    beside: Figure | None
    sentence: tuple[Figure, ...] = ()
    before: tuple[Figure, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The likeliest first."""
        if self.given is not None:
            return (self.given,)
        return (*((self.named,) if self.named else ()), *self.around)

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
        """That `stated` is the change over `pair`."""
        return self.equation_of(self.stated, pair, formula)

    def equation_of(self, stated: Figure, pair: Pair, formula: Formula) -> Equation:
        """Falls are printed without a sign, so that the result is turned round for them."""

        def signed(operands: Sequence[Interval]) -> Interval:
            return point(-1) * formula(operands) if self.falls else formula(operands)

        return Equation(stated, pair, signed)


def changes(index: Index) -> Iterator[Change]:
    """Every stated change that has a direction and a number."""
    before: Sequence[Figure] = ()
    for sentence in index.sentences:
        last = sentence_before(before, sentence)
        for stated in sentence:
            told = stated.measure.startswith(CHANGE) and claim_of(stated).direction is not None
            if told and stated.known and not _is_planned(stated):
                given, named = from_to(sentence, stated), side_by_side(sentence, stated)
                around = () if given else tuple(_pairs(index, stated))
                yield Change(stated, given, named, around, beside(sentence, stated), tuple(sentence), tuple(last))
        before = sentence


def _is_planned(stated: Figure) -> bool:
    """`ditargetkan penurunan sebesar 15 %`: what was aimed at is no change of the figures that follow."""
    near = plain(before_it(stated)).split()[-WORDS_OF_A_PLAN:]
    return bool(set(near) & set(listed("statements", "aimed_at")))


def _pairs(index: Index, stated: Figure) -> Iterator[Pair]:
    """Any two figures of one kind in the sentence or beside it; the earlier year first where both have one."""
    around = [other for other in neighbours(index.sentences, stated) if may_end(other)]
    for place, one in enumerate(around):
        for other in around[place + 1 :]:
            if one.value == other.value or not _alike(one, other) or one_broken(one, other):
                continue
            if one.year and other.year and one.year != other.year:
                yield (one, other) if one.year < other.year else (other, one)
            elif other.measure.startswith(FROM):
                yield other, one
            else:
                yield from ((one, other), (other, one))


def _alike(one: Figure, other: Figure) -> bool:
    money = is_rupiah(one.unit), is_rupiah(other.unit)
    return money[0] == money[1] and (same_unit(one, other) or one.measure == other.measure)
