"""Which rows of the report a name in a sentence is that of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property

from reconcile.facts.rows import Row
from reconcile.facts.thresholds import PARTICULAR_NAME
from reconcile.row_matching.subjects import Likeness, Wording, compatible, wording
from reconcile.words.wording import plain
from schemas.document import Indicator


class NamedItems:
    """Rows by their names: their labels, or what `name_of` tells. A name is matched word by word, rare words weighing
    more."""

    def __init__(self, rows: Sequence[Row], alike: float, name_of: Callable[[Row], str] | None = None) -> None:
        self.alike = alike
        self.rows = rows
        self.name_of = name_of or _label
        self._asked: dict[str, list[Row]] = {}

    @cached_property
    def _worded(self) -> dict[str, tuple[Wording, list[Row]]]:
        found: dict[str, tuple[Wording, list[Row]]] = {}
        for row in self.rows:
            name = self.name_of(row)
            found.setdefault(plain(name), (wording(name), []))[1].append(row)
        return found

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness([worded for worded, _ in self._worded.values()])

    @cached_property
    def _holding(self) -> dict[str, list[str]]:
        """The names that hold a word; those without a telling word under the empty one."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, (worded, _) in self._worded.items():
            for word in worded.words or ("",):
                found[word].append(key)
        return found

    def of(self, name: str | None) -> list[Row]:
        """The rows whose name is most like `name`, if it is like enough and no other name comes near it."""
        if not name:
            return []
        if name not in self._asked:
            self._asked[name] = self._most_like(wording(name))
        return self._asked[name]

    def _most_like(self, wanted: Wording) -> list[Row]:
        """Only names that share a word with it are like it at all."""
        likely = {key for word in wanted.words or ("",) for key in self._holding.get(word, ())}
        scored = sorted(
            (
                (self._likeness.of(wanted, self._worded[key][0]), key)
                for key in likely
                if compatible(wanted, self._worded[key][0])
            ),
            reverse=True,
        )
        best = [key for score, key in scored if score >= self.alike and score == scored[0][0]]
        return [row for key in best for row in self._worded[key][1]]

    def told_in(self, text: str) -> list[Row]:
        """The rows whose whole name stands in `text`: of several the longest of those that end last. Names of one short
        word are words of any sentence."""
        told = f" {plain(text)} "
        found = [(told.rfind(f" {name} ") + len(name), name) for name in self._worded if _is_particular(name)]
        here = [(end, name) for end, name in found if end >= len(name)]
        return self._worded[max(here, key=lambda entry: (entry[0], len(entry[1])))[1]][1] if here else []


def _is_particular(name: str) -> bool:
    return len(name) >= PARTICULAR_NAME and " " in name


def sasaran_of(row: Row) -> str:
    """Empty where a row stands under none."""
    return (row.owner.sasaran or "") if isinstance(row.owner, Indicator) else ""


def _label(row: Row) -> str:
    return row.label
