"""One indicator through several reports: a chain with at most one link a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from reconcile.decisions.crosswalk import Applied, Lapsed
from reconcile.lists.decided_rows import decided_pairs
from reconcile.lists.match_documents import Lists, pairs_between
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.candidates import may_be_paired
from reconcile.row_matching.evidence import Reason, other_unit, with_telling_units
from reconcile.row_matching.match_rows import Pair
from reconcile.row_matching.names import Names
from reconcile.row_matching.names_of_two import NamesOfMany
from schemas.crosswalk import Decision

Place = tuple[int, str]
"""A report, and the id of the first row that lists the indicator there."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two places that may be one indicator, in chains of their own."""

    left: Place
    right: Place
    pair: Pair


@dataclass(frozen=True, slots=True)
class Chained:
    """`entries` has every indicator of every report; each place stands in one of the `chains`, which are in the order
    in which their indicators are first listed. `links` are the pairs that reports were found to have, one by one.
    `decided` has, of what people decided, what could not be applied."""

    entries: dict[Place, Listed]
    chains: tuple[tuple[Place, ...], ...]
    doubts: tuple[Doubtful, ...]
    links: dict[tuple[Place, Place], Pair]
    decided: Applied


def chained(reports: Mapping[int, Lists], decisions: Sequence[Decision] = ()) -> Chained:
    """`reports` in the order of their years, by the numbers that places call them by.

    What people decided is joined first, wherever its rows stand. Of the rest only sure pairs are joined, those of the
    nearest reports first; where a later pair contradicts what is joined, or what people told apart, it is in doubt or
    gone. Reports are compared only where some row of each may be paired whose chains have no report in common: what
    else they have is in one chain already, or never can be.
    """
    joining = _Joining(reports)
    decided = _decided(joining, reports, decisions)
    doubts: list[Doubtful] = []
    links: dict[tuple[Place, Place], Pair] = {}
    many = NamesOfMany({number: of.said for number, of in reports.items()})
    for earlier, later in _nearest_first(list(reports)):
        names = many.of(earlier, later)
        if joining.may_join(earlier, later, names, decisions):
            for left, right, pair in _pairs(reports, earlier, later, decisions, names):
                links[left, right] = pair
                if pair.decision != "match":
                    doubts.append(Doubtful(left, right, pair))
                elif (against := joining.units_against(left, right)) is not None:
                    doubts.append(Doubtful(left, right, replace(pair, reasons=(*pair.reasons, against))))
                elif not joining.join(left, right):
                    doubts.append(Doubtful(left, right, pair))
    return Chained(joining.entries, joining.chains(), tuple(joining.still_open(doubts)), links, decided)


