"""Figures that a sentence reckons from others beside them, whatever it calls them: `72 anggota dan 287 pengawas,
seluruhnya 395 orang`; `dari 83 indikator 72 tercapai, sisanya 12`; `151 kejadian, sehingga berkurang 35`.

Words alone do not tell which figures are meant, nor does a number that comes near: together they do. So a figure is
wrong where a word by it says that it is a sum or a difference, no two or more figures around give it, and the figures
that stand in the places of the operands give a number that it is but for a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import chain, combinations, permutations, takewhile
from typing import Final, Literal

from reconcile.facts.one_slip import slip
from reconcile.facts.scope import before_it, claim_of, is_bound
from reconcile.facts.splits import Split
from reconcile.findings.build_finding import rounded
from reconcile.index import Index
from reconcile.prose.changes import in_percent
from reconcile.prose.named_pairs import CHANGE, FROM, TO
from reconcile.prose.thresholds import (
    LEAD_OF_RECKONED,
    LEAST_RECKONED,
    MOST_SUMMED,
    SENTENCES_APART,
    TAIL_OF_RECKONED,
)
from reconcile.words.units import is_percent, is_rupiah, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, difference, total
from schemas.figure import Figure
from schemas.interval import point

POINTS: Final = "poin"
TARGET: Final = "target"
TEN: Final = 10
_CLAUSE: Final = re.compile(r"[,;]")
_BEGINS: Final = re.compile(r"\W*dari\b", re.IGNORECASE)
_DIVIDED: Final = re.compile(
    rf":|\b(?:{'|'.join((*listed('splits', 'divides_counts'), *listed('splits', 'named')))})\b"
)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a figure should be by the figures around it: a `sum`, a `difference` of two, the larger one first, or the
    `growth` from one to another, in percent."""

    equation: Equation
    kind: Literal["sum", "difference", "growth"]

    @property
    def stated(self) -> Figure:
        return self.equation.stated

    @property
    def operands(self) -> tuple[Figure, ...]:
        return self.equation.operands

    @property
    def number(self) -> Decimal:
        """What the operands give."""
        numbers = [figure.number for figure in self.operands]
        if self.kind == "growth":
            grown = self.equation.formula([point(number) for number in numbers])
            return rounded(abs(grown.low), self.stated.decimals)
        return sum(numbers, Decimal(0)) if self.kind == "sum" else numbers[0] - numbers[1]


@lru_cache(maxsize=1)
def reckoned(index: Index) -> tuple[Reckoned, ...]:
    """Those that are wrong, but for figures beside a sum or difference of which another one is wrong. Kept for the last
    document, since several rules ask."""
    found: list[Reckoned] = []
    spoilt = {figure.id for split in index.splits if split.sum != split.whole.number for figure in _members(split)}
    for place, sentence in enumerate(index.sentences):
        nearby = index.sentences[max(0, place - SENTENCES_APART) : place]
        recent = [before for before in nearby if 0 < _apart(before, sentence) <= SENTENCES_APART]
        for stated in sentence:
            told = _wrong(stated, sentence, recent[::-1]) if _asked(stated) else None
            if told is not None and not spoilt & {figure.id for figure in (stated, *told.operands)}:
                found.append(told)
                spoilt |= {figure.id for figure in (stated, *told.operands)}
    return tuple(found)


def _apart(before: Sequence[Figure], sentence: Sequence[Figure]) -> int:
    """How many sentences on."""
    return claim_of(sentence[0]).sentence - claim_of(before[0]).sentence


def _members(split: Split) -> tuple[Figure, ...]:
    return (split.whole, *split.parts)


def _asked(figure: Figure) -> bool:
    return figure.known and figure.number > 0 and not is_bound(figure) and _kind(figure) != ""


def _kind(figure: Figure) -> str:
    """What it can be reckoned with: money, shares and points, counts and measures; nothing where it is no figure."""
    claim = claim_of(figure)
    if claim.kind in ("category", "period"):
        return ""
    if is_rupiah(figure.unit) or claim.kind == "amount":
        return "money"
    return "share" if is_percent(figure.unit) or figure.unit == POINTS else "count"


