"""From what a figure may be reckoned, by its place among the others and the words by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations, permutations, takewhile
from typing import Final

from reconcile.facts.scope import behind_it, claim_of
from reconcile.prose.changes import in_percent
from reconcile.prose.named_pairs import CHANGE
from reconcile.prose.reckoned_words import is_said, lead, tail
from reconcile.prose.reckoning import Reckoned, kind
from reconcile.prose.thresholds import LEAST_RECKONED, MOST_SUMMED
from reconcile.words.units import is_percent, unit_name
from reconcile.words.vocabularies import listed
from schemas.equation import Equation, difference, total
from schemas.figure import Figure

TARGET: Final = "target"
_DIVIDED: Final = re.compile(
    rf":|\b(?:{'|'.join((*listed('splits', 'divides_counts'), *listed('splits', 'named')))})\b"
)


def sums(stated: Figure, own: Sequence[Figure], last: Sequence[Figure]) -> Iterator[Reckoned]:
    """All that follow behind `yakni` or a colon; or some of those before it that it is said to be together, with the
    first of the sentence before where this one adds to it: `Selain itu 45 relawan, seluruhnya 132 orang`."""
    place = claim_of(stated).order
    others = [other for other in own if not other.measure.startswith(CHANGE)]
    behind = [other for other in others if claim_of(other).order > place]
    after = list(takewhile(partial(_in_one_clause, stated), behind))
    before = [other for other in others if claim_of(other).order < place]
    if len(after) > 1 and _is_divided(stated, after[0]):
        yield Reckoned(Equation(stated, tuple(after), total), "sum")
    if before and stated.quote.casefold().startswith(listed("splits", "besides")):
        before = [*_first_like(stated, last), *before]
    if is_said("together", lead(stated)) and len(before) <= MOST_SUMMED:
        for size in range(len(before), 1, -1):
            for parts in combinations(before, size):
                if len(_digits(stated.number)) > LEAST_RECKONED:
                    yield Reckoned(Equation(stated, parts, total), "sum")


def _in_one_clause(whole: Figure, part: Figure) -> bool:
    return ";" not in claim_of(part).lead.rpartition(whole.raw)[2]


def _is_divided(whole: Figure, first: Figure) -> bool:
    return _DIVIDED.search(behind_it(whole).partition(first.raw)[0].casefold()) is not None


def growths(stated: Figure, around: Sequence[Figure], sentence: Sequence[Figure]) -> Iterator[Reckoned]:
    """A change in percent of any two counts or amounts of one unit, one of which at least its sentence prints if that
    prints any."""
    said = claim_of(stated).kind == "change" or is_said("apart", lead(stated))
    if not said or not is_percent(stated.unit) or not stated.decimals:
        return
    ends = [
        other
        for other in around
        if other is not stated and kind(other) != "share" and not other.measure.startswith(CHANGE)
    ]
    for one, other in permutations(ends, 2):
        like = kind(one) == kind(other) and unit_name(one.unit) == unit_name(other.unit)
        here = len(sentence) == 1 or one in sentence or other in sentence
        if like and one.number != other.number and here:
            yield Reckoned(Equation(stated, (one, other), in_percent), "growth")


def differences(stated: Figure, own: Sequence[Figure], last: Sequence[Figure]) -> Iterator[Reckoned]:
    """Of the two figures that stand next before it, or of the only one and the first like it in the sentence before."""
    said = is_said("apart", lead(stated)) or is_said("behind", tail(stated))
    ends = [other for other in own if not other.measure.startswith(CHANGE)]
    place = claim_of(stated).order
    before = [other for other in ends if claim_of(other).order < place]
    if not said and claim_of(stated).kind != "change":
        yield from _left(stated, before) if len(before) == len(ends) else ()
        return
    pairs = [tuple(before[-2:])] if len(before) > 1 else []
    pairs += [tuple(ends)] if len(ends) == 2 else []
    pairs += [(first, ends[0]) for first in _first_like(ends[0], last)] if len(own) == len(ends) == 1 else []
    for one, other in pairs:
        if _of_one_unit(stated, one, other) and TARGET not in {one.measure, other.measure} - {
            stated.measure.removeprefix(CHANGE)
        }:
            larger, smaller = sorted((one, other), key=lambda figure: figure.number, reverse=True)
            yield Reckoned(Equation(stated, (larger, smaller), difference), "difference")


def _left(stated: Figure, before: Sequence[Figure]) -> Iterator[Reckoned]:
    """`dari 58 kios 43 terisi, sedangkan 14 kosong`, `41 rapat diagendakan dan 36 terlaksana; enam ditunda`: what the
    part told before it leaves of the whole, where nothing else of its kind is told."""
    contrast = stated.quote.casefold().startswith("dari ") and is_said("contrast", lead(stated))
    if len(before) != 2 or not (contrast or is_said("undone", tail(stated))):
        return
    whole, part = before
    like = _of_one_unit(stated, whole, part) or unit_name(whole.unit) == unit_name(part.unit)
    if like and whole.number > part.number and not is_percent(stated.unit):
        yield Reckoned(Equation(stated, (whole, part), difference), "difference")


def _of_one_unit(stated: Figure, one: Figure, other: Figure) -> bool:
    """Whether the two are counted in no unit but that of what they are apart; shares are apart by points."""
    if kind(stated) == "share":
        return True
    return {unit_name(figure.unit) for figure in (one, other)} <= {None, unit_name(stated.unit)}


def _first_like(figure: Figure, last: Sequence[Figure]) -> list[Figure]:
    """The headline figure of the sentence before: of one unit where any is, and no change."""
    ends = [other for other in last if not other.measure.startswith(CHANGE)]
    of_unit = [other for other in ends if other.unit == figure.unit]
    return (of_unit or ends)[:1]


def _digits(number: Decimal) -> str:
    return str(abs(int(number)))
