"""Which indicators of two read reports are which."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.index import Index
from reconcile.matched_rows import Listed, match_indicators
from reconcile.matching import Pair
from schemas.document import Document


@dataclass(frozen=True, slots=True)
class Pairs:
    """The indicators that two reports list, each once with all its rows, and the pairs of their places in `left` and
    `right`. Every place stands in one pair or alone."""

    left: tuple[Listed, ...]
    right: tuple[Listed, ...]
    pairs: tuple[Pair, ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]


def pairs_of(left: Document, right: Document) -> Pairs:
    """The pairs in the order of the left report."""
    ours, theirs, found = match_indicators(Index(left), Index(right))
    return Pairs(tuple(ours), tuple(theirs), found.pairs, found.left_only, found.right_only)