def _wrong(stated: Figure, sentence: Sequence[Figure], recent: Sequence[Sequence[Figure]]) -> Reckoned | None:
    """The first reading by which it is but a slip; None where it follows from any of the figures around it, those of
    the `recent` sentences among them, of which the nearest that has figures of its kind may hold what it is of."""
    before = [_alike(stated, other) for other in recent]
    own, around = _alike(stated, sentence), [other for other in chain(*recent, sentence) if _asked(other)]
    if _follows(stated, [[other.number for other in each] for each in (*before, own)]):
        return None
    grown = list(_growths(stated, around, sentence))
    if any(told.number == stated.number for told in grown):
        return None
    apart = _differences(stated, own, next(filter(None, before), []))
    return next((told for told in (*_sums(stated, own), *apart, *grown) if _slips(told)), None)


def _alike(stated: Figure, sentence: Sequence[Figure]) -> list[Figure]:
    """The other figures of its kind."""
    return [other for other in sentence if other is not stated and _asked(other) and _kind(other) == _kind(stated)]


def _follows(stated: Figure, sentences: Sequence[Sequence[Decimal]]) -> bool:
    """Whether it is one of the numbers, what two are apart or together, what some in a row of one sentence come to, or
    what is left of a hundred."""
    numbers = [*chain(*sentences)]
    pairs = [*combinations(numbers, 2)]
    if stated.number in numbers or any(stated.number in (abs(one - other), one + other) for one, other in pairs):
        return True
    if _kind(stated) == "share" and any(100 - number == stated.number for number in numbers):
        return True
    spans = (
        (row, first, end) for row in sentences for first in range(len(row)) for end in range(first + 2, len(row) + 1)
    )
    return any(sum(row[first:end]) == stated.number for row, first, end in spans)


def _sums(stated: Figure, own: Sequence[Figure]) -> Iterator[Reckoned]:
    """All that follow behind `yakni` or a colon; or some of those before it that it is said to be together."""
    place = claim_of(stated).order
    others = [other for other in own if not other.measure.startswith(CHANGE)]
    behind = [other for other in others if claim_of(other).order > place]
    after = list(takewhile(partial(_in_one_clause, stated), behind))
    before = [other for other in others if claim_of(other).order < place]
    if len(after) > 1 and _is_divided(stated, after[0]):
        yield Reckoned(Equation(stated, tuple(after), total), "sum")
    if set(_lead(stated)) & set(listed("reckoned", "together")) and len(before) <= MOST_SUMMED:
        for size in range(len(before), 1, -1):
            for parts in combinations(before, size):
                if len(_digits(stated.number)) > LEAST_RECKONED:
                    yield Reckoned(Equation(stated, parts, total), "sum")


def _in_one_clause(whole: Figure, part: Figure) -> bool:
    return ";" not in claim_of(part).lead.rpartition(whole.raw)[2]


def _is_divided(whole: Figure, first: Figure) -> bool:
    behind = whole.quote[whole.quote.find(whole.raw) + len(whole.raw) :]
    return _DIVIDED.search(behind.partition(first.raw)[0].casefold()) is not None


def _growths(stated: Figure, around: Sequence[Figure], sentence: Sequence[Figure]) -> Iterator[Reckoned]:
    """A change in percent of any two counts or amounts of one unit, one of which at least its sentence prints if that
    prints any."""
    said = claim_of(stated).kind == "change" or bool(set(listed("reckoned", "apart")) & set(_lead(stated)))
    if not said or not is_percent(stated.unit) or not stated.decimals:
        return
    ends = [
        other
        for other in around
        if other is not stated and _kind(other) != "share" and not other.measure.startswith(CHANGE)
    ]
    for one, other in permutations(ends, 2):
        like = _kind(one) == _kind(other) and unit_name(one.unit) == unit_name(other.unit)
        here = len(sentence) == 1 or one in sentence or other in sentence
        if like and one.number != other.number and here:
            yield Reckoned(Equation(stated, (one, other), in_percent), "growth")


