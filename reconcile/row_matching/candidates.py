"""Rows of two lists that may be one, by their names and by what stands beside these, before partners are chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reconcile.row_matching.assignment import Edge
from reconcile.row_matching.evidence import Item, Reason, evidence, other_unit, particular
from reconcile.row_matching.likeness_of_names import Compared, compared
from reconcile.row_matching.names import Name, Names
from reconcile.row_matching.near_names import NearNames
from reconcile.row_matching.subjects import Likeness
from reconcile.row_matching.thresholds import (
    ALIKE,
    ALIKE_AND_LONG,
    EXACT,
    FIGURES_OF_RENAMED,
    REVIEW,
    SURE,
    WEIGHT,
)
from reconcile.words.units import is_percent
from reconcile.words.vocabularies import listed

DOUBTS = {"other_unit", "near_twin", "other_year", "renamed"}


@dataclass(frozen=True, slots=True)
class Candidate:
    wording: Compared
    reasons: tuple[Reason, ...]

    @property
    def evidence(self) -> float:
        return sum(WEIGHT.get(reason.key, 0.0) for reason in self.reasons)

    @property
    def weight(self) -> float:
        return self.wording.score + self.evidence

    @property
    def rank(self) -> float:
        """As partners are chosen: no two doubtful pairs are better than one sure, nor two sure than one alike."""
        kept_apart = {reason.key for reason in self.reasons} & DOUBTS or self.wording.other_year
        sure = not kept_apart and self.wording.sure and self.wording.score >= ALIKE
        return self.weight + (EXACT if sure and self.wording.same else SURE if sure else 0.0)

    @property
    def backed(self) -> bool:
        """Whether what stands beside the names says that both may be one, whatever they are called."""
        return any(reason.key in ("same_code", "same_figures") for reason in self.reasons)


def candidates_of(left: Sequence[Item], right: Sequence[Item], names: Names) -> dict[Edge, Candidate]:
    """By their places in the two lists, in the order of the left one."""
    return dict(_found(left, right, names, None))


def may_be_paired(left: Sequence[Item], right: Sequence[Item], among: Collection[Edge], names: Names) -> bool:
    """Whether any of the edges `among` may become a pair of `match_rows.match`, by its figures or by its names."""
    renamed = (len(particular(left[i].stated & right[j].stated)) >= FIGURES_OF_RENAMED for i, j in among)
    return any(renamed) or next(_found(left, right, names, among), None) is not None


def _found(
    left: Sequence[Item], right: Sequence[Item], names: Names, among: Collection[Edge] | None
) -> Iterator[tuple[Edge, Candidate]]:
    """Of the edges `among`, where only these are asked for; all rows tell which words are rare."""
    lefts, rights = [_named(item, names) for item in left], [_named(item, names) for item in right]
    likeness = Likeness([name.full for found in (*lefts, *rights) for name in found])
    asked = range(len(right)) if among is None else sorted({j for _, j in among})
    near = NearNames([rights[j] for j in asked], likeness)
    for i in range(len(left)) if among is None else sorted({i for i, _ in among}):
        for j in (asked[place] for place in near.near(lefts[i])):
            if among is not None and (i, j) not in among:
                continue
            if (worded := _nearest((left[i], right[j]), lefts[i], rights[j], likeness, names)) is not None:
                candidate = Candidate(worded, tuple(evidence(left[i], right[j])))
                if not worded.put_for_another or candidate.backed:
                    yield (i, j), candidate


def _named(item: Item, names: Names) -> list[Name]:
    return list(dict.fromkeys(names.name(text, item.year) for text in (item.name, *item.also)))


def _nearest(
    items: tuple[Item, Item], lefts: Sequence[Name], rights: Sequence[Name], likeness: Likeness, names: Names
) -> Compared | None:
    """The names of two rows that are most alike, where nothing forbids that they are one and they are like enough."""
    one, other = items
    if one.level and other.level and one.level != other.level:
        return None
    every = (compared(first, second, likeness, names) for first in lefts for second in rights)
    best = max((found for found in every if found is not None), key=lambda found: found.score, default=None)
    if best is None or best.score < REVIEW or (other_unit(one, other) and not best.same):
        return None
    return _by_unit(best, one, other)


def _by_unit(worded: Compared, one: Item, other: Item) -> Compared:
    """Where one name says that it is a share, and the other leaves it to the unit or says rate, both in per cent."""
    only_measures = worded.reason.key in ("added_words", "other_head") and set(worded.reason.words) <= _shares()
    if only_measures and is_percent(one.unit) and is_percent(other.unit):
        return replace(worded, sure=True, score=max(worded.score, ALIKE_AND_LONG))
    return worded


@cache
def _shares() -> frozenset[str]:
    return frozenset(listed("matching", "shares"))
