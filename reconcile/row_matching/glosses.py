"""What stands in brackets in a name, and whether it says anything that the words beside it do not say.

A short form of them, a unit, words of another language say nothing new: `Nilai Tukar Nelayan (NTN)`, `waktu tanggap
(response time)`. What tells two names apart that are else alike says something, whatever it is: `Opini (WTP)`,
`Opini (WDP)`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations

from reconcile.row_matching.subjects import wording
from reconcile.words.long_forms import BRACKET, shortened
from reconcile.words.short_forms import initials, letters_of
from reconcile.words.units import named_unit, unit_name
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain, words

Insides = tuple[str, ...]
_PARTED = re.compile(r"[/:,;]")


def without_glosses(text: str, telling: Collection[str], long: Mapping[str, str]) -> str:
    """`text` without the brackets that say nothing new. `telling` are names without their brackets, folded, that more
    than these tell apart; `long` are the long forms of short ones."""
    if "(" not in text:
        return text
    tells = plain(_bare(text)) in telling
    kept = "".join(
        text[start:end] + ("" if says_nothing else " " + bracket + " ")
        for start, end, bracket, says_nothing in _pieces(text, tells, long)
    )
    return kept if plain(kept) else text


def _pieces(text: str, tells: bool, long: Mapping[str, str]) -> Iterable[tuple[int, int, str, bool]]:
    """What stands before each bracket, the bracket, and whether it is left out; last, what stands behind them all."""
    start = 0
    for found in BRACKET.finditer(text):
        before = text[: found.start()]
        yield (
            start,
            found.start(),
            found[0],
            says_again(before, found[1]) or (not tells and _is_gloss(before, found[1], long)),
        )
        start = found.end()
    yield start, len(text), "", True


def says_again(before: str, inside: str) -> bool:
    """Whether the words before are those that `inside` is short for, or the number that it is in words."""
    if shortened(before, inside):
        return True
    return inside.casefold() in listed("matching", "number_words") and before.rstrip()[-1:].isdigit()


def _is_gloss(before: str, inside: str, long: Mapping[str, str]) -> bool:
    if _explains_itself(inside):
        return True
    if (worded := wording(inside)).marks or worded.sides:
        return False
    if named_unit(inside) or is_foreign(inside) or _is_grade(inside):
        return True
    return len(inside.split()) == 1 and plain(inside) not in long and _is_short_form(words(before), inside)


def _explains_itself(inside: str) -> bool:
    """Whether it is a name in other words, with the short form of that: `Total Fertility Rate/TFR`."""
    parts = [words(part) for part in _PARTED.split(inside)]
    return len(parts) == 2 and any(
        len(short) == 1 and len(long) > 1 and initials(short[0], long) for short, long in (parts, parts[::-1])
    )


def _is_grade(inside: str) -> bool:
    """One that is a target, as `WTP` or `BB`; a single letter or a word may tell which things are spoken of."""
    return inside.isupper() and len(inside) > 1 and plain(inside) in listed("grades", "grades")


def is_foreign(inside: str) -> bool:
    """Whether it says in another language what the words before it say."""
    return any(word in _foreign() or word.endswith(listed("matching", "foreign_endings")) for word in words(inside))


def _is_short_form(before: Sequence[str], inside: str) -> bool:
    """Of the words before it, as far as its letters tell: the first of the first of them, and the first of the last."""
    short = "".join(sign for sign in inside.casefold() if sign.isalpha())
    ends = before[-1:] and len(short) > 1 and before[-1].startswith(short[-1])
    return bool(ends) and any(
        letters_of(short, before[at:]) for at in range(max(len(before) - len(inside), 0), len(before))
    )


@cache
def _foreign() -> frozenset[str]:
    return frozenset(listed("matching", "foreign"))


def telling_brackets(texts: Iterable[str]) -> frozenset[str]:
    """Names without their brackets, folded, of which several bear different ones that are not short for them."""
    return told_apart(bracketed(texts))


def bracketed(texts: Iterable[str]) -> dict[str, set[Insides]]:
    """By their names without brackets, folded, what those say that are not short for the words before them."""
    found: dict[str, set[Insides]] = defaultdict(set)
    for text in texts:
        if "(" in text and (insides := _telling(text)):
            found[plain(_bare(text))].add(insides)
    return found


def told_apart(found: Mapping[str, Collection[Insides]]) -> frozenset[str]:
    """Those of `bracketed` that bear several of which none only says more of another."""
    return frozenset(
        name for name, insides in found.items() if any(_two_things(*pair) for pair in combinations(insides, 2))
    )


def _two_things(one: Insides, other: Insides) -> bool:
    """A bracket that says more of what another says tells nothing apart: `(TFR)`, `(Total Fertility Rate/TFR)`."""
    one_words, other_words = ({word for inside in insides for word in inside.split()} for insides in (one, other))
    return not (one_words and other_words) or not (one_words <= other_words or other_words <= one_words)


def _telling(text: str) -> Insides:
    """What its brackets say, a unit by its usual name."""
    return tuple(
        unit_name(found[1]) or plain(found[1])
        for found in BRACKET.finditer(text)
        if not says_again(text[: found.start()], found[1])
    )


def _bare(text: str) -> str:
    return BRACKET.sub(" ", text)
