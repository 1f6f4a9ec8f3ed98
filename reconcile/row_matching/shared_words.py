"""Which wordings of a list share so much with one that it is worth to look at both together.

The list is held by its words, and by what forms, slips and short forms of a word have in common with it. What is left
out shares no word with the one, or too few for `rewording.may_be_reworded` and too little weight for
`Likeness.overlap`: these are the questions with which every comparison of two names begins, asked here of a whole list
by counting along its words, so that the cost is that of the places where words are shared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from reconcile.row_matching.most_alike import Weighed
from reconcile.row_matching.rewording import keys
from reconcile.row_matching.thresholds import MOST_SHORT, ROUNDED, WORTH_REWORDING, WORTH_SLIPS
from reconcile.words.thresholds import LEAST_PIECES


class SharedWords:
    """Wordings are told by their places in `held`."""

    def __init__(self, held: Sequence[Weighed]) -> None:
        self._held = held
        self._sizes = [len(one.worded.words) for one in held]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(held):
            for word in one.worded.words:
                self._by_word[word].append(place)
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for word in self._by_word:
            for key in keys(word):
                self._by_key[key].append(word)
        self._kept: dict[str, tuple[list[str], list[int]]] = {}

    def near(self, one: Weighed, first: int = 0) -> Iterator[int]:
        """The places, from `first` on, of all that may be alike to `one`, each once, in no order."""
        held, size, weight = self._held, len(one.worded.words), one.weight
        weights, shared = self._shared(one, first)
        ours, theirs = self._related(one, first)
        for place, common in shared.items():
            other, most = held[place], self._sizes[place]
            forms = ours[place] if size <= most else theirs[place]
            if (
                2 * weights[place] >= (WORTH_SLIPS - ROUNDED) * (weight + other.weight)
                or forms >= WORTH_REWORDING * max(size, most)
                or common in (size, most)
                or (size - common <= MOST_SHORT and _may_shorten(one, other))
                or (most - common <= MOST_SHORT and _may_shorten(other, one))
                or one.worded.acronyms
                or other.worded.acronyms
            ):
                yield place

    def _shared(self, one: Weighed, first: int) -> tuple[dict[int, float], dict[int, int]]:
        """By place, the weight and the number of the words that it has in common with `one`."""
        weights: dict[int, float] = defaultdict(float)
        counts: dict[int, int] = defaultdict(int)
        for word, weight in one.weights.items():
            places = self._by_word.get(word, ())
            for place in places[bisect_left(places, first) :]:
                weights[place] += weight
                counts[place] += 1
        return weights, counts

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
