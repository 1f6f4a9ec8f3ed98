"""Which names are worth comparing with a name: all that can come out as alike, found by their words.

Comparing two names in all their forms is dear, and nearly all pairs of names come out as unlike. What is left out here
is what `likeness_of_names.compared` could only call unlike, by the same weights and the same questions that it asks
first: so nothing is lost, and the cost of a list is that of its pairs that share words, not of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reconcile.row_matching.name_forms import stands_instead
from reconcile.row_matching.names import Name
from reconcile.row_matching.rewording import may_be_reworded
from reconcile.row_matching.subjects import Likeness, Wording
from reconcile.row_matching.thresholds import ALIKE


class NearNames:
    """The names of a list by their words; each place of the list has one or several."""

    def __init__(self, places: Sequence[Collection[Name]], likeness: Likeness) -> None:
        self._records = [[_Record.of(name, likeness) for name in names] for names in places]
        self._likeness = likeness
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._empty: set[int] = set()
        for place, records in enumerate(self._records):
            for word in frozenset().union(*(record.found_by for record in records)):
                self._by_word[word].add(place)
            if any(record.is_empty for record in records):
                self._empty.add(place)

    def near(self, names: Iterable[Name], among: Collection[int] | None = None) -> list[int]:
        """The places, in their order, of all names that can be as alike as REVIEW to one of `names`; `among` are the
        only ones that are asked about."""
        held = [_Record.of(name, self._likeness) for name in names]
        if any(record.is_empty for record in held):
            shared = set(range(len(self._records)))
        else:
            words = frozenset().union(*(record.found_by for record in held))
            shared = self._empty.union(*(self._by_word[word] for word in words if word in self._by_word))
        asked = shared if among is None else shared.intersection(among)
        return sorted(place for place in asked if self._may_be_alike(held, self._records[place]))

    def _may_be_alike(self, ones: Sequence[_Record], others: Sequence[_Record]) -> bool:
        for one in ones:
            for other in others:
                if self._may_be_one(one, other):
                    return True
        return False

    def _may_be_one(self, one: _Record, other: _Record) -> bool:
        for mine, weight in one.forms:
            for yours, their_weight in other.forms:
                if self._reaches(mine, yours, weight + their_weight):
                    return True
        return any(
            first.name.inside is not None and stands_instead(first.name.inside, second.name) is not None
            for first, second in ((one, other), (other, one))
        )

    def _reaches(self, one: Wording, other: Wording, every: float) -> bool:
        """Whether two wordings can be alike: as they are, where one only adds words, by the weight of their common
        words, or in other words for the same. `every` is the weight of the words of both."""
        common = one.words & other.words
        if len(common) == min(len(one.words), len(other.words)) or one.text == other.text:
            return True
        if not common:
            return False
        if one.acronyms or other.acronyms:  # words may be left out of either
            return True
        return 2 * self._likeness.weight(common) / every >= ALIKE / 2 or may_be_reworded(one, other)


@dataclass(frozen=True, slots=True)
class _Record:
    """A name with the wordings that `name_forms.forms_of` compares and their weights, and all that it is found by."""

    name: Name
    forms: tuple[tuple[Wording, float], ...]
    found_by: frozenset[str]

    @staticmethod
    def of(name: Name, likeness: Likeness) -> _Record:
        forms = [worded for worded in (name.full, name.cut, name.bare, name.known) if worded is not None]
        found_by = name.words.union(*(worded.words for worded in forms))
        return _Record(name, tuple((worded, likeness.weight(worded.words)) for worded in forms), found_by)

    @property
    def is_empty(self) -> bool:
        """Whether a wording has no words to be found by."""
        return not all(worded.words for worded, _ in self.forms)
