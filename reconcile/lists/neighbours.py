"""Rows of two lists that stand alone between the same neighbours."""

from __future__ import annotations

from itertools import pairwise

from reconcile.lists.match_documents import Pairs


def between_the_same(found: Pairs) -> frozenset[tuple[int, int]]:
    """Places in the two lists that nothing else stands beside, between two pairs that both lists have one after the
    other, or a pair and an end of both: reports go through their indicators in one order, and what is reworded keeps
    its place."""
    partner = {pair.left: pair.right for pair in found.pairs}
    if not partner:
        return frozenset()
    ends = [-1, *sorted(partner), len(found.left)]
    partner |= {-1: -1, len(found.left): len(found.right)}
    alone = set(found.left_only), set(found.right_only)
    places = set[tuple[int, int]]()
    for before, after in pairwise(ends):
        mine = range(before + 1, after)
        yours = range(partner[before] + 1, partner[after])
        if len(mine) == len(yours) == 1 and mine[0] in alone[0] and yours[0] in alone[1]:
            places.add((mine[0], yours[0]))
    return frozenset(places)
