"""One indicator through several reports: a chain with at most one link a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reconcile.decisions.crosswalk import Applied, Lapsed
from reconcile.lists.decided_rows import decided_pairs
from reconcile.lists.match_documents import Lists, pairs_between
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.match_rows import Pair
from reconcile.row_matching.names import Names, names_of
from reconcile.years.found_again import found_again
from reconcile.years.joining import Doubtful, Joining, Place, place_of
from schemas.crosswalk import Decision


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

    What people decided is joined first, wherever its rows stand. Of the rest only sure pairs are joined: those of
    reports side by side, and then those of chains that begin where others were left; where a later pair contradicts
    what is joined, or what people told apart, it is in doubt or gone. What names are is learnt once, of all reports.
    """
    joining = Joining(reports)
    decided = _decided(joining, reports, decisions)
    names = names_of(*(report.document for report in reports.values()))
    doubts: list[Doubtful] = []
    links: dict[tuple[Place, Place], Pair] = {}
    for earlier, later in pairwise(reports):
        if joining.open(earlier, later) and joining.open(later, earlier):
            for left, right, pair in _pairs(reports, earlier, later, decisions, names):
                links[left, right] = pair
                doubts += joining.taken(left, right, pair)
    order = list(reports)
    for at, report in enumerate(order):
        doubts += found_again(joining, report, order[:at], names)
    links |= joining.links_of_others(links, names)
    return Chained(joining.entries, joining.chains(), tuple(joining.still_open(doubts)), links, decided)


def _pairs(
    reports: Mapping[int, Lists], earlier: int, later: int, decisions: Sequence[Decision], names: Names
) -> Iterator[tuple[Place, Place, Pair]]:
    found = pairs_between(reports[earlier], reports[later], decisions, names)
    for pair in found.pairs:
        yield place_of(earlier, found.left[pair.left]), place_of(later, found.right[pair.right]), pair


def _decided(joining: Joining, reports: Mapping[int, Lists], decisions: Sequence[Decision]) -> Applied:
    """Joins and parts what people decided; what is told apart first, since it holds for whole chains."""
    same: list[tuple[Place, Place, Decision]] = []
    lapsed: dict[int, Lapsed] = {}
    second: dict[int, Decision] = {}
    for earlier, later in combinations(reports, 2) if decisions else ():
        left, right = reports[earlier], reports[later]
        found = decided_pairs(decisions, left.entries, right.entries, left.document, right.document)
        for (i, j), decision in found.same.items():
            same.append((place_of(earlier, left.entries[i]), place_of(later, right.entries[j]), decision))
        for i, j in found.different:
            joining.apart.add(frozenset((place_of(earlier, left.entries[i]), place_of(later, right.entries[j]))))
        lapsed |= {id(each.decision): each for each in found.lapsed}
        second |= _by_identity(found.second)
    second |= _by_identity(decision for left_, right_, decision in same if not joining.join(left_, right_))
    return Applied({}, {}, tuple(lapsed.values()), tuple(second.values()))


def _by_identity(decisions: Iterable[Decision]) -> dict[int, Decision]:
    return {id(decision): decision for decision in decisions}
