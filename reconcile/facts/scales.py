"""Rating scales as printed, with their gaps and overlaps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reconcile.words.wording import plain
from schemas.document import Band, Scale

BRACKETED = re.compile(r"(.+?)\s*\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Seam:
    """Where two neighbouring classes do not meet: the numbers strictly between `low` and `high` belong to none, or
    those from `low` to `high` to both."""

    below: Band
    above: Band
    low: Decimal
    high: Decimal
    overlap: bool

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high if self.overlap else self.low < value < self.high

    def open_to(self, decimals: int) -> bool:
        """Whether a number of so many decimals can fall into it: between 79,99 and 80 there is none of two."""
        return self.overlap or self.low == self.high or self.high - self.low > Decimal(1).scaleb(-decimals)


def holds(band: Band, value: Decimal) -> bool:
    above = band.low is None or value > band.low or (value == band.low and not band.low_open)
    below = band.high is None or value < band.high or (value == band.high and not band.high_open)
    return above and below


def classes(scale: Scale, value: Decimal) -> list[Band]:
    """The classes a value falls into: none in a gap, two in an overlap; beyond the ends the outermost class."""
    found = [band for band in scale.bands if holds(band, value)]
    if found or not scale.bands:
        return found
    highest, lowest = max(scale.bands, key=_upper), min(scale.bands, key=_lower)
    if value > _upper(highest):
        return [highest]
    return [lowest] if value < _lower(lowest) else []


def _upper(band: Band) -> Decimal:
    return Decimal("Infinity") if band.high is None else band.high


def _lower(band: Band) -> Decimal:
    return Decimal("-Infinity") if band.low is None else band.low


def called(band: Band) -> frozenset[str]:
    """The names of a class: `Sangat Baik (SB)` is also called by either part."""
    whole = BRACKETED.fullmatch(band.label.strip())
    return frozenset(map(plain, (band.label, *(whole.groups() if whole else ()))))


def names(scale: Scale) -> set[str]:
    return {name for band in scale.bands for name in called(band)}


def seams(scale: Scale) -> list[Seam]:
    """The gaps and overlaps of a scale, from below."""
    ordered = sorted(scale.bands, key=lambda band: (_lower(band), _upper(band)))
    pairs = pairwise(ordered)
    return [seam for below, above in pairs if (seam := _seam(below, above)) is not None]


def _seam(below: Band, above: Band) -> Seam | None:
    if below.high is None or above.low is None:
        return None
    if below.high < above.low:
        return Seam(below, above, below.high, above.low, overlap=False)
    both = not below.high_open and not above.low_open
    if below.high > above.low or both:
        return Seam(below, above, above.low, below.high, overlap=True)
    return Seam(below, above, below.high, above.low, overlap=False) if below.high_open and above.low_open else None


def bounds(scale: Scale) -> str:
    """One text for all printings of one scale."""
    return str(sorted((plain(band.label), str(band.low), str(band.high)) for band in scale.bands))
