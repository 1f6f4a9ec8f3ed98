"""Which wordings speak of one and the same thing.

Wordings are likened word by word, rare words weighing more. What must not differ (numbers, negation, perempuan or
disabilitas, persentase or jumlah) is decided first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from reconcile.row_matching.thresholds import LONGEST_NAME, SAME_WORD, WORDINGS_KEPT, WORTH_SLIPS
from reconcile.words.vocabularies import listed, vocabulary
from reconcile.words.wording import plain

ROMAN = re.compile(r"i{1,3}|iv|vi{0,3}|ix")
"""Of a quarter, a stage, a class."""
ACRONYM = re.compile(r"\(\s*[A-Z]{2,8}\s*\)")


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording taken apart; `marks` are what may not differ between two wordings of one subject, `sides` are its words
    that have opposites, with what they are sides of, `acronyms` stand in brackets behind what they are short for."""

    text: str
    words: frozenset[str]
    head: str | None
    marks: frozenset[str]
    acronyms: frozenset[str] = frozenset()
    sides: frozenset[tuple[str, str]] = frozenset()

    @property
    def ordered(self) -> list[str]:
        """Its words in their order, as often as they stand in it."""
        return [word for word in self.text.split() if word in self.words]


@cache
def _spellings() -> dict[str, str]:
    return {variant: name for name, variants in vocabulary("subjects")["spelling"].items() for variant in variants}


@cache
def _opposites() -> dict[str, tuple[str, ...]]:
    """What a word is a side of."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in vocabulary("subjects")["opposite"].items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def _named(section: str) -> dict[str, str]:
    return {word: name for name, words in vocabulary("subjects")[section].items() for word in words}


def too_long(name: str) -> bool:
    """Whether a name is not likened to others."""
    return len(name) > LONGEST_NAME


@lru_cache(maxsize=WORDINGS_KEPT)
def wording(text: str) -> Wording:
    if too_long(text):
        return _whole(plain(text))
    spelt = spelt_alike(ACRONYM.sub(" ", text))
    words = frozenset(spelt) - frozenset(listed("subjects", "empty"))
    qualifiers = {_named("qualifier")[word] for word in words if word in _named("qualifier")}
    numbers = {word for word in words if any(sign.isdigit() for sign in word) or ROMAN.fullmatch(word)}
    head = _named("head").get(spelt[0]) if spelt else None
    acronyms = frozenset(found.strip("( )").casefold() for found in ACRONYM.findall(text))
    sides = frozenset((name, word) for word in words for name in _opposites().get(word, ()))
    return Wording(" ".join(spelt), words, head, frozenset(qualifiers | numbers), acronyms, sides)


def spelt_alike(text: str) -> list[str]:
    """Its words in their order, each in the spelling that stands for all."""
    return [_spellings().get(word, word) for word in plain(text).split()]


def _whole(text: str) -> Wording:
    """Of a name that is not taken apart: the mark keeps all others away from it."""
    return Wording(text, frozenset({text}), None, frozenset({text}))


def heads() -> Collection[str]:
    """Words for what is counted or measured (dokumen, indeks)."""
    return _named("head")


def compatible(one: Wording, other: Wording) -> bool:
    """Whether nothing forbids that both speak of one subject."""
    same_head = one.head is None or other.head is None or one.head == other.head
    return same_head and one.marks == other.marks and not opposed(one, other)


def opposed(one: Wording, other: Wording) -> bool:
    """Whether each speaks of another side of something (ekspor, impor)."""
    apart = one.sides ^ other.sides
    both = {name for name, _ in one.sides} & {name for name, _ in other.sides}
    return any(name in both for name, _ in apart)


class Likeness:
    """Weighs words by how few wordings hold them."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        held = Counter(word for entry in wordings for word in entry.words)
        self.weights = {word: math.log(1 + len(wordings) / times) for word, times in held.items()}
        self.strange = math.log(1 + len(wordings))

    def weight(self, words: Iterable[str]) -> float:
        """The same in whatever order a set has its words."""
        return math.fsum(self.weights.get(word, self.strange) for word in words)

    def of(self, one: Wording, other: Wording) -> float:
        """From 0 to 1: the weight of common words in the weight of all. Where each has words of its own that the other
        lacks, one thing is put for another (tahunan, semusim), and they are not alike at all."""
        one, other = _unabbreviated(one, other), _unabbreviated(other, one)
        score, common, matched = self._compared(one, other)
        apart = bool(common) and _own(one, common, matched) and _own(other, common, matched)
        return 0.0 if apart else score

    def overlap(self, one: Wording, other: Wording) -> float:
        """The same whatever the words are that only one of them has."""
        return self._compared(_unabbreviated(one, other), _unabbreviated(other, one))[0]

    def held(self, name: Wording, text: Iterable[str]) -> float:
        """Which share of the weight of a name's words stands in `text`, each as it is or with a slip of spelling."""
        there = frozenset(text)
        common = name.words & there
        missing = name.words - common
        slips = {word for pair in _misspelt(missing, there - common) for word in pair} if common and missing else set()
        return self.weight(common | (slips & name.words)) / (self.weight(name.words) or 1)

    def _compared(self, one: Wording, other: Wording) -> tuple[float, frozenset[str], set[str]]:
        """The score, the common words, and those that are common but for their spelling."""
        common = one.words & other.words
        every = self.weight(one.words) + self.weight(other.words)
        if not common or not every:
            return (1.0 if one.text == other.text else 0.0), common, set()
        shared = 2 * self.weight(common)
        if shared / every < WORTH_SLIPS:
            return 0.0, common, set()
        pairs = _misspelt(one.words - common, other.words - common)
        matched = {word for pair in pairs for word in pair}
        return (shared + self.weight(matched)) / every, common, matched


def _unabbreviated(one: Wording, other: Wording) -> Wording:
    """Without the acronyms that the other one brackets: `PDRB ADHB` beside `PDRB (ADHB)`."""
    return replace(one, words=one.words - other.acronyms) if one.words & other.acronyms else one


def _own(worded: Wording, common: frozenset[str], matched: set[str]) -> set[str]:
    """The words that only this wording has, but for what is counted (dokumen, laporan) or measured."""
    return {word for word in worded.words - common - matched if word not in heads()}


def _misspelt(one: frozenset[str], other: frozenset[str]) -> list[tuple[str, str]]:
    """Pairs of words that are one word in two spellings."""
    left, pairs = set(other), []
    for word in sorted(one):
        likely = ((Levenshtein.normalized_similarity(word, spelt), spelt) for spelt in left)
        similarity, near = max(likely, default=(0.0, ""))
        if similarity >= SAME_WORD:
            left.discard(near)
            pairs.append((word, near))
    return pairs
