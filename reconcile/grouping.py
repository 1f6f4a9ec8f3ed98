"""Which rows of one report speak of one subject, over all its tables.

Names are likened as those of two reports are. Two rows of one table that are not named alike are never one subject:
they are near twins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.likeness_of_names import Compared, compared
from reconcile.names import Name, Names
from reconcile.subjects import ALIKE, Likeness, compatible


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be grouped: a name in a list, and what else must be equal (a budget level, a code)."""

    text: str
    place: str
    apart: str = ""


class _Group:
    def __init__(self, name: Name, apart: str) -> None:
        self.names = [name]
        self.places: set[str] = set()
        self.apart = apart

    def takes(self, other: _Group) -> bool:
        """Different places, and no two names that forbid each other."""
        if self.apart != other.apart or self.places & other.places:
            return False
        return all(compatible(one.full, two.full) for one in self.names for two in other.names)

    def take(self, other: _Group) -> None:
        self.names += other.names
        self.places |= other.places


def grouped(entries: Sequence[Entry], names: Names) -> list[int]:
    """The subject of every entry, as numbers that are equal where the subject is."""
    groups: dict[tuple[str, str], _Group] = {}
    keys = []
    for entry in entries:
        name = names.name(entry.text)
        key = (name.full.text, entry.apart)
        groups.setdefault(key, _Group(name, entry.apart)).places.add(entry.place)
        keys.append(key)
    merged = _merged(list(groups.values()), names)
    number = {key: merged[place] for place, key in enumerate(groups)}
    return [number[key] for key in keys]


def _merged(groups: list[_Group], names: Names) -> list[int]:
    """Merge the most alike first, so that a near twin never takes the place of the true one."""
    home = list(range(len(groups)))
    alike = [(found.score, i, j) for i, j, found in _pairs(groups, names) if found.sure and found.score >= ALIKE]
    for _, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        one, two = home[i], home[j]
        if one != two and groups[one].takes(groups[two]):
            groups[one].take(groups[two])
            home = [one if at == two else at for at in home]
    return home


def _pairs(groups: Sequence[_Group], names: Names) -> Iterator[tuple[int, int, Compared]]:
    likeness = Likeness([group.names[0].full for group in groups])
    by_marks: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        by_marks[group.apart, group.names[0].full.marks].append(place)
    for places in by_marks.values():
        for at, i in enumerate(places):
            for j in places[at + 1 :]:
                found = compared(groups[i].names[0], groups[j].names[0], likeness, names)
                if found is not None:
                    yield i, j, found
