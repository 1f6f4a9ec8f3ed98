"""Whether one number was surely meant for another: the same digits but for one, or but for two turned round."""

from __future__ import annotations

from decimal import Decimal

from rapidfuzz.distance import OSA

from reconcile.facts.long_numbers import significant
from reconcile.prose.thresholds import SHORTEST_SWAPPED
from schemas.figure import Figure


def misprint(one: Decimal, other: Decimal, least: int = SHORTEST_SWAPPED) -> bool:
    """One slip between two numbers of `least` digits or more; a digit too many only in numbers that differ in size for
    nothing else."""
    first, second = significant(one), significant(other)
    if one == other or min(len(first), len(second)) < least:
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1


def turned(one: Figure, other: Figure) -> bool:
    """Both print the same digits and decimals, but for two that are exchanged, wherever these stand."""
    places = exchanged(*_as_long(one.number, other.number))
    return bool(places) and one.decimals == other.decimals


def _as_long(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of numbers of one size, with the closing zeros that only one of them has: `4.300` and `4.030`."""
    first, second = significant(one), significant(other)
    if one.adjusted() != other.adjusted():
        return first, second
    length = max(len(first), len(second))
    return first.ljust(length, "0"), second.ljust(length, "0")


def exchanged(one: str, other: str) -> list[int]:
    """The two places at which the digits of one stand the other way round in the other; none where more tells the two
    apart, or they are so short that it may be chance."""
    if len(one) != len(other) or len(one) < SHORTEST_SWAPPED or sorted(one) != sorted(other):
        return []
    places = [at for at, (mine, yours) in enumerate(zip(one, other, strict=True)) if mine != yours]
    return places if len(places) == 2 else []
