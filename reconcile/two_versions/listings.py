"""What two versions of a report list, indicators or budget items, each thing once; and which are which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reconcile.decisions.crosswalk import NOTHING_APPLIED, Applied
from reconcile.facts.budget_levels import level
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.lists.match_documents import lists_of, pairs_between
from reconcile.lists.matched_rows import Listed, listed
from reconcile.row_matching.assignment import Edge
from reconcile.row_matching.match_rows import Pair, match
from reconcile.row_matching.names import names_of
from reconcile.row_matching.split_rows import Parts
from reconcile.words.wording import letters
from schemas.crosswalk import Decision
from schemas.document import BudgetLine

Identity = tuple[str, str]
"""The level of a budget line, with its code or its name."""


@dataclass(frozen=True)
class Listings:
    """`joined` are pairs of places in `old` and `new` that are one thing for sure, `review` those that may be. `parts`
    are things that were split or merged; `decided` is what people had said."""

    old: tuple[Listed, ...]
    new: tuple[Listed, ...]
    joined: frozenset[Edge]
    review: tuple[Pair, ...] = ()
    parts: tuple[Parts, ...] = ()
    decided: Applied = NOTHING_APPLIED

    @cached_property
    def old_place(self) -> dict[str, int]:
        """By the id of a row."""
        return {row.owner.id: place for place, entry in enumerate(self.old) for row in entry.rows}

    @cached_property
    def new_place(self) -> dict[str, int]:
        return {row.owner.id: place for place, entry in enumerate(self.new) for row in entry.rows}

    def decided_apart(self, edge: Edge) -> bool:
        """Whether people said that these are two things, or gave one of them another partner."""
        same = self.decided.same
        taken = any(edge != pair and (edge[0] == pair[0] or edge[1] == pair[1]) for pair in same)
        return edge in self.decided.different or taken


def indicators_of(old: Index, new: Index, decisions: Iterable[Decision]) -> Listings:
    found = pairs_between(lists_of(old), lists_of(new), decisions)
    sure = frozenset((pair.left, pair.right) for pair in found.pairs if pair.decision == "match")
    review = tuple(pair for pair in found.pairs if pair.decision == "review")
    return Listings(found.left, found.right, sure, review, found.parts, found.decided)


def budget_of(old: Index, new: Index) -> Listings:
    """A code stands for one line, and so does a name; a pair of which both are in doubt is for review."""
    ours, theirs = listed(old, old.lines), listed(new, new.lines)
    names = names_of(old.document, new.document)
    found = match([entry.item for entry in ours], [entry.item for entry in theirs], names)
    sure = {(pair.left, pair.right) for pair in found.pairs if pair.decision == "match"}
    for identity in (_by_code, _by_name):
        sure |= set(_left_over(ours, theirs, sure, identity))
    left, right = {i for i, _ in sure}, {j for _, j in sure}
    review = tuple(pair for pair in found.pairs if pair.left not in left and pair.right not in right)
    return Listings(tuple(ours), tuple(theirs), frozenset(sure), review)


def _by_code(row: Row) -> Identity | None:
    code = letters(row.owner.code or "") if isinstance(row.owner, BudgetLine) else ""
    return (level(row), code) if any(map(str.isdigit, code)) else None


def _by_name(row: Row) -> Identity | None:
    return (level(row), letters(row.label)) if letters(row.label) else None


def _left_over(
    ours: Sequence[Listed], theirs: Sequence[Listed], sure: Collection[Edge], identity: Callable[[Row], Identity | None]
) -> Iterator[Edge]:
    """Pairs of one identity that nothing else left over shares."""
    old = _alone(ours, {i for i, _ in sure}, identity)
    new = _alone(theirs, {j for _, j in sure}, identity)
    yield from ((old[key], new[key]) for key in old if key in new)


def _alone(
    entries: Sequence[Listed], taken: Collection[int], identity: Callable[[Row], Identity | None]
) -> dict[Identity, int]:
    """The place of everything that is left over, by its identity, where that is its own."""
    found: dict[Identity, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        key = identity(entry.first)
        if place not in taken and key is not None:
            found[key].append(place)
    return {key: places[0] for key, places in found.items() if len(places) == 1}
