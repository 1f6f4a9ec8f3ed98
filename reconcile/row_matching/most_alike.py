"""The most that two wordings can come out as alike, told by their words before they are compared in earnest.

Whatever `likeness_of_names.compared` puts in the words of the other, a word that is no form, no slip, no short form of
any word of the other stays a word that only one has. The weight of these, in the most that both can weigh, is what is
surely missing: so nothing is lost that could reach the asked likeness, and most pairs are done with in a few steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from reconcile.row_matching.rewording import may_be_one, may_be_reworded
from reconcile.row_matching.subjects import Likeness, Wording, heads
from reconcile.row_matching.thresholds import MOST_JOINED, ROUNDED, SAME_WORD, WORTH_SLIPS
from reconcile.words.in_order import in_order
from reconcile.words.short_forms import firsts, short_for_some
from reconcile.words.thresholds import LEAST_PIECES
from reconcile.words.vocabularies import listed

Words = frozenset[str]


@dataclass(frozen=True)
class Weighed:
    """A wording, its words in their order, and the weight of each and of all. `asked` are words that were asked about,
    with what was found; most wordings are asked about none, so what answers is made when it is first needed."""

    worded: Wording
    said: tuple[str, ...]
    weights: dict[str, float]
    weight: float
    asked: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    @staticmethod
    def of(worded: Wording, likeness: Likeness) -> Weighed:
        weights = {word: likeness.weights.get(word, likeness.strange) for word in worded.words}
        return Weighed(worded, tuple(worded.ordered), weights, likeness.weight(worded.words))

    @cached_property
    def joined(self) -> Words:
        """What neighbours make when they are written as one word."""
        counts, said = range(2, MOST_JOINED + 1), self.said
        return frozenset("".join(said[at : at + count]) for count in counts for at in range(len(said) - count + 1))

    @cached_property
    def letters(self) -> str:
        """All that a short form of its words can be made of, in their order."""
        return "".join(firsts(word) + word for word in self.said)

    @cached_property
    def starts(self) -> frozenset[str]:
        """The letters that a short form of its words can begin with."""
        return frozenset("".join(firsts(word) + word[2:3] for word in self.said))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The two letters that a piece of a word can begin with."""
        return frozenset().union(*(_two_letters(word)[0] for word in self.said))

    @cached_property
    def closing(self) -> frozenset[str]:
        """The two letters that a piece of a word can end with."""
        return frozenset().union(*(_two_letters(word)[1] for word in self.said))

    @cached_property
    def rarest_first(self) -> list[str]:
        return sorted(self.weights, key=lambda word: (-self.weights[word], word))

    @cached_property
    def shortens_itself(self) -> bool:
        """Whether one of its words may be short for others of them."""
        return any(map(self.may_be_spelt_by, self.worded.words))

    def may_be_spelt_by(self, short: str) -> bool:
        """Whether a word may be short for some of its words that stand side by side."""
        found = self.asked.get(short)
        if found is None:
            found = self.asked[short] = _is_short_for(short, self)
        return found

    def weighing(self, words: Iterable[str]) -> float:
        return sum(map(self.weights.__getitem__, words))


class MostAlike:
    """Whether two wordings that share words can be alike by `least` or more."""

    def __init__(self, least: float, likeness: Likeness) -> None:
        self._least, self._likeness = least - ROUNDED, likeness

    def reached(self, one: Weighed, other: Weighed) -> bool:
        """As they are, where one only adds words, by the weight of their common words and those with a slip, or in
        other words for the same."""
        ours, theirs = one.worded.words, other.worded.words
        if one.worded.acronyms or other.worded.acronyms or ours == theirs:  # words may be left out of either
            return True
        mine, yours = ours - theirs, theirs - ours
        share = 2 * one.weighing(ours & theirs) / (one.weight + other.weight)
        if not mine or not yours:
            return mine | yours <= unsaid() or share >= self._least
        left, their_left = _left(mine, theirs), _left(yours, ours)
        weight, taken = one.weight + other.weight, other.weighing(yours)
        if not self._enough(weight, taken, one.weighing(left), other.weighing(their_left)) and not (
            _are_joined(one, other)
            or self._enough(weight, taken, *_left_by_short_forms((one, mine, left), (other, yours, their_left)))
        ):
            return False
        if share >= WORTH_SLIPS - ROUNDED and self._likeness.overlap(one.worded, other.worded) >= self._least:
            return True
        return may_be_reworded(one.worded, other.worded)

    def _enough(self, weight: float, taken: float, left: float, their_left: float) -> bool:
        """Whether enough is common where so much stays with one alone: of the most that the words of both can weigh,
        which is where the first has taken up all that it can of the second. `taken` are all own words of that one."""
        return left + their_left <= (1 - self._least) * (weight + taken - their_left) + ROUNDED


