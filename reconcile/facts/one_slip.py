"""Numbers that are one but for a slip at the keys: two neighbouring digits exchanged, or one digit another."""

from __future__ import annotations

from decimal import Decimal

from rapidfuzz.distance import OSA

from reconcile.facts.long_numbers import significant
from reconcile.facts.thresholds import DIGITS_OF_ONE_SLIP
from schemas.figure import Figure


def one_slip(one: Figure, other: Figure) -> bool:
    """Of as many decimals, and of too many digits to be so alike by chance."""
    return one.known and other.known and one.decimals == other.decimals and slip(one.number, other.number)


def slip(one: Decimal, other: Decimal, least: int = DIGITS_OF_ONE_SLIP) -> bool:
    """`least` are the digits without closing zeros that both must have."""
    first, second = (str(abs(number)).replace(".", "").lstrip("0") for number in (one, other))
    if one == other or len(first) != len(second) or min(len(significant(one)), len(significant(other))) < least:
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1
