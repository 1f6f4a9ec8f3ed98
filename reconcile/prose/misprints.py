"""Whether one number was surely meant for another: the same digits but for one, or two neighbours turned round."""

from __future__ import annotations

from decimal import Decimal

from rapidfuzz.distance import OSA

from reconcile.prose.thresholds import SHORTEST_SWAPPED


def significant(number: Decimal) -> str:
    """Its digits without the zeros at either end."""
    return "".join(map(str, number.normalize().as_tuple().digits))


def misprint(one: Decimal, other: Decimal, least: int = SHORTEST_SWAPPED) -> bool:
    """One slip between two numbers of `least` digits or more; a digit too many only in numbers that differ in size for
    nothing else."""
    first, second = significant(one), significant(other)
    if one == other or min(len(first), len(second)) < least:
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1