def _differences(stated: Figure, own: Sequence[Figure], last: Sequence[Figure]) -> Iterator[Reckoned]:
    """Of the two figures that stand next before it, or of the only one and the first like it in the sentence before."""
    apart, behind = set(listed("reckoned", "apart")), set(listed("reckoned", "behind"))
    said = bool(apart & set(_lead(stated)) or behind & set(_tail(stated)))
    if not said and claim_of(stated).kind != "change":
        return
    ends = [other for other in own if not other.measure.startswith(CHANGE)]
    place = claim_of(stated).order
    before = [other for other in ends if claim_of(other).order < place]
    pairs = [tuple(before[-2:])] if len(before) > 1 else []
    pairs += [tuple(ends)] if len(ends) == 2 else []
    pairs += [(first, ends[0]) for first in _first_like(ends[0], last)] if len(own) == len(ends) == 1 else []
    for one, other in pairs:
        if _of_one_unit(stated, one, other) and TARGET not in {one.measure, other.measure} - {
            stated.measure.removeprefix(CHANGE)
        }:
            larger, smaller = sorted((one, other), key=lambda figure: figure.number, reverse=True)
            yield Reckoned(Equation(stated, (larger, smaller), difference), "difference")


def _of_one_unit(stated: Figure, one: Figure, other: Figure) -> bool:
    """Whether the two are counted in no unit but that of what they are apart; shares are apart by points."""
    if _kind(stated) == "share":
        return True
    return {unit_name(figure.unit) for figure in (one, other)} <= {None, unit_name(stated.unit)}


def _first_like(figure: Figure, last: Sequence[Figure]) -> list[Figure]:
    """The headline figure of the sentence before: of one unit where any is, and no change."""
    ends = [other for other in last if not other.measure.startswith(CHANGE)]
    of_unit = [other for other in ends if other.unit == figure.unit]
    return (of_unit or ends)[:1]


def _lead(figure: Figure) -> list[str]:
    """The last words before it in its clause."""
    return plain(_CLAUSE.split(before_it(figure))[-1]).split()[-LEAD_OF_RECKONED:]


def _tail(figure: Figure) -> list[str]:
    behind = figure.quote[figure.quote.find(figure.raw) + len(figure.raw) :]
    return plain(_CLAUSE.split(behind)[0]).split()[:TAIL_OF_RECKONED]


def _slips(told: Reckoned) -> bool:
    """Whether the stated figure is the reckoned one but for one digit, or two exchanged; of a few things told apart,
    one too many or too few."""
    if told.number != told.stated.number and (_is_given(told) or _is_rest(told) or _slips_in_part(told)):
        return True
    return _one_slip(told.stated.number, told.number, few=told.kind == "difference")


def _one_slip(one: Decimal, other: Decimal, few: bool = False) -> bool:
    """Down to the smallest place that either has; `few` things told apart may be one too many or too few."""
    place = Decimal(1).scaleb(min(0, *(_exponent(number) for number in (one, other))))
    first, second = one.quantize(place), other.quantize(place)
    if few and place == 1 and max(first, second) < TEN:
        return abs(first - second) == 1
    return slip(first, second, LEAST_RECKONED)


def _exponent(number: Decimal) -> int:
    return int(number.normalize().as_tuple().exponent)


def _slips_in_part(told: Reckoned) -> bool:
    """Whether one of the parts that a whole is divided into is a slip of what the others leave."""
    if told.kind != "sum" or claim_of(told.operands[0]).order < claim_of(told.stated).order:
        return False
    left = told.stated.number - told.number
    return any(part.number + left > 0 and _one_slip(part.number, part.number + left) for part in told.operands)


def _is_rest(told: Reckoned) -> bool:
    """`dari 31 kios 17 terisi, sisanya 12`: nothing else can be meant where the sentence tells of no more."""
    others = [figure for figure in told.operands if claim_of(figure).sentence == claim_of(told.stated).sentence]
    rest = set(listed("reckoned", "rest")) & {*_lead(told.stated), *_tail(told.stated)}
    whole = _BEGINS.match(told.stated.quote) is not None and told.kind == "difference"
    return bool(rest) and whole and len(others) == claim_of(told.stated).order == len(told.operands)


def _is_given(told: Reckoned) -> bool:
    """`dari 17,4 jam menjadi 15,2 jam, lebih cepat 2,6 jam`: the text itself names what it is apart, in one unit."""
    place = {claim_of(figure).order: figure for figure in told.operands}
    at, unit = claim_of(told.stated).order, unit_name(told.stated.unit)
    first, second = place.get(at - 2), place.get(at - 1)
    named = (
        first is not None and first.measure.startswith(FROM) and second is not None and second.measure.startswith(TO)
    )
    return named and unit is not None and all(unit_name(figure.unit) == unit for figure in told.operands)


def _digits(number: Decimal) -> str:
    return str(abs(int(number)))
