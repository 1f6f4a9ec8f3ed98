"""Short forms and what they are short for, as the reports themselves tell them: `Nilai Tukar Petani (NTP)`,
`BOR (Bed Occupancy Rate)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reconcile.vocabularies import listed

_BRACKET = re.compile(r"\(\s*([^()]{2,80}?)\s*\)")
_SHORT = re.compile(r"[A-Z][A-Za-z]{1,7}")
_WORD = re.compile(r"\w+")


def learnt(texts: Iterable[str]) -> dict[str, str]:
    """The long form of every short form, both folded. One that is short for two things is left out: no one can tell
    which is meant."""
    found: dict[str, set[str]] = {}
    for text in dict.fromkeys(texts):
        for short, long in _told(text):
            found.setdefault(short, set()).add(long)
    return {short: next(iter(longs)) for short, longs in found.items() if len(longs) == 1}


def _told(text: str) -> Iterator[tuple[str, str]]:
    for bracket in _BRACKET.finditer(text):
        before, inside = _WORD.findall(text[: bracket.start()]), bracket[1]
        if _is_short(inside):
            long = _ending_in(before, inside)
        elif before and _is_short(before[-1]):
            inside, long = before[-1], _all_of(_WORD.findall(inside), before[-1])
        else:
            continue
        if long:
            yield inside.casefold(), long


def _is_short(word: str) -> bool:
    return bool(_SHORT.fullmatch(word)) and sum(sign.isupper() for sign in word) > len(word) / 2


def _ending_in(words: list[str], short: str) -> str:
    """The last of `words` that begin with the letters of `short`; small words between them need no letter."""
    for count in range(len(short), len(short) + 3):
        if count <= len(words) and (long := _all_of(words[-count:], short)):
            return long
    return ""


def _all_of(words: list[str], short: str) -> str:
    small = listed("subjects", "empty")
    letters = short.casefold()
    folded = [word.casefold() for word in words]
    bearing = [word for word in folded if word not in small]
    starts = ("".join(word[0] for word in some) for some in (folded, bearing))
    return " ".join(folded) if folded and folded[0] not in small and letters in starts else ""
