"""Figures that a sentence reckons from others beside them, whatever it calls them: `64 anggota dan 211 kader,
seluruhnya 257 orang`; `dari 58 kios 43 terisi, sisanya 14`; `132 kasus, sehingga berkurang 29`.

Words alone do not tell which figures are meant, nor does a number that comes near: together they do. So a figure is
wrong where a word by it says that it is a sum or a difference, no two or more figures around give it, and the figures
that stand in the places of the operands give a number that it is but for a slip.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, combinations

from reconcile.facts.scope import claim_of
from reconcile.facts.splits import Split
from reconcile.index import Index
from reconcile.prose.achieved_counts import achieved_counts
from reconcile.prose.reckoned_operands import differences, growths, sums
from reconcile.prose.reckoned_slips import slips
from reconcile.prose.reckoning import POINTS, Reckoned, kind, may_be_reckoned
from reconcile.prose.row_margins import row_margins
from reconcile.prose.thresholds import SENTENCES_APART
from schemas.figure import Figure


@lru_cache(maxsize=1)
def reckoned(index: Index) -> tuple[Reckoned, ...]:
    """Those that are wrong, but for figures beside a sum or difference of which another one is wrong. Kept for the last
    document, since several rules ask."""
    found: list[Reckoned] = []
    spoilt = {figure.id for split in index.splits if split.sum != split.whole.number for figure in _members(split)}
    spoilt |= {entry.claim.id for entry in achieved_counts(index) if not entry.agrees}
    for place, sentence in enumerate(index.sentences):
        nearby = index.sentences[max(0, place - SENTENCES_APART) : place]
        recent = [before for before in nearby if 0 < _apart(before, sentence) <= SENTENCES_APART]
        for stated in sentence:
            told = _wrong(index, stated, sentence, recent[::-1]) if may_be_reckoned(stated) else None
            if told is not None and not spoilt & {figure.id for figure in (stated, *told.operands)}:
                found.append(told)
                spoilt |= {figure.id for figure in (stated, *told.operands)}
    return tuple(found)


def _apart(before: Sequence[Figure], sentence: Sequence[Figure]) -> int:
    """How many sentences on."""
    return claim_of(sentence[0]).sentence - claim_of(before[0]).sentence


def _members(split: Split) -> tuple[Figure, ...]:
    return (split.whole, *split.parts)


def _wrong(
    index: Index, stated: Figure, sentence: Sequence[Figure], recent: Sequence[Sequence[Figure]]
) -> Reckoned | None:
    """The first reading by which it is but a slip; None where it follows from any of the figures around it, those of
    the `recent` sentences among them, of which the nearest that has figures of its kind may hold what it is of."""
    before = [_alike(stated, other) for other in recent]
    own, around = _alike(stated, sentence), [other for other in chain(*recent, sentence) if may_be_reckoned(other)]
    if _follows(stated, [[other.number for other in each] for each in (*before, own)]):
        return None
    grown = list(growths(stated, around, sentence))
    if any(told.number == stated.number for told in grown):
        return None
    last = next(filter(None, before), [])
    readings = [*sums(stated, own, last), *differences(stated, own, last), *grown]
    margins = list(row_margins(index, stated, sentence, recent[0] if recent else ()))
    if any(told.number == stated.number for told in margins):
        return None
    return next((told for told in (*readings, *margins) if slips(told)), None)


def _alike(stated: Figure, sentence: Sequence[Figure]) -> list[Figure]:
    """The other figures of its kind."""
    others = [other for other in sentence if other is not stated and may_be_reckoned(other)]
    return [other for other in others if kind(other) == kind(stated) or _in_points_of(stated, other)]


def _in_points_of(stated: Figure, other: Figure) -> bool:
    """Whether it is an index, which bears no unit and of which the stated points may be a part."""
    index = claim_of(other).kind == "number" and other.unit is None and other.decimals > 0
    return stated.unit == POINTS and index


def _follows(stated: Figure, sentences: Sequence[Sequence[Decimal]]) -> bool:
    """Whether it is one of the numbers, what two are apart or together, what some in a row of one sentence come to, or
    what is left of a hundred."""
    numbers = [*chain(*sentences)]
    pairs = [*combinations(numbers, 2)]
    if stated.number in numbers or any(stated.number in (abs(one - other), one + other) for one, other in pairs):
        return True
    if kind(stated) == "share" and any(100 - number == stated.number for number in numbers):
        return True
    spans = (
        (row, first, end) for row in sentences for first in range(len(row)) for end in range(first + 2, len(row) + 1)
    )
    return any(sum(row[first:end]) == stated.number for row, first, end in spans)
