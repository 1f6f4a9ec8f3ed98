"""One indicator through several reports: a chain with at most one link a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reconcile.index import Index
from reconcile.match_documents import Pairs, pairs_of
from reconcile.matched_rows import Listed, listed
from reconcile.matching import Pair
from schemas.document import Document

Place = tuple[int, str]
"""A report, and the id of the first row that lists the indicator there."""
Pairing = Callable[[Document, Document], Pairs]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two places that may be one indicator, in chains of their own."""

    left: Place
    right: Place
    pair: Pair


@dataclass(frozen=True, slots=True)
class Chained:
    """`entries` has every indicator of every report; each place stands in one of the `chains`, which are in the order
    in which their indicators are first listed."""

    entries: dict[Place, Listed]
    chains: tuple[tuple[Place, ...], ...]
    doubts: tuple[Doubtful, ...]


def chained(documents: Sequence[Document], pairing: Pairing = pairs_of) -> Chained:
    """`documents` in the order of their years. Only sure pairs are joined, those of the nearest reports first; where a
    later pair contradicts what is joined, it is in doubt."""
    indexes = [Index(document) for document in documents]
    entries = {
        (report, entry.first.owner.id): entry
        for report, index in enumerate(indexes)
        for entry in listed(index, index.rows)
    }
    chain_of = {place: [place] for place in entries}
    doubts = []
    for later in range(1, len(documents)):
        for earlier in reversed(range(later)):
            found = pairing(documents[earlier], documents[later])
            for pair in found.pairs:
                left = (earlier, found.left[pair.left].first.owner.id)
                right = (later, found.right[pair.right].first.owner.id)
                if pair.decision != "match" or not _joined(chain_of, left, right):
                    doubts.append(Doubtful(left, right, pair))
    chains = {chain[0]: tuple(chain) for chain in chain_of.values()}
    return Chained(entries, tuple(chains.values()), tuple(_open(doubts, chain_of)))


def _joined(chain_of: dict[Place, list[Place]], left: Place, right: Place) -> bool:
    """Whether both are in one chain now. Two chains that hold one report each would be two indicators of it in one."""
    one, other = chain_of[left], chain_of[right]
    if one is other:
        return True
    if {report for report, _ in one} & {report for report, _ in other}:
        return False
    whole = sorted([*one, *other])
    chain_of.update(dict.fromkeys(whole, whole))
    return True


def _open(doubts: Sequence[Doubtful], chain_of: dict[Place, list[Place]]) -> list[Doubtful]:
    """Without those that a surer pair has answered; two chains are asked about once."""
    asked: dict[tuple[Place, Place], Doubtful] = {}
    for doubt in doubts:
        one, other = chain_of[doubt.left], chain_of[doubt.right]
        if one is not other and not {report for report, _ in one} & {report for report, _ in other}:
            asked.setdefault((one[0], other[0]), doubt)
    return list(asked.values())
