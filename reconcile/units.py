"""What a unit says of a figure: percent, rupiah, something counted or something measured."""

from __future__ import annotations

from functools import cache

from reconcile.vocabularies import listed, vocabulary
from reconcile.wording import plain

_POWERS = str.maketrans("²³", "23")


@cache
def unit_name(unit: str | None) -> str | None:
    """One name for all spellings of a unit; None where no unit is printed, or a figure stands in its place."""
    folded = (unit or "").strip().casefold().rstrip(".").translate(_POWERS)
    if not any(sign.isalpha() or sign in "%‰" for sign in folded):
        return None
    for name, spellings in vocabulary("units")["same"].items():
        if folded in spellings:
            return str(name)
    return plain(folded) or folded


def is_percent(unit: str | None) -> bool:
    return unit_name(unit) == "%"


def is_rupiah(unit: str | None) -> bool:
    return (unit or "").strip().casefold().rstrip(".") in listed("units", "rupiah")


def is_counted(unit: str | None, label: str) -> bool:
    """Whether whole things are counted: by the unit where one is printed, else by the first word of the label."""
    name = (unit or "").strip().casefold()
    if name:
        return name not in listed("units", "measured")
    return plain(label).split(" ", 1)[0] in listed("units", "counting")


def comparable(one: str | None, other: str | None) -> bool:
    """Whether two units may be set against each other; an unprinted unit may be any."""
    first, second = unit_name(one), unit_name(other)
    return first is None or second is None or first == second
