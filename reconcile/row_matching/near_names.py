"""Which names are worth comparing with a name: all that can come out as alike, found by their words.

Comparing two names in all their forms is dear, and nearly all pairs of names come out as unlike. What is left out here
is what `likeness_of_names.compared` could only call unlike, by the same weights and the same questions that it asks
first: so nothing is lost, and the cost of a list is that of its pairs that share words, not of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from reconcile.row_matching.name_forms import stands_instead
from reconcile.row_matching.names import Name
from reconcile.row_matching.rewording import may_be_reworded
from reconcile.row_matching.subjects import Likeness, Wording
from reconcile.row_matching.thresholds import ALIKE


class NearNames:
    """The names of a list by their words; each place of the list has one or several."""

    def __init__(self, places: Sequence[Collection[Name]], likeness: Likeness) -> None:
        self._names = places
        self._likeness = likeness
        self._weights: dict[frozenset[str], float] = {}
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._empty: set[int] = set()
        for place, names in enumerate(places):
            for name in names:
                for word in _words(name):
                    self._by_word[word].add(place)
                if not all(worded.words for worded in _forms(name)):
                    self._empty.add(place)

    def near(self, names: Iterable[Name], among: Collection[int] | None = None) -> list[int]:
        """The places, in their order, of all names that can be as alike as REVIEW to one of `names`; `among` are the
        only ones that are asked about."""
        held = list(names)
        shared = self._empty.union(*(self._by_word.get(word, ()) for name in held for word in _words(name)))
        if not all(worded.words for name in held for worded in _forms(name)):
            shared = set(range(len(self._names)))
        asked = shared if among is None else shared.intersection(among)
        return sorted(place for place in asked if self._may_be_alike(held, self._names[place]))

    def _may_be_alike(self, ones: Iterable[Name], others: Collection[Name]) -> bool:
        return any(self._may_be_one(one, other) for one in ones for other in others)

    def _may_be_one(self, one: Name, other: Name) -> bool:
        if any(self._reaches(mine, yours) for mine in _forms(one) for yours in _forms(other)):
            return True
        return any(
            name.inside is not None and stands_instead(name.inside, of) is not None
            for name, of in ((one, other), (other, one))
        )

    def _reaches(self, one: Wording, other: Wording) -> bool:
        """Whether two wordings can be alike: as they are, where one only adds words, by the weight of their common
        words, or in other words for the same."""
        common = one.words & other.words
        if len(common) == min(len(one.words), len(other.words)) or one.text == other.text:
            return True
        if not common:
            return False
        if one.acronyms or other.acronyms:  # words may be left out of either
            return True
        every = self._weight(one.words) + self._weight(other.words)
        return 2 * self._likeness.weight(common) / every >= ALIKE / 2 or may_be_reworded(one, other)

    def _weight(self, words: frozenset[str]) -> float:
        if words not in self._weights:
            self._weights[words] = self._likeness.weight(words)
        return self._weights[words]


def _forms(name: Name) -> list[Wording]:
    """The wordings that `name_forms.forms_of` compares."""
    return [worded for worded in (name.full, name.cut, name.bare, name.known) if worded is not None]


def _words(name: Name) -> frozenset[str]:
    return name.words.union(*(worded.words for worded in _forms(name)))
