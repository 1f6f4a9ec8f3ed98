"""Short forms and what they are short for, as the reports themselves tell them: `Nilai Tukar Petani (NTP)`,
`BOR (Bed Occupancy Rate)`, `Keamanan dan Ketertiban Masyarakat (Kamtibmas)`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reconcile.words.short_forms import initials, pieces
from reconcile.words.thresholds import EMPTY_BETWEEN, LONGEST_SHORT_FORM

BRACKET = re.compile(r"\(\s*([^()]{2,80}?)\s*\)")
_SHORT = re.compile(r"[A-Za-z][A-Za-z]*(?:-[A-Za-z]+)?")
_WORD = re.compile(r"\w+")


def learnt(texts: Iterable[str]) -> dict[str, str]:
    """The long form of every short form, both folded. One that is short for two things is left out: no one can tell
    which is meant."""
    return of_one_meaning(told_long_forms(texts))


def told_long_forms(texts: Iterable[str]) -> dict[str, set[str]]:
    """All that a short form is short for."""
    found: dict[str, set[str]] = {}
    for text in dict.fromkeys(texts):
        for bracket in BRACKET.finditer(text) if "(" in text else ():
            for short, long in _pairs_in(text[: bracket.start()], bracket[1]):
                found.setdefault(short, set()).add(long)
    return found


def of_one_meaning(told: Mapping[str, Collection[str]]) -> dict[str, str]:
    """Those that are short for one thing."""
    return {short: next(iter(longs)) for short, longs in told.items() if len(longs) == 1}


def _pairs_in(before: str, inside: str) -> Iterator[tuple[str, str]]:
    if long := shortened(before, inside):
        yield inside.replace("-", "").casefold(), " ".join(long)
        return
    words = _WORD.findall(before)
    long = [word.casefold() for word in _WORD.findall(inside)]
    if words and len(long) > 1 and _is_short(words[-1]) and _is_of(words[-1], long):
        yield words[-1].casefold(), " ".join(long)


def shortened(before: str, inside: str) -> list[str]:
    """The last words of `before` that `inside` is short for, folded; none where it is short for none."""
    if not _is_short(inside):
        return []
    short = inside.replace("-", "").casefold()
    words = [word.casefold() for word in _WORD.findall(before)]
    for count in range(2, min(len(short) + EMPTY_BETWEEN, len(words)) + 1):
        if _is_of(inside, words[-count:]):
            return words[-count:]
    return []


def _is_short(word: str) -> bool:
    return bool(_SHORT.fullmatch(word)) and len(word) <= LONGEST_SHORT_FORM


def _is_of(short: str, words: Sequence[str]) -> bool:
    """By first letters, two of them only where they are capitals; or by pieces."""
    folded = short.replace("-", "").casefold()
    return (initials(folded, words) and (len(folded) > 2 or short.isupper())) or pieces(folded, words)