def _left(words: Words, others: Words) -> list[str]:
    """Those that are taken for none of the others, and that may not be left out."""
    return [word for word in words if word not in unsaid() and not _known(word).is_one_of(others)]


def _are_joined(one: Weighed, other: Weighed) -> bool:
    """Whether a word of one is what neighbours in the other make when they are written as one."""
    return not (one.worded.words.isdisjoint(other.joined) and other.worded.words.isdisjoint(one.joined))


_Side = tuple[Weighed, Words, list[str]]
"""A wording, the words that only it has, and those of them that stay its own."""


def _left_by_short_forms(ours: _Side, theirs: _Side) -> tuple[float, float]:
    """The weight that stays with one alone, without words that a word of the other side may be short for, or that may
    be short for its words."""
    (one, mine, left), (other, yours, their_left) = ours, theirs
    short = [word for word in mine if other.may_be_spelt_by(word)]
    their_short = [word for word in yours if one.may_be_spelt_by(word)]
    spelt, their_spelt = bool(their_short) or one.shortens_itself, bool(short) or other.shortens_itself
    return (
        0.0 if spelt else one.weighing([word for word in left if word not in short]),
        0.0 if their_spelt else other.weighing([word for word in their_left if word not in their_short]),
    )


class _Known:
    """A word, and what is known of others: which of those asked about it may be taken for, wherever they stand."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._asked: set[str] = set()
        self._taken: set[str] = set()

    def is_one_of(self, others: Words) -> bool:
        if not others <= self._asked:
            self._taken |= {other for other in others - self._asked if self._may_be(other)}
            self._asked |= others
        return not self._taken.isdisjoint(others)

    def _may_be(self, other: str) -> bool:
        return may_be_one(self._word, other) or Levenshtein.normalized_similarity(self._word, other) >= SAME_WORD


@lru_cache(maxsize=2048)
def _known(word: str) -> _Known:
    return _Known(word)


def _is_short_for(word: str, other: Weighed) -> bool:
    if word[0] not in other.starts or not (_may_be_pieces(word, other) or _may_be_initials(word, other)):
        return False
    if not word.isalpha() or word in heads():
        return False
    without = word[0] + word[1:].replace("d", "", 1)  # of a small word, whose letter may be wanting
    return in_order(without, other.letters) and short_for_some(word, other.said)


def _may_be_pieces(word: str, other: Weighed) -> bool:
    return len(word) >= LEAST_PIECES and word[:2] in other.opening and word[-2:] in other.closing


def _may_be_initials(word: str, other: Weighed) -> bool:
    """A letter for each word, but for one that may be wanting, or a word that stands in it whole."""
    return len(word) <= len(other.said) + 1 or any(said in word for said in other.said)


@lru_cache(maxsize=8192)
def _two_letters(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """With which a piece of the word can begin, and with which it can end."""
    pairs = frozenset(map("".join, combinations(word, 2)))
    beside = {word[at : at + 2] for at in range(len(word) - 1)}
    return frozenset(two for two in pairs if two in beside or two[0] in (word[0], word[2:3])), pairs


@cache
def unsaid() -> frozenset[str]:
    """Words that may be left out of a name."""
    return frozenset(listed("matching", "unsaid"))
