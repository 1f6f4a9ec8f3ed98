"""The formulas by which capaian is computed from realisasi R and target T, and whether more or less is better.

Seen in use in reports under PermenPANRB 53/2014: R/T where more is better; (2T-R)/T or T/R where less is better; over
the bounds of a range target. Which one a report uses is read from its own figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Formula
from schemas.figure import Figure
from schemas.interval import Interval, point

Polarity = Literal["higher", "lower", "unknown"]

HUNDRED = point(100)


@dataclass(frozen=True, slots=True)
class CapaianFormula:
    """`form` is how a reader writes it; `formula` takes realisasi and target."""

    form: str
    polarity: Polarity
    formula: Formula


def _over_target(operands: Sequence[Interval]) -> Interval:
    realisasi, target = operands
    return realisasi / target * HUNDRED


def _mirrored(operands: Sequence[Interval]) -> Interval:
    realisasi, target = operands
    return HUNDRED * point(2) - realisasi / target * HUNDRED


def _under_realisasi(operands: Sequence[Interval]) -> Interval:
    realisasi, target = operands
    return target / realisasi * HUNDRED


HIGHER = (CapaianFormula("R/T", "higher", _over_target),)
LOWER = (CapaianFormula("(2T-R)/T", "lower", _mirrored), CapaianFormula("T/R", "lower", _under_realisasi))


def over_range(low: Decimal, high: Decimal) -> tuple[CapaianFormula, ...]:
    """Inside the range 100 %, or over one of its bounds."""
    return (
        CapaianFormula("R/Tmin", "higher", lambda operands: operands[0] / point(low) * HUNDRED),
        CapaianFormula("R/Tmax", "higher", lambda operands: operands[0] / point(high) * HUNDRED),
        CapaianFormula("Tmin-Tmax", "higher", lambda operands: _inside(operands[0], low, high)),
    )


def _inside(realisasi: Interval, low: Decimal, high: Decimal) -> Interval:
    """Raises ZeroDivisionError outside the range, where this formula says nothing."""
    if low <= realisasi.low and realisasi.high <= high:
        return HUNDRED
    raise ZeroDivisionError("outside the range")


def polarity(label: str, target: Figure) -> Polarity:
    """Lower where the wording, or a target with `<`, says that less is better; else not known."""
    if target.comparator in ("<", "<="):
        return "lower"
    text = plain(label)
    return "lower" if _phrases("lower").search(text) and not _phrases("turned").search(text) else "unknown"


def told_polarity(cells: Iterable[str]) -> Polarity:
    """What a column of its own says of the way an indicator goes: `Max` or `Min`, as some ministries print it."""
    found = {way for cell in cells for way in ("lower", "higher") if plain(cell) in listed("polarity", f"told_{way}")}
    return "lower" if found == {"lower"} else "higher" if found == {"higher"} else "unknown"


def rises(label: str) -> bool:
    """Whether more is better by the first words: of a percentage of a fall, of a growth."""
    return any(plain(label).startswith(phrase) for phrase in listed("polarity", "rises"))


@cache
def _phrases(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed('polarity', key)))})\b")
