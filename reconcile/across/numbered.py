"""A number that is printed before a name, and where it breaks the order."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reconcile.across.thresholds import ONE_AVERAGE_NAME
from reconcile.findings.finding_in_text import Place
from reconcile.words.wording import plain

ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Numbered:
    """`also` are the places where its number stands alone."""

    number: int
    name: str
    place: Place
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """`at` bears a number that skips (`key` number_skips), was used before (number_again), belongs under another
    heading (number_misplaced), or is another than the report prints (number_in_contents); `before` is the entry it
    follows, or the one that had the number, or that the report prints."""

    key: str
    at: Numbered
    before: Numbered


def arabic(part: str) -> int:
    if part.isdigit():
        return int(part)
    values = [ROMAN[sign] for sign in part.upper()]
    return sum(-value if any(later > value for later in values[at + 1 :]) else value for at, value in enumerate(values))


def one_name(one: str, other: str) -> bool:
    """Whether a heading comes again, in full, cut short, or misspelt, as in a table of contents."""
    first, second = plain(one), plain(other)
    length = min(len(first), len(second))
    return Levenshtein.normalized_similarity(first[:length], second[:length]) >= ONE_AVERAGE_NAME
