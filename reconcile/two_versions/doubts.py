"""Rows that may be others reworded, split or merged: it is told, and nothing of them is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from reconcile.facts.rows import Row
from reconcile.lists.matched_rows import Listed
from reconcile.row_matching.match_rows import Pair
from reconcile.row_matching.split_rows import Parts
from reconcile.two_versions.listings import Listings
from reconcile.two_versions.rows import RowPair
from reconcile.two_versions.wordings import worded
from schemas.differences import Part, RowDifference
from schemas.matches import Ground

DoubtfulRows = tuple[RowDifference, list[Row], list[Row]]
"""With the rows of the old and of the new version that it speaks of."""


def doubts(
    listings: Listings, part: Part, perhaps: Sequence[RowPair], lost: Collection[int], come: Collection[int]
) -> Iterator[DoubtfulRows]:
    """`lost` and `come` are places of the old and the new list without any counterpart, `perhaps` rows of one table
    that may be one. Each row is told once."""
    said: set[str] = set()
    for doubtful in (*_of_lists(listings, part, lost, come), *_of_rows(listings, part, perhaps)):
        ids = {row.owner.id for row in (*doubtful[1], *doubtful[2])}
        if not ids & said:
            said |= ids
            yield doubtful


def _of_lists(listings: Listings, part: Part, lost: Collection[int], come: Collection[int]) -> Iterator[DoubtfulRows]:
    for divided in listings.parts:
        here, there = (lost, come) if divided.side == "left" else (come, lost)
        if divided.whole in here and all(place in there for place in divided.parts):
            yield _divided(divided, part, listings)
    for pair in listings.review:
        if pair.left in lost and pair.right in come:
            yield _in_doubt(pair, part, listings)


def _of_rows(listings: Listings, part: Part, perhaps: Sequence[RowPair]) -> Iterator[DoubtfulRows]:
    alike: dict[object, list[RowPair]] = defaultdict(list)
    for old, new in perhaps:
        alike[listings.old_place[old.owner.id], listings.new_place[new.owner.id]].append((old, new))
    for pairs in alike.values():
        ours, theirs = [old for old, _ in pairs], [new for _, new in pairs]
        in_doubt = RowDifference(change="in_doubt", part=part, old=[worded(ours)], new=[worded(theirs)])
        yield in_doubt, ours, theirs


def _divided(divided: Parts, part: Part, listings: Listings) -> DoubtfulRows:
    split = divided.side == "left"
    here, there = (listings.old, listings.new) if split else (listings.new, listings.old)
    whole, parts = [here[divided.whole]], [there[place] for place in divided.parts]
    old, new = (whole, parts) if split else (parts, whole)
    change = RowDifference(
        change="split" if split else "merged",
        part=part,
        old=[worded(entry.rows) for entry in old],
        new=[worded(entry.rows) for entry in new],
    )
    return change, _rows(old), _rows(new)


def _in_doubt(pair: Pair, part: Part, listings: Listings) -> DoubtfulRows:
    old, new = listings.old[pair.left], listings.new[pair.right]
    change = RowDifference(
        change="in_doubt",
        part=part,
        old=[worded(old.rows)],
        new=[worded(new.rows)],
        likeness=pair.score,
        grounds=[Ground(key=reason.key, words=list(reason.words)) for reason in pair.reasons],
    )
    return change, list(old.rows), list(new.rows)


def _rows(entries: Sequence[Listed]) -> list[Row]:
    return [row for entry in entries for row in entry.rows]
