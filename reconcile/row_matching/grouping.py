"""Which rows of one report speak of one subject, over all its tables.

Names are likened as those of two reports are. Two rows of one table that are not named alike are never one subject:
they are near twins. What a person decided goes before both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reconcile.row_matching.assignment import Edge
from reconcile.row_matching.likeness_of_names import Compared, compared
from reconcile.row_matching.names import Name, Names
from reconcile.row_matching.near_names import NearNames
from reconcile.row_matching.subjects import Likeness, compatible
from reconcile.row_matching.thresholds import ALIKE


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be grouped: a name in a list, and what else must be equal (a budget level, a code). Entries that are
    worded alike are one, unless they have something of their `own` by which a person told them apart."""

    text: str
    place: str
    apart: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """What people decided on rows, by the ids of their owners: those they put together, those they told apart, and of
    rows that are worded as others are but are not one with them what is their own."""

    same: Sequence[tuple[str, str]] = ()
    different: Sequence[tuple[str, str]] = ()
    own: Mapping[str, str] = field(default_factory=dict)


NOTHING_PARTED = Parted()


class _Group:
    def __init__(self, number: int, name: Name, apart: str) -> None:
        self.members = {number}
        self.names = [name]
        self.places: set[str] = set()
        self.apart = apart
        self.others: set[int] = set()

    def takes(self, other: _Group) -> bool:
        """Different places, no two names that forbid each other, and no two that a person told apart."""
        if self.apart != other.apart or self.places & other.places or self.others & other.members:
            return False
        return all(compatible(one.full, two.full) for one in self.names for two in other.names)

    def take(self, other: _Group) -> None:
        self.names += other.names
        self.places |= other.places
        self.members |= other.members
        self.others |= other.others


def grouped(
    entries: Sequence[Entry], names: Names, same: Iterable[Edge] = (), different: Iterable[Edge] = ()
) -> list[int]:
    """The subject of every entry, as numbers that are equal where the subject is. `same` and `different` are places of
    two entries that a person put together or told apart."""
    groups: dict[tuple[str, str, str], _Group] = {}
    keys = []
    for entry in entries:
        name = names.name(entry.text)
        key = (name.full.text, entry.apart, entry.own)
        groups.setdefault(key, _Group(len(groups), name, entry.apart)).places.add(entry.place)
        keys.append(key)
    number = {key: place for place, key in enumerate(groups)}
    decided = [[(number[keys[i]], number[keys[j]]) for i, j in edges] for edges in (same, different)]
    merged = _merged(list(groups.values()), names, *decided)
    return [merged[number[key]] for key in keys]


def _merged(groups: list[_Group], names: Names, same: Iterable[Edge], different: Iterable[Edge]) -> list[int]:
    """What a person said first; then the most alike, so that a near twin never takes the place of the true one."""
    home = list(range(len(groups)))

    def join(one: int, two: int) -> None:
        groups[one].take(groups[two])
        home[:] = [one if at == two else at for at in home]

    for i, j in different:
        groups[i].others.add(j)
        groups[j].others.add(i)
    for i, j in same:
        if home[i] != home[j]:
            join(home[i], home[j])
    alike = [(found.score, i, j) for i, j, found in _pairs(groups, names) if found.sure and found.score >= ALIKE]
    for _, i, j in sorted(alike, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if home[i] != home[j] and groups[home[i]].takes(groups[home[j]]):
            join(home[i], home[j])
    return home


def _pairs(groups: Sequence[_Group], names: Names) -> Iterator[tuple[int, int, Compared]]:
    likeness = Likeness([group.names[0].full for group in groups])
    by_marks: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        by_marks[group.apart, group.names[0].full.marks].append(place)
    for places in by_marks.values():
        near = NearNames([groups[place].names[:1] for place in places], likeness, ALIKE)
        for at, i in enumerate(places):
            for j in (places[other] for other in near.near(groups[i].names[:1], after=at)):
                found = compared(groups[i].names[0], groups[j].names[0], likeness, names)
                if found is not None:
                    yield i, j, found
