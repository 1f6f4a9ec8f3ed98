"""Which rows of two lists (of two reports, or of two tables) speak of one thing.

Wordings are likened as reconcile.subjects likens them; what must not differ forbids a pair; of the pairs that are left
the one-to-one assignment of the greatest likeness is taken. What is not sure is for a person to review.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reconcile.assignment import Edge, assigned
from reconcile.subjects import ALIKE, Likeness, Wording, compatible, wording
from reconcile.units import is_percent, is_rupiah, unit_name

REVIEW = 0.6
"""Likeness from which a person is asked."""
MARGIN = 0.02
"""A runner-up this near makes a pair unsure."""
BESIDE = 0.05
"""What the same sasaran or programme above two rows adds to their weight."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row as it is to be matched: its name, unit, level (strategis, program; program, kegiatan and the code of a
    budget item), what it stands under (a sasaran, a programme), and its names in other tables of its report."""

    name: str
    unit: str | None = None
    level: str = ""
    under: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """`key` is same_wording, spelling, added_words, other_words, same_place, other_unit or near_twin; `words` tell
    which."""

    key: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Places in the two lists. `score` is from 0 to 1; `runner_up` is the next best place on the right, with its
    score."""

    left: int
    right: int
    score: float
    decision: Literal["match", "review"]
    reasons: tuple[Reason, ...]
    runner_up: tuple[int, float] | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    pairs: tuple[Pair, ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]


def match(left: Sequence[Item], right: Sequence[Item]) -> Matched:
    """Pairs in the order of the left list; every place of both lists stands in one pair or alone."""
    lefts, rights = [_wordings(item) for item in left], [_wordings(item) for item in right]
    likeness = Likeness([worded for names in (*lefts, *rights) for worded in names])
    nearest = {
        (i, j): found
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (found := _nearest(likeness, (one, other), lefts[i], rights[j])) is not None
    }
    scores = {edge: likeness.overlap(*found) for edge, found in nearest.items()}
    partners = assigned({(i, j): score + BESIDE * _beside(left[i], right[j]) for (i, j), score in scores.items()})
    pairs = [_pair((i, j), (left[i], right[j]), nearest[i, j], likeness, scores) for i, j in sorted(partners.items())]
    taken = set(partners.values())
    return Matched(
        tuple(pairs),
        tuple(i for i in range(len(left)) if i not in partners),
        tuple(j for j in range(len(right)) if j not in taken),
    )


def _wordings(item: Item) -> list[Wording]:
    return [wording(name) for name in (item.name, *item.also)]


def _nearest(
    likeness: Likeness, items: tuple[Item, Item], left: Sequence[Wording], right: Sequence[Wording]
) -> tuple[Wording, Wording] | None:
    """The names of two rows that are most alike, where nothing forbids that they are one and they are like enough."""
    possible = [(one, other) for one in left for other in right if _possible(*items, one, other)]
    if not possible:
        return None
    best = max(possible, key=lambda names: likeness.overlap(*names))
    return best if likeness.overlap(*best) >= REVIEW else None


def _pair(
    edge: Edge,
    items: tuple[Item, Item],
    names: tuple[Wording, Wording],
    likeness: Likeness,
    scores: Mapping[Edge, float],
) -> Pair:
    rivals = [
        score for other, score in scores.items() if other != edge and (other[0] == edge[0] or other[1] == edge[1])
    ]
    reasons = _reasons(items, names, near=max(rivals, default=0.0) > scores[edge] - MARGIN)
    unsure = {"other_unit", "near_twin"} & {reason.key for reason in reasons}
    mine = sorted((score, j) for (i, j), score in scores.items() if i == edge[0] and j != edge[1])
    return Pair(
        *edge,
        score=round(scores[edge], 4),
        decision="match" if likeness.of(*names) >= ALIKE and not unsure else "review",
        reasons=reasons,
        runner_up=(mine[-1][1], round(mine[-1][0], 4)) if mine else None,
    )


def _possible(one: Item, other: Item, first: Wording, second: Wording) -> bool:
    """Numbers, negation and qualifiers agree, and so do the levels and the kinds of unit where both are said. Rows that
    are worded alike may differ in their unit: it may have been changed."""
    if not compatible(first, second) or (one.level and other.level and one.level != other.level):
        return False
    return first.text == second.text or not _other_unit(one, other)


def _other_unit(one: Item, other: Item) -> bool:
    if unit_name(one.unit) is None or unit_name(other.unit) is None:
        return False
    return (is_percent(one.unit), is_rupiah(one.unit)) != (is_percent(other.unit), is_rupiah(other.unit))


def _beside(one: Item, other: Item) -> bool:
    return bool(one.under) and wording(one.under).words == wording(other.under).words


def _reasons(items: tuple[Item, Item], names: tuple[Wording, Wording], near: bool) -> tuple[Reason, ...]:
    one, other = items
    found = [_worded(*names)]
    if _beside(one, other):
        found.append(Reason("same_place", (other.under,)))
    if _other_unit(one, other):
        found.append(Reason("other_unit", (one.unit or "", other.unit or "")))
    if near and not _beside(one, other):
        found.append(Reason("near_twin"))
    return tuple(found)


def _worded(first: Wording, second: Wording) -> Reason:
    mine, yours = tuple(sorted(first.words - second.words)), tuple(sorted(second.words - first.words))
    if first.text == second.text:
        return Reason("same_wording")
    if not mine or not yours:
        return Reason("added_words", mine or yours)
    return Reason("spelling" if Likeness([first, second]).of(first, second) else "other_words", (*mine, *yours))
