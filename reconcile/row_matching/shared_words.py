"""Which wordings of a list share so much with one that it is worth to look at both together.

The list is held by its words, and by what forms, slips and short forms of a word have in common with it. What is left
out shares no word with the one, or too few for `rewording.may_be_reworded` and too little weight for
`Likeness.overlap`: these are the questions with which every comparison of two names begins. They are asked in two
steps. Along the words of the list is counted how many each wording has in common with the one; and those are taken
that have half of them, or any of the rarest, without which too little weight is common. The others, which are most and
share what many names share, are never looked at one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reconcile.row_matching.most_alike import Weighed, unsaid
from reconcile.row_matching.rewording import keys
from reconcile.row_matching.thresholds import MOST_SHORT, ROUNDED, WORTH_REWORDING, WORTH_SLIPS
from reconcile.words.thresholds import LEAST_PIECES

_LEAST_OF_WEIGHT = WORTH_SLIPS / (2 - WORTH_SLIPS)
"""Share of the weight of a wording that any other has in common with it where both share enough: the other weighs at
least what is common."""


class SharedWords:
    """Wordings are told by their places in `held`."""

    def __init__(self, held: Sequence[Weighed]) -> None:
        self._held = held
        self._sizes = [len(one.worded.words) for one in held]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_telling: dict[str, list[int]] = defaultdict(list)
        self._by_rest: dict[frozenset[str], list[int]] = defaultdict(list)
        self._with_acronyms = [place for place, one in enumerate(held) if one.worded.acronyms]
        for place, one in enumerate(held):
            for word in one.worded.words:
                self._by_word[word].append(place)
            for word in one.rarest_first[: MOST_SHORT + 1]:
                self._by_telling[word].append(place)
            self._by_rest[one.worded.words - unsaid()].append(place)
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            for key in keys(word):
                self._by_key[key].append(word)
        self._kept: dict[str, tuple[list[str], list[int]]] = {}

    def near(self, one: Weighed, first: int = 0) -> Iterator[int]:
        """The places, from `first` on, of all that may be alike to `one`, each once, in no order."""
        size, words = len(one.worded.words), one.worded.words
        ours, theirs = self._related(one, first)
        for place in self._worth_a_look(one, first, ours, theirs):
            other, most = self._held[place], self._sizes[place]
            both = words & other.worded.words
            common = len(both)
            if common and (
                2 * one.weighing(both) >= (WORTH_SLIPS - ROUNDED) * (one.weight + other.weight)
                or (ours if size <= most else theirs)[place] >= WORTH_REWORDING * max(size, most)
                or common in (size, most)
                or (size - common <= MOST_SHORT and _may_shorten(one, other))
                or (most - common <= MOST_SHORT and _may_shorten(other, one))
                or one.worded.acronyms
                or other.worded.acronyms
            ):
                yield place

    def _worth_a_look(self, one: Weighed, first: int, ours: Counter[int], theirs: Counter[int]) -> Iterable[int]:
        """Those that have half of the words, all but a few, enough of the weight, or all words that say anything."""
        if one.worded.acronyms:
            return ours.keys()
        size = len(one.worded.words)
        least = WORTH_REWORDING * size if size > MOST_SHORT + 1 else 1
        found = {place for place, count in ours.items() if count >= least}
        found.update(place for place, count in theirs.items() if count >= WORTH_REWORDING * size)
        lists = [self._by_word.get(word, ()) for word in _telling(one)]
        lists += [self._by_telling.get(word, ()) for word in one.worded.words]
        lists += [self._with_acronyms, self._by_rest.get(one.worded.words - unsaid(), ())]
        found.update(*(places[bisect_left(places, first) :] for places in lists))
        return found

    def _related(self, one: Weighed, first: int) -> tuple[Counter[int], Counter[int]]:
        """By place, how many words of `one` are like a word there, and how many words there are like one of it."""
        kept = [self._like(word) for word in one.weights]
        every = set(chain.from_iterable(words for words, _ in kept))
        return (
            Counter(chain.from_iterable(places[bisect_left(places, first) :] for _, places in kept)),
            Counter(
                chain.from_iterable(self._by_word[word][bisect_left(self._by_word[word], first) :] for word in every)
            ),
        )

    def _like(self, word: str) -> tuple[list[str], list[int]]:
        """Words of the list that may be forms of it, itself among them, and the places that hold any, in order."""
        if word not in self._kept:
            words = set(chain.from_iterable(self._by_key.get(key, ()) for key in keys(word)))
            self._kept[word] = list(words), sorted(set(chain.from_iterable(self._by_word[each] for each in words)))
        return self._kept[word]


def _may_shorten(one: Weighed, other: Weighed) -> bool:
    """As `rewording` asks: whether a word of the first may be short for words of the second."""
    longer = len(other.said) - len(one.said)
    return longer > 0 and any(
        word[0] in other.starts and (len(word) <= longer + 2 or len(word) >= LEAST_PIECES)
        for word in one.worded.words - other.worded.words
    )


def _telling(one: Weighed) -> Iterator[str]:
    """The rarest of its words: what has none of them lacks too much of its weight."""
    left = one.weight * (1 - _LEAST_OF_WEIGHT) + ROUNDED
    for word in one.rarest_first:
        yield word
        left -= one.weights[word]
        if left < 0:
            return
