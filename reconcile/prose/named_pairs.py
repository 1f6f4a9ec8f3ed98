"""The two figures that a sentence itself names as the ends of a change: `2015 Rp100, 2016 Rp120, naik Rp20`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reconcile.facts.rows import same_unit
from reconcile.facts.scope import claim_of, is_apart
from reconcile.words.units import is_percent, is_rupiah
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.figure import Figure

ONE_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+ \d{3}")
FROM, TO, CHANGE = "dari:", "menjadi:", "selisih:"
Pair = tuple[Figure, Figure]
"""From and to."""


def beside(sentence: Sequence[Figure], stated: Figure) -> Figure | None:
    """The same change told otherwise: in units where `stated` is in percent, and the reverse (`naik Rp20 atau 20 %`).

    The percentage mostly stands behind, so that it is looked for there, and its units before it."""
    place = sentence.index(stated)
    sides = sentence[place + 1 : place + 2], sentence[max(place - 1, 0) : place]
    ordered = sides[::-1] if is_percent(stated.unit) else sides
    return next((other for side in ordered for other in side if _stated_otherwise(stated, other)), None)


def _stated_otherwise(stated: Figure, other: Figure) -> bool:
    alike = other.known and other.measure == stated.measure
    return alike and is_percent(stated.unit) != is_percent(other.unit)


def from_to(sentence: Sequence[Figure], stated: Figure) -> Pair | None:
    """The one pair of the sentence that stands right beside the change: `naik 2 poin dari 80 menjadi 82`."""
    known = [other for other in sentence if other.known]
    pairs = [
        (first, second)
        for first, second in pairwise(known)
        if first.measure.startswith(FROM) and second.measure.startswith(TO)
    ]
    changes = [other for other in known if other.measure.startswith(CHANGE)]
    if len(pairs) != 1 or not set(changes) <= {stated, beside(sentence, stated)}:
        return None
    first, second = known.index(pairs[0][0]), known.index(pairs[0][1])
    touching = known[max(first - 1, 0) : first] + known[second + 1 : second + 2]
    return pairs[0] if set(touching) & set(changes) else None


def side_by_side(sentence: Sequence[Figure], stated: Figure) -> Pair | None:
    """The two figures before the change, of one thing in two years, the earlier one first; or the last one before it
    and what the change is measured from, which stands right behind it."""
    changes = {stated, beside(sentence, stated)}
    places = [place for place, other in enumerate(sentence) if other in changes]
    before = [other for other in sentence[: places[0]] if may_end(other)]
    after = [other for other in sentence[places[-1] + 1 : places[-1] + 2] if _is_base(stated, other)]
    if after:
        return (after[0], before[-1]) if before and _may_be_compared(after[0], before[-1]) else None
    two = [other for other in _since_last_change(sentence[: places[0]]) if _of_kind(other, stated, changes)]
    return _in_two_years(stated, two[0], two[1]) if len(two) == 2 else None


def _is_base(stated: Figure, other: Figure) -> bool:
    """What the change is measured from; also a target: `17,40 % lebih tinggi 2,40 % dari target 15 %`."""
    between = plain(claim_of(other).lead.rpartition(stated.raw)[2])
    from_target = other.measure == "target" and between.startswith(listed("statements", "from_target"))
    return other.known and not is_apart(other) and (other.measure.startswith(FROM) or from_target)


def _since_last_change(before: Sequence[Figure]) -> list[Figure]:
    """`2013 10, 2014 12, naik 2, 2015 15, naik 3`: a change begins where the one before it ended."""
    ends = [place for place, other in enumerate(before) if other.measure.startswith(CHANGE)]
    place = ends[-1] if ends else 0
    since = [other for other in before[place:] if may_end(other)]
    return [*[other for other in before[:place] if may_end(other)][-1:], *since]


def _in_two_years(stated: Figure, one: Figure, other: Figure) -> Pair | None:
    """The earlier one first; None where the change is of another year than both, or no year tells them apart."""
    if one.year is None or other.year is None or one.year == other.year or not _one_thing(one, other):
        return None
    if stated.year not in (None, one.year, other.year):
        return None
    return (one, other) if one.year < other.year else (other, one)


def may_end(figure: Figure) -> bool:
    """Whether a change may begin or end at it."""
    of_number = figure.known and bool(figure.number) and claim_of(figure).kind != "period"
    return of_number and not figure.measure.startswith(CHANGE) and not is_apart(figure)


def _of_kind(figure: Figure, stated: Figure, changes: set[Figure | None]) -> bool:
    """A change of money is one of amounts; what is told in units as well is a change of figures of that unit."""
    units = next((change for change in changes if change and not is_percent(change.unit)), None)
    if units is not None:
        return is_rupiah(units.unit) == is_rupiah(figure.unit)
    return is_rupiah(figure.unit) or stated.measure.removeprefix(CHANGE) not in ("realisasi", "pagu")


def _may_be_compared(base: Figure, result: Figure) -> bool:
    """One thing in two years, or a result and its target."""
    against_target = base.measure == "target" and result.measure in ("", "realisasi", "capaian")
    return same_unit(base, result) if against_target else _one_thing(base, result)


def one_broken(one: Figure, other: Figure) -> bool:
    """Whether a blank alone stands between them: `12.480 300` is one number with a blank for a mark."""
    pairs = ((one.raw, other.raw), (other.raw, one.raw))
    return any(ONE_NUMBER.fullmatch(f"{first} {last}") and f"{first} {last}" in one.quote for first, last in pairs)


def _one_thing(one: Figure, other: Figure) -> bool:
    measures = {figure.measure.removeprefix(FROM).removeprefix(TO) for figure in (one, other)}
    subjects = {claim_of(figure).subject for figure in (one, other)} - {None}
    whole = same_unit(one, other) and not one_broken(one, other)
    return whole and len(measures - {""}) < 2 and len(subjects) < 2
