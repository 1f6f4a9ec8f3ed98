"""Chains as they grow: places that are one indicator, at most one of each report."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reconcile.lists.match_documents import Lists
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.evidence import Item, Reason, other_unit, with_telling_units
from reconcile.row_matching.match_rows import Pair, match
from reconcile.row_matching.names import Names

Place = tuple[int, str]
"""A report, and the id of the first row that lists the indicator there."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two places that may be one indicator, in chains of their own."""

    left: Place
    right: Place
    pair: Pair


def place_of(report: int, entry: Listed) -> Place:
    return report, entry.first.owner.id


class Joining:
    """The chains as they grow. `apart` are places that people said are not one."""

    def __init__(self, reports: Mapping[int, Lists]) -> None:
        self.entries = {place_of(number, entry): entry for number, of in reports.items() for entry in of.entries}
        self.order = {place: at for at, place in enumerate(self.entries)}
        self.items: dict[Place, Item] = {}
        for number, of in reports.items():
            items = with_telling_units([entry.item for entry in of.entries])
            self.items |= {place_of(number, entry): item for entry, item in zip(of.entries, items, strict=True)}
        self.chain_of = {place: [place] for place in self.entries}
        self.apart: set[frozenset[Place]] = set()

    def chains(self) -> tuple[tuple[Place, ...], ...]:
        return tuple({chain[0]: tuple(chain) for chain in self.chain_of.values()}.values())

    def open(self, report: int, other: int) -> bool:
        """Whether anything that `report` lists has no partner in the other one yet."""
        return any(
            all(number != other for number, _ in chain) for place, chain in self.chain_of.items() if place[0] == report
        )

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

    def taken(self, left: Place, right: Place, pair: Pair) -> list[Doubtful]:
        """Joins what is surely one; what is not, or speaks against a chain, is in doubt."""
        if pair.decision != "match":
            return [Doubtful(left, right, pair)]
        if (against := self.units_against(left, right)) is not None:
            return [Doubtful(left, right, replace(pair, reasons=(*pair.reasons, against)))]
        return [] if self.join(left, right) else [Doubtful(left, right, pair)]

    def links_of_others(self, known: Collection[tuple[Place, Place]], names: Names) -> dict[tuple[Place, Place], Pair]:
        """The pairs of places that stand behind one another in a chain, of reports that were not compared."""
        beside = (two for chain in self.chains() for two in pairwise(chain) if two not in known)
        found = ((two, match([self.items[two[0]]], [self.items[two[1]]], names).pairs) for two in beside)
        return {two: pairs[0] for two, pairs in found if pairs}

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
