"""Which names are worth comparing with a name: all that can come out as alike, found by their words.

Comparing two names in all their forms is dear, and nearly all pairs of names come out as unlike. What is left out here
is what `likeness_of_names.compared` could only call unlike, by the same weights and the same questions that it asks
first: so nothing is lost, and the cost of a list is that of its pairs that are nearly alike, not of all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from reconcile.row_matching.most_alike import MostAlike, Weighed
from reconcile.row_matching.name_forms import stands_instead
from reconcile.row_matching.names import Name
from reconcile.row_matching.shared_words import SharedWords
from reconcile.row_matching.subjects import Likeness, Wording
from reconcile.row_matching.thresholds import REVIEW


class NearNames:
    """The names of a list by their words; each place of the list has one or several. `least` is the likeness that is
    asked for."""

    def __init__(self, places: Sequence[Collection[Name]], likeness: Likeness, least: float = REVIEW) -> None:
        self._names = [tuple(names) for names in places]
        self._likeness, self._most = likeness, MostAlike(least, likeness)
        forms = [(place, form) for place, names in enumerate(places) for name in names for form in _forms(name)]
        self._places = [place for place, _ in forms]
        self._forms = [Weighed.of(form, likeness) for _, form in forms]
        self._shared = SharedWords(self._forms)
        self._empty = {place for place, form in forms if not form.words}
        self._said: dict[str, set[int]] = defaultdict(set)
        self._bracketed: dict[str, set[int]] = defaultdict(set)
        for place, names in enumerate(self._names):
            for name in names:
                for word in name.full.words:
                    self._said[word].add(place)
                if name.inside is not None:
                    self._bracketed[name.inside.bracket[0]].add(place)

    def near(self, names: Collection[Name], after: int = -1) -> list[int]:
        """The places, in their order, of all names that can be as alike as is asked to one of `names`, and stand
        behind the place `after`."""
        forms = [form for name in names for form in _forms(name)]
        if not all(form.words for form in forms):
            found = set(range(len(self._names)))
        else:
            found = self._empty | {place for form in forms for place in self._alike(form, after)}
            found.update(self._instead(names))
        return sorted(place for place in found if place > after)

    def _alike(self, form: Wording, after: int) -> Iterator[int]:
        one = Weighed.of(form, self._likeness)
        for number in self._shared.near(one, bisect_right(self._places, after)):
            if self._most.reached(one, self._forms[number]):
                yield self._places[number]

    def _instead(self, names: Iterable[Name]) -> Iterator[int]:
        """Where the one says what the other has in a bracket in place of the words before it."""
        for name in names:
            for place in set().union(*(self._bracketed.get(word, ()) for word in name.full.words)):
                if any(_stands_for(other, name) for other in self._names[place]):
                    yield place
            if name.inside is not None:
                for place in self._said.get(name.inside.bracket[0], ()):
                    if any(_stands_for(name, other) for other in self._names[place]):
                        yield place


def _stands_for(name: Name, other: Name) -> bool:
    return name.inside is not None and stands_instead(name.inside, other) is not None


def _forms(name: Name) -> list[Wording]:
    """The wordings that `name_forms.forms_of` compares, each once."""
    forms = (name.full, name.cut, name.bare, name.known)
    return list(dict.fromkeys(worded for worded in forms if worded is not None))
