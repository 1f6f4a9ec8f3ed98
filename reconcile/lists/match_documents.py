"""Which indicators of two read reports are which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reconcile.decisions.crosswalk import NOTHING_APPLIED, Applied
from reconcile.index import Index
from reconcile.lists.decided_rows import decided_pairs
from reconcile.lists.decided_subjects import index_under
from reconcile.lists.matched_rows import Listed, listed
from reconcile.row_matching.match_rows import Pair, match
from reconcile.row_matching.names import Names, names_of
from reconcile.row_matching.names_of_two import Said
from reconcile.row_matching.split_rows import Parts
from schemas.crosswalk import Decision
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class Lists:
    """A report, the indicators that it lists, each once with all its rows, and what its texts tell of their names."""

    document: Document
    entries: tuple[Listed, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class Pairs:
    """The indicators that two reports list, each once with all its rows, and the pairs of their places in `left` and
    `right`. Every place stands in one pair or alone. `parts` are rows that were split or merged; `decided` is what
    people had decided on them, and which of these decisions could not be applied."""

    left: tuple[Listed, ...]
    right: tuple[Listed, ...]
    pairs: tuple[Pair, ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]
    decided: Applied = NOTHING_APPLIED
    parts: tuple[Parts, ...] = ()


def lists_of(index: Index) -> Lists:
    return Lists(index.document, tuple(listed(index, index.rows)), Said(index.names))


def pairs_of(left: Document, right: Document, decisions: Iterable[Decision] = ()) -> Pairs:
    """The pairs in the order of the left report. What people decided goes before all that is matched."""
    held = list(decisions)
    return pairs_between(lists_of(index_under(left, held)), lists_of(index_under(right, held)), held)


def pairs_between(left: Lists, right: Lists, decisions: Iterable[Decision] = (), names: Names | None = None) -> Pairs:
    """The same of reports whose lists are made already; `names` are theirs, where these are."""
    names = names or names_of(left.document, right.document)
    decided = decided_pairs(decisions, left.entries, right.entries, left.document, right.document)
    items = [entry.item for entry in left.entries], [entry.item for entry in right.entries]
    found = match(*items, names, decided.same, decided.different)
    return Pairs(left.entries, right.entries, found.pairs, found.left_only, found.right_only, decided, found.parts)
