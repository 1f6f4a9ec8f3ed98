"""Rows of two lists that stand alone between the same neighbours."""

from __future__ import annotations

from reconcile.lists.match_documents import Pairs
from reconcile.row_matching.gaps import gaps


def between_the_same(found: Pairs) -> frozenset[tuple[int, int]]:
    """Places in the two lists that nothing else stands beside, between two pairs that both lists have one after the
    other, or a pair and an end of both: reports go through their indicators in one order, and what is reworded keeps
    its place."""
    met = sorted((pair.left, pair.right) for pair in found.pairs)
    between = gaps(met, (len(found.left), len(found.right))) if met else ()
    alone = set(found.left_only), set(found.right_only)
    return frozenset(
        (mine[0], yours[0])
        for mine, yours in between
        if len(mine) == len(yours) == 1 and mine[0] in alone[0] and yours[0] in alone[1]
    )
