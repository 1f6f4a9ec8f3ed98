"""Indicators that a report lists again after they were left out: chains that begin in it, beside those that it lacks.

Two chains that can still be one are compared once, where the later one begins, in the words of all their reports: so
the cost is that of the reports and their chains, and not of each two reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.row_matching.evidence import Item
from reconcile.row_matching.match_rows import Pair, match
from reconcile.row_matching.names import YEAR, Names
from reconcile.years.joining import Doubtful, Joining, Place


def found_again(joining: Joining, report: int, before: Sequence[int], names: Names) -> list[Doubtful]:
    """Joins chains that begin in `report` with those of the reports `before` that lack it, and tells what is in doubt.
    What was joined may be what two others were apart by, so it is looked at again with those that are left."""
    doubts: list[Doubtful] = []
    waiting = [chain[0] for chain in joining.chains() if chain[0][0] == report]
    while waiting:
        lengths = {place: len(joining.chain_of[place]) for place in waiting}
        for left, right, pair in _pairs(joining, waiting, before, names):
            doubts += joining.taken(left, right, pair)
        waiting = [place for place in waiting if len(joining.chain_of[place]) > lengths[place]]
    return doubts


def _pairs(
    joining: Joining, later: Sequence[Place], before: Sequence[int], names: Names
) -> Iterator[tuple[Place, Place, Pair]]:
    """Of a place in one of the reports `before`, the nearest of its chain, and one of `later`."""
    lacking = [chain for chain in joining.chains() if _lacks(chain, later[0][0], before)]
    nearest = [next(place for place in reversed(chain) if place[0] in before) for chain in lacking]
    for left, right, pair in _matched(joining, nearest, later, names):
        if any(reason.key == "near_twin" for reason in pair.reasons):
            again = _matched(joining, [left, *(_rivals(joining, left, nearest))], later, names)
            yield next((found for found in again if found[:2] == (left, right)), (left, right, pair))
        else:
            yield left, right, pair


def _rivals(joining: Joining, left: Place, others: Sequence[Place]) -> list[Place]:
    """Those that cannot be one with it: of two chains that can, neither puts the other in doubt."""
    return [other for other in others if other != left and not joining.can_join(left, other)]


def _matched(
    joining: Joining, left: Sequence[Place], right: Sequence[Place], names: Names
) -> list[tuple[Place, Place, Pair]]:
    """Without those that cannot be one for what is joined already."""
    if not left:
        return []
    forbidden = {
        (i, j) for i, one in enumerate(left) for j, other in enumerate(right) if not joining.can_join(one, other)
    }
    items = [_item(joining, place, names) for place in left], [_item(joining, place, names) for place in right]
    return [(left[pair.left], right[pair.right], pair) for pair in match(*items, names, forbidden=forbidden).pairs]


def _lacks(chain: Sequence[Place], report: int, before: Sequence[int]) -> bool:
    return chain[0][0] in before and all(number != report for number, _ in chain)


def _item(joining: Joining, place: Place, names: Names) -> Item:
    """The item of the place, in its own words first, and in those of the whole chain: what differs in case, in the
    order of words or in what is no part of a name is one."""
    item = joining.items[place]
    texts = (text for each in (place, *joining.chain_of[place]) for text in _without_its_year(joining.items[each]))
    different: dict[object, str] = {}
    for text in dict.fromkeys(texts):
        name = names.name(text, item.year)
        different.setdefault((name.full.words, name.full.marks, name.years), text)
    own, *others = different.values()
    return replace(item, name=own, also=tuple(others))


def _without_its_year(item: Item) -> Iterator[str]:
    """A year in a wording that is that of its report says nothing in another."""
    for text in (item.name, *item.also):
        yield " ".join(YEAR.sub(lambda found: " " if found[0] == str(item.year) else found[0], text).split())
