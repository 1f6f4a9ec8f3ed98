"""The most that two wordings can come out as alike, told by their words before they are compared in earnest.

Whatever `likeness_of_names.compared` puts in the words of the other, a word that is no form, no slip, no short form of
any word of the other stays a word that only one has. The weight of these, in the most that both can weigh, is what is
surely missing: so nothing is lost that could reach the asked likeness, and most pairs are done with in a few steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from reconcile.row_matching.rewording import may_be_one, may_be_reworded
from reconcile.row_matching.subjects import Likeness, Wording, heads
from reconcile.row_matching.thresholds import MOST_JOINED, ROUNDED, SAME_WORD, WORTH_SLIPS
from reconcile.words.in_order import in_order
from reconcile.words.short_forms import firsts, short_for_some
from reconcile.words.vocabularies import listed

Words = frozenset[str]


@dataclass(frozen=True)
class Weighed:
    """A wording, its words in their order, and the weight of each and of all; `joined` is what neighbours make when
    they are written as one word, `letters` all that a short form of its words can be made of, in their order, and
    `starts` those that one can begin with."""

    worded: Wording
    said: tuple[str, ...]
    weights: dict[str, float]
    weight: float
    joined: frozenset[str]
    letters: str
    starts: frozenset[str]

    @staticmethod
    def of(worded: Wording, likeness: Likeness) -> Weighed:
        said = tuple(worded.ordered)
        runs = (said[at : at + count] for count in range(2, MOST_JOINED + 1) for at in range(len(said) - count + 1))
        return Weighed(
            worded,
            said,
            {word: likeness.weights.get(word, likeness.strange) for word in worded.words},
            likeness.weight(worded.words),
            frozenset(map("".join, runs)),
            "".join(firsts(word) + word for word in said),
            frozenset("".join(firsts(word) + word[2:3] for word in said)),
        )

    @cached_property
    def shortens_itself(self) -> bool:
        """Whether one of its words may be short for others of them."""
        return any(map(self.may_be_spelt_by, self.worded.words))

    def may_be_spelt_by(self, short: str) -> bool:
        """Whether a word may be short for some of its words that stand side by side."""
        if short not in self._asked:
            self._asked[short] = _is_short_for(short, self)
        return self._asked[short]

    @cached_property
    def _asked(self) -> dict[str, bool]:
        return {}

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
            return mine | yours <= _unsaid() or share >= self._least
        left = self._left(mine, theirs), self._left(yours, ours)
        if not self._enough(one, other, *left) and not self._enough(
            one, other, *_left_by_short_forms(one, other, *left)
        ):
            return False
        if share >= WORTH_SLIPS - ROUNDED and self._likeness.overlap(one.worded, other.worded) >= self._least:
            return True
        return may_be_reworded(one.worded, other.worded)

    def _enough(self, one: Weighed, other: Weighed, left: Words, their_left: Words) -> bool:
        """Whether enough is common where these words stay words of one alone: of the most that the words of both can
        weigh, which is where the first has taken up all that it can of the second."""
        taken = other.weighing(other.worded.words - one.worded.words - their_left)
        missing = one.weighing(left) + other.weighing(their_left)
        return missing <= (1 - self._least) * (one.weight + other.weight + taken) + ROUNDED

    def _left(self, words: Words, others: Words) -> Words:
        """Those that are taken for none of the others, and that may not be left out."""
        return frozenset(word for word in words - _unsaid() if not _known(word).is_one_of(others))


def _left_by_short_forms(one: Weighed, other: Weighed, left: Words, their_left: Words) -> tuple[Words, Words]:
    """Without those that a word of the other side may be short for, or that may be short for its words."""
    ours, theirs = one.worded.words, other.worded.words
    if not ours.isdisjoint(other.joined) or not theirs.isdisjoint(one.joined):
        return frozenset(), frozenset()
    short = frozenset(word for word in ours - theirs if word[0] in other.starts and other.may_be_spelt_by(word))
    their_short = frozenset(word for word in theirs - ours if word[0] in one.starts and one.may_be_spelt_by(word))
    spelt, their_spelt = bool(their_short) or one.shortens_itself, bool(short) or other.shortens_itself
    return frozenset() if spelt else left - short, frozenset() if their_spelt else their_left - their_short


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
    if word[0] not in other.starts or not word.isalpha() or word in heads():
        return False
    without = word[0] + word[1:].replace("d", "", 1)  # of a small word, whose letter may be wanting
    return in_order(without, other.letters) and short_for_some(word, other.said)


@cache
def _unsaid() -> frozenset[str]:
    return frozenset(listed("matching", "unsaid"))
