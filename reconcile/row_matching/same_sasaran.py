"""Rows of two lists that are one subject since they stand under one sasaran, with names that no other there comes near.

Lists of efficiency or of causes often shorten a name, or put `Proporsi` before it; under its own sasaran that tells no
other indicator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reconcile.row_matching.likeness_of_names import compared
from reconcile.row_matching.names import Names
from reconcile.row_matching.same_place import Placed, figures_compared, told_apart
from reconcile.row_matching.subjects import Likeness, wording
from reconcile.row_matching.thresholds import NO_NEARER, ONE_SASARAN, REWORDED_UNDER_SASARAN

Pair = tuple[int, int]


def joined_by_sasaran(lists: Sequence[Sequence[Placed]], names: Names) -> dict[int, int]:
    """Subjects that are one with an earlier one, which no list has beside them."""
    homes: dict[int, set[int]] = defaultdict(set)
    first: dict[int, Placed] = {}
    for at, rows in enumerate(lists):
        for row in rows:
            homes[row.subject].add(at)
            first.setdefault(row.subject, row)
    joined: dict[int, int] = {}
    likeness = Likeness([names.name(row.name).full for row in first.values()])
    for rows in _under_one(list(first.values())):
        for one, other in _nearest(rows, homes, likeness, names):
            taken = {one, other} & (joined.keys() | set(joined.values()))
            if not taken:
                joined[max(one, other)] = min(one, other)
    return joined


def _under_one(rows: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The rows of each sasaran, however it is written."""
    texts = [text for text in dict.fromkeys(row.sasaran for row in rows) if text]
    likeness = Likeness([wording(text) for text in texts])
    home = {text: text for text in texts}
    for one, other in combinations(texts, 2):
        if likeness.overlap(wording(one), wording(other)) >= ONE_SASARAN:
            home = {text: home[one] if of == home[other] else of for text, of in home.items()}
    found: dict[str, list[Placed]] = defaultdict(list)
    for row in rows:
        if row.sasaran and not row.name.rstrip().endswith(":"):  # the head of a group is none of its parts
            found[home[row.sasaran]].append(row)
    yield from found.values()


def _nearest(rows: Sequence[Placed], homes: Mapping[int, set[int]], likeness: Likeness, names: Names) -> Iterator[Pair]:
    """Pairs of which neither has another partner that comes as near."""
    scores: dict[Pair, float] = {}
    for one, other in combinations(rows, 2):
        if not homes[one.subject] & homes[other.subject] and (score := _score(one, other, likeness, names)):
            scores[one.subject, other.subject] = score
    for (first, second), score in scores.items():
        rivals = [rival for pair, rival in scores.items() if {first, second} & set(pair) and pair != (first, second)]
        if score >= REWORDED_UNDER_SASARAN and all(rival < score - NO_NEARER for rival in rivals):
            yield first, second


def _score(one: Placed, other: Placed, likeness: Likeness, names: Names) -> float:
    """How like their names are; nothing where these put one thing for another, or no figure but several agree."""
    agreeing, differing = figures_compared(one, other)
    if told_apart(one.name, other.name) or (not agreeing and differing > 1):
        return 0.0
    found = compared(names.name(one.name), names.name(other.name), likeness, names)
    return found.score if found is not None and not found.put_for_another and not found.other_year else 0.0