def _nearest_first(reports: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Those side by side, then those with one report between them, and so on."""
    yield from sorted(combinations(reports, 2), key=lambda two: reports.index(two[1]) - reports.index(two[0]))


def _pairs(
    reports: Mapping[int, Lists], earlier: int, later: int, decisions: Sequence[Decision], names: Names
) -> Iterator[tuple[Place, Place, Pair]]:
    found = pairs_between(reports[earlier], reports[later], decisions, names)
    for pair in found.pairs:
        yield _place(earlier, found.left[pair.left]), _place(later, found.right[pair.right]), pair


def _place(report: int, entry: Listed) -> Place:
    return report, entry.first.owner.id


class _Joining:
    """The chains as they grow. `apart` are places that people said are not one."""

    def __init__(self, reports: Mapping[int, Lists]) -> None:
        self.entries = {_place(number, entry): entry for number, of in reports.items() for entry in of.entries}
        self.order = {place: at for at, place in enumerate(self.entries)}
        self.listed = {number: [_place(number, entry) for entry in of.entries] for number, of in reports.items()}
        self.items_of = {
            number: with_telling_units([entry.item for entry in of.entries]) for number, of in reports.items()
        }
        self.items = {
            place: item
            for number, places in self.listed.items()
            for place, item in zip(places, self.items_of[number], strict=True)
        }
        self.chain_of = {place: [place] for place in self.entries}
        self.apart: set[frozenset[Place]] = set()

    def chains(self) -> tuple[tuple[Place, ...], ...]:
        return tuple({chain[0]: tuple(chain) for chain in self.chain_of.values()}.values())

    def may_join(self, earlier: int, later: int, names: Names, decisions: Sequence[Decision]) -> bool:
        """Whether a comparison of two reports may find a pair that is not settled yet. Where people decided, what they
        joined is compared too."""
        mine, yours = self._open(earlier, later), self._open(later, earlier)
        if decisions or not (mine and yours):
            return bool(mine and yours)
        among = {(i, j) for (i, one), (j, other) in product(mine, yours) if one.isdisjoint(other)}
        return bool(among) and may_be_paired(self.items_of[earlier], self.items_of[later], among, names)

    def _open(self, report: int, other: int) -> list[tuple[int, set[int]]]:
        """By its place in the list of `report`, what has no partner in the other one yet, with the reports of its
        chain."""
        chains = ((at, self.chain_of[place]) for at, place in enumerate(self.listed[report]))
        found = ((at, {number for number, _ in chain}) for at, chain in chains)
        return [(at, numbers) for at, numbers in found if other not in numbers]

    def can_join(self, left: Place, right: Place) -> bool:
        """Two chains that hold one report each would be two indicators of it in one."""
        one, other = self.chain_of[left], self.chain_of[right]
        if {report for report, _ in one} & {report for report, _ in other}:
            return False
        return not self.apart or not any(frozenset((mine, yours)) in self.apart for mine in one for yours in other)

    def join(self, left: Place, right: Place) -> bool:
        """Whether both are in one chain now."""
        one, other = self.chain_of[left], self.chain_of[right]
        if one is other:
            return True
        if not self.can_join(left, right):
            return False
        whole = sorted([*one, *other], key=self.order.__getitem__)
        self.chain_of.update(dict.fromkeys(whole, whole))
        return True

    def units_against(self, left: Place, right: Place) -> Reason | None:
        """Units of two kinds anywhere in both chains, though not in the two rows themselves."""
        if self.chain_of[left] is self.chain_of[right]:
            return None
        for mine in self.chain_of[left]:
            for yours in self.chain_of[right]:
                if other_unit(self.items[mine], self.items[yours]):
                    return Reason("other_unit", (self.items[mine].unit or "", self.items[yours].unit or ""))
        return None

    def still_open(self, doubts: Sequence[Doubtful]) -> list[Doubtful]:
        """Without those that a surer pair or a person has answered; two chains are asked about once."""
        asked: dict[tuple[Place, Place], Doubtful] = {}
        for doubt in doubts:
            one, other = self.chain_of[doubt.left], self.chain_of[doubt.right]
            if one is not other and self.can_join(doubt.left, doubt.right):
                asked.setdefault((one[0], other[0]), doubt)
        return list(asked.values())


def _decided(joining: _Joining, reports: Mapping[int, Lists], decisions: Sequence[Decision]) -> Applied:
    """Joins and parts what people decided; what is told apart first, since it holds for whole chains."""
    same: list[tuple[Place, Place, Decision]] = []
    lapsed: dict[int, Lapsed] = {}
    second: dict[int, Decision] = {}
    for earlier, later in _nearest_first(list(reports)) if decisions else ():
        left, right = reports[earlier], reports[later]
        found = decided_pairs(decisions, left.entries, right.entries, left.document, right.document)
        for (i, j), decision in found.same.items():
            same.append((_place(earlier, left.entries[i]), _place(later, right.entries[j]), decision))
        for i, j in found.different:
            joining.apart.add(frozenset((_place(earlier, left.entries[i]), _place(later, right.entries[j]))))
        lapsed |= {id(each.decision): each for each in found.lapsed}
        second |= _by_identity(found.second)
    second |= _by_identity(decision for left_, right_, decision in same if not joining.join(left_, right_))
    return Applied({}, {}, tuple(lapsed.values()), tuple(second.values()))


def _by_identity(decisions: Iterable[Decision]) -> dict[int, Decision]:
    return {id(decision): decision for decision in decisions}
