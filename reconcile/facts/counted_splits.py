"""Sentences that divide a count: `5.418 ekor terdiri dari ayam 3.206 ekor dan itik sebanyak 2.207 ekor`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise, takewhile

from reconcile.facts.scope import behind_it, claim_of
from reconcile.facts.splits import Split
from reconcile.facts.thresholds import NEAR_THE_WHOLE
from reconcile.words.units import is_percent, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words
from schemas.figure import Figure


def counted_splits(sentence: Sequence[Figure]) -> Iterator[Split]:
    """The first parts that come to the whole, else all that follow in its unit."""
    counts = [figure for figure in sentence if not is_percent(figure.unit)]
    for at, whole in enumerate(counts[:-2]):
        if _is_count(whole) and _divides(whole, counts[at + 1]):
            parts = list(takewhile(partial(_is_part, whole), counts[at + 1 :]))
            sums = list(accumulate(part.number for part in parts))
            end = next((place for place, come in enumerate(sums, 1) if come == whole.number), len(parts))
            if end > 1:
                yield Split(whole, tuple(parts[:end]))
    yield from _of_people(counts)
    yield from _added_up(counts)


def _of_people(counts: Sequence[Figure]) -> Iterator[Split]:
    """`64 orang, terdiri dari 9 dokter dan 55 perawat`, `130 orang, yaitu 12 orang luka berat ...`: people told by
    what they are, where the parts come near the whole."""
    for at, whole in enumerate(counts[:-2]):
        people = _is_count(whole) and unit_name(whole.unit) in listed("splits", "people")
        parts = tuple(takewhile(partial(_is_kind_of_people, whole), counts[at + 1 :])) if people else ()
        divided = len(parts) > 1 and _says(
            whole, parts[0], (*listed("splits", "divides_counts"), *listed("splits", "named"))
        )
        known = divided and all(_is_part(whole, part) for part in parts) and _divides(whole, parts[0])
        if divided and not known and _near(whole, parts):
            yield Split(whole, parts)


def _is_kind_of_people(whole: Figure, part: Figure) -> bool:
    behind = words(behind_it(part))
    named = part.unit is not None or (bool(behind) and behind[0] not in listed("statements", "between"))
    return _is_count(part) and named and not part.decimals and part.number < whole.number


def _added_up(counts: Sequence[Figure]) -> Iterator[Split]:
    """`30 unit baru dan 12 unit lama, seluruhnya 42 unit`: the parts before their whole, where they come near it."""
    for at, whole in enumerate(counts):
        unit = unit_name(whole.unit)
        parts = [part for part in counts[:at] if _is_count(part) and unit_name(part.unit) == unit and unit is not None]
        together = len(parts) > 1 and parts == list(counts[at - len(parts) : at]) and _is_count(whole)
        if together and _says(parts[-1], whole, listed("splits", "added")):
            plus = all(_says(one, other, listed("splits", "plus")) for one, other in pairwise(parts))
            if plus or _near(whole, parts):
                yield Split(whole, tuple(parts))


def _says(one: Figure, other: Figure, phrases: Collection[str]) -> bool:
    """Whether one of the phrases stands between the two."""
    between = plain(claim_of(other).lead.rpartition(one.raw)[2])
    return any(f" {phrase} " in f" {between} " for phrase in phrases)


def _near(whole: Figure, parts: Sequence[Figure]) -> bool:
    off = abs(sum((part.number for part in parts), -whole.number))
    return all(part.number < whole.number for part in parts) and off <= NEAR_THE_WHOLE * whole.number


def _is_count(figure: Figure) -> bool:
    return figure.known and figure.status == "read" and claim_of(figure).kind in ("count", "number")


def _divides(whole: Figure, part: Figure) -> bool:
    """Whether the words between the two say that the first is divided, and nothing else."""
    before, _, between = claim_of(part).lead.rpartition(whole.raw)
    first = min(
        (at for words in listed("splits", "divides_counts") if (at := between.casefold().find(words)) >= 0), default=-1
    )
    return bool(before or between) and first >= 0 and "." not in between and not _of_another(between[:first])


def _of_another(between: str) -> bool:
    """Whether another subject is named before the words that divide: `16 kegiatan, Program Pemeliharaan terdiri dari 8
    kegiatan`."""
    _, comma, named = between.rpartition(",")
    return bool(comma) and len(named.split()) > 1


def _is_part(whole: Figure, part: Figure) -> bool:
    """Also of what was there before (`sisa tahun 2020 sebanyak 18 perkara`); people may be called what they are."""
    own, other = unit_name(whole.unit), unit_name(part.unit)
    people = listed("splits", "people")
    one_unit = own is not None and (own == other or (own in people and (other in people or _counts_people(part))))
    return _is_count(part) and one_unit and part.number <= whole.number


def _counts_people(part: Figure) -> bool:
    behind = words(behind_it(part))
    return part.unit is None and bool(behind) and behind[0] in listed("splits", "people")
