"""The names an agency goes by in the wording of its own indicators, where they say nothing of what is measured."""

from __future__ import annotations

import re
from functools import cache

from reconcile.row_matching.thresholds import SURELY_NO_OTHER_WORD
from reconcile.words.vocabularies import listed

_BRACKET = re.compile(r"\(([^()]*)\)")


@cache
def without_agency(agency: str | None) -> re.Pattern[str] | None:
    """What finds the names of `agency` in folded text: in full, short (`KPU Kota Anu`), and of its region alone."""
    names = _names(agency or "")
    if not names:
        return None
    ends = (rf"{re.escape(name)}{'' if len(name) >= SURELY_NO_OTHER_WORD else chr(92) + 'b'}" for name in names)
    return re.compile(rf"\b(?:di |se )?(?:{'|'.join(ends)})")


def _names(agency: str) -> list[str]:
    """The longest first."""
    short = [inside.strip().casefold() for inside in _BRACKET.findall(agency)]
    plain = " ".join(_BRACKET.sub(" ", agency).casefold().split())
    words = plain.split()
    at = next((place for place, word in enumerate(words) if word in listed("matching", "region")), len(words))
    region, place = " ".join(words[at:]), " ".join(words[at + 1 :])
    names = {plain, region, *short, *(f"{name} {region}".strip() for name in short)}
    if place:
        names |= {place, *(f"{word} {place}" for word in listed("matching", "region"))}
    return sorted((name for name in names if name and name not in listed("matching", "region")), key=len, reverse=True)
