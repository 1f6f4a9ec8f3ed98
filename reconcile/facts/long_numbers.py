"""Numbers of so many digits that they do not come near each other by chance."""

from __future__ import annotations

from decimal import Decimal

from reconcile.facts.thresholds import DIGITS_OF_A_SLIP


def significant(number: Decimal) -> str:
    """Its digits without the zeros at either end."""
    return "".join(map(str, number.normalize().as_tuple().digits))


def slipped(one: Decimal, other: Decimal) -> bool:
    """Two long numbers of one size that differ in one digit, or in two that stand side by side."""
    first, second = (str(abs(int(number))) for number in (one, other))
    if len(first) != len(second) or len(first) < DIGITS_OF_A_SLIP:
        return False
    apart = [at for at, (mine, yours) in enumerate(zip(first, second, strict=True)) if mine != yours]
    return bool(apart) and apart[-1] - apart[0] <= 1
