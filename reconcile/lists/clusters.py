"""Indicators of many reports that are one: clusters in which nothing contradicts anything.

Hard conditions hold for a cluster as a whole, not only from one link to the next: its numbers, negations and
qualifiers, the kind of its unit and its level are one, no report stands in it twice, and it holds no two rows that a
person told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from reconcile.lists.catalogue_blocks import worth_comparing
from reconcile.lists.catalogue_entries import CatalogueEntry
from reconcile.row_matching.likeness_of_names import Compared, compared
from reconcile.row_matching.names import Names
from reconcile.row_matching.subjects import Likeness
from reconcile.row_matching.thresholds import ALIKE, MARGIN, REVIEW
from reconcile.words.units import unit_name
from reconcile.words.wording import plain
from schemas.crosswalk import DecidedRow, Decision

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Clusters:
    """`members` are places of the entries; `perhaps` are places of other clusters that a person should look at, with
    their likeness."""

    members: tuple[tuple[int, ...], ...]
    perhaps: tuple[tuple[tuple[int, float], ...], ...]


@dataclass(frozen=True, slots=True)
class _Link:
    one: int
    other: int
    worded: Compared

    @property
    def sure(self) -> bool:
        """Where the matching of two reports asks what stands beside the wording, a person is asked here."""
        worded = self.worded
        return worded.sure and worded.score >= ALIKE and not worded.other_year and worded.reason.key != "other_head"


class _Cluster:
    """Entries that are one so far, and what holds for them all."""

    def __init__(self, entries: Sequence[CatalogueEntry], places: Sequence[int]) -> None:
        mine = [entries[place] for place in places]
        wordings = [name.full for name in {entry.packed: entry.name for entry in mine}.values()]
        self.places = set(places)
        self.name = mine[0].name
        self.reports = {entry.report for entry in mine}
        self.marks = {wording.marks for wording in wordings}
        self.heads = {wording.head for wording in wordings} - {None}
        self.kinds = {entry.kind for entry in mine if entry.kind is not None}
        self.dimensions = {entry.dimension for entry in mine if entry.dimension is not None}
        self.levels = {entry.row.level for entry in mine} - {""}
        self.apart: set[int] = set()

    def takes(self, other: _Cluster) -> bool:
        if self.reports & other.reports or self.apart & other.places:
            return False
        return (
            _agree(self.marks, other.marks)
            and _agree(self.heads, other.heads)
            and _agree(self.kinds, other.kinds)
            and _agree(self.dimensions, other.dimensions)
            and _agree(self.levels, other.levels)
        )

    def take(self, other: _Cluster) -> None:
        for name in ("places", "reports", "marks", "heads", "kinds", "dimensions", "levels", "apart"):
            getattr(self, name).update(getattr(other, name))


def _agree(one: Set[object], other: Set[object]) -> bool:
    """At most one in all; where a person has put several together, what is among them."""
    return len(one | other) <= 1 or one <= other or other <= one


def clusters(entries: Sequence[CatalogueEntry], names: Names, decisions: Iterable[Decision] = ()) -> Clusters:
    """Every entry stands in one cluster. The order of the reports does not matter. `names` tells which words the
    reports know, `decisions` are those in force."""
    nodes = [_Cluster(entries, places) for places in _worded_alike(entries)]
    nodes.sort(key=lambda node: (-len(node.places), node.name.full.text, sorted(node.levels), sorted(node.kinds)))
    home = list(range(len(nodes)))
    _decide(nodes, home, entries, decisions)
    links = _links(nodes, names)
    for link in _sure(links, nodes):
        _merge(nodes, home, link.one, link.other)
    return _in_order(nodes, home, links)


def _worded_alike(entries: Sequence[CatalogueEntry]) -> list[list[int]]:
    """Entries that differ in nothing but how they are written. Two of one report are told apart by what they stand
    under."""
    by_key: dict[Key, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        by_key[(*_key(entry), "")].append(place)
    for key, places in list(by_key.items()):
        if len({entries[place].report for place in places}) < len(places):
            del by_key[key]
            for place in places:
                by_key[(*key[:-1], plain(entries[place].row.under))].append(place)
    return [run for places in by_key.values() for run in _each_report_once(places, entries)]


def _key(entry: CatalogueEntry) -> tuple[object, ...]:
    name = entry.name
    years = name.years_from - {0} if name.years_from else name.years
    return name.full.words, name.full.marks, name.full.head, years, entry.row.level, entry.kind, entry.dimension


def _each_report_once(places: Sequence[int], entries: Sequence[CatalogueEntry]) -> list[list[int]]:
    """What nothing tells apart within a report is not put together over reports either."""
    once = len({entries[place].report for place in places}) == len(places)
    return [list(places)] if once else [[place] for place in places]


def _decide(
    nodes: Sequence[_Cluster], home: list[int], entries: Sequence[CatalogueEntry], decisions: Iterable[Decision]
) -> None:
    """What people decided goes before all conditions."""
    by_mark: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for mark in {entries[place].row.mark for place in node.places}:
            by_mark[mark].append(at)
    for decision in sorted(decisions, key=lambda decision: decision.verdict):  # what is apart goes first
        left, right = (_spoken_of(row, nodes, by_mark, entries) for row in (decision.left, decision.right))
        for one in left:
            for other in (other for other in right if other != one):
                if decision.verdict == "different":
                    nodes[one].apart |= nodes[other].places
                    nodes[other].apart |= nodes[one].places
                else:
                    _join(nodes, home, one, other)


def _spoken_of(
    row: DecidedRow, nodes: Sequence[_Cluster], by_mark: dict[str, list[int]], entries: Sequence[CatalogueEntry]
) -> list[int]:
    def meant(other: DecidedRow) -> bool:
        units = {unit_name(row.unit), unit_name(other.unit)} - {None}
        return other.mark == row.mark and len(units) <= 1 and len({row.level, other.level} - {""}) <= 1

    return [at for at in by_mark.get(row.mark, ()) if any(meant(entries[place].row) for place in nodes[at].places)]


def _links(nodes: Sequence[_Cluster], names: Names) -> list[_Link]:
    """What is alike enough for a person to look at, the most alike first."""
    wordings = [node.name.full for node in nodes]
    likeness = Likeness(wordings)
    found = []
    for one, other in worth_comparing(wordings):
        worded = compared(nodes[one].name, nodes[other].name, likeness, names)
        if worded is not None and worded.score >= REVIEW and not worded.put_for_another:
            found.append(_Link(one, other, worded))
    return sorted(found, key=lambda link: (-link.worded.score, link.one, link.other))


def _sure(links: Sequence[_Link], nodes: Sequence[_Cluster]) -> list[_Link]:
    """Those that the matching of two reports would take for sure from the wording alone."""
    by_node: dict[int, list[_Link]] = defaultdict(list)
    for link in links:
        by_node[link.one].append(link)
        by_node[link.other].append(link)
    return [link for link in links if link.sure and not _rivalled(link, by_node, nodes)]


def _rivalled(link: _Link, by_node: Mapping[int, Sequence[_Link]], nodes: Sequence[_Cluster]) -> bool:
    """Whether one of both could as well be another, which cannot be the same as this one."""
    for mine, yours in ((link.one, link.other), (link.other, link.one)):
        for rival in by_node[mine]:
            if rival.worded.score <= link.worded.score - MARGIN:
                break
            third = rival.other if rival.one == mine else rival.one
            if third != yours and (rival.worded.same or not link.worded.same) and not nodes[yours].takes(nodes[third]):
                return True
    return False


def _merge(nodes: Sequence[_Cluster], home: list[int], one: int, other: int) -> None:
    first, second = _root(home, one), _root(home, other)
    if first != second and nodes[first].takes(nodes[second]):
        _join(nodes, home, first, second)


def _join(nodes: Sequence[_Cluster], home: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(home, one), _root(home, other)))
    if first != second:
        nodes[first].take(nodes[second])
        home[second] = first


def _root(home: Sequence[int], at: int) -> int:
    while home[at] != at:
        at = home[at]
    return at


def _in_order(nodes: Sequence[_Cluster], home: Sequence[int], links: Sequence[_Link]) -> Clusters:
    """Clusters in the order of their first entries."""
    roots = sorted((at for at in range(len(nodes)) if home[at] == at), key=lambda at: min(nodes[at].places))
    order = {root: number for number, root in enumerate(roots)}
    near: list[dict[int, float]] = [{} for _ in roots]
    for link in links:
        first, second = _root(home, link.one), _root(home, link.other)
        undecided = not (nodes[first].reports & nodes[second].reports or nodes[first].apart & nodes[second].places)
        if first != second and undecided:
            near[order[first]].setdefault(order[second], round(link.worded.score, 4))
            near[order[second]].setdefault(order[first], round(link.worded.score, 4))
    members = tuple(tuple(sorted(nodes[root].places)) for root in roots)
    return Clusters(members, tuple(tuple(sorted(found.items(), key=lambda pair: -pair[1])) for found in near))
