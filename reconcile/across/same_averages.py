"""Averages of mostly the same indicators and year that are stated with different values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from reconcile.across.thresholds import MOSTLY_THE_SAME
from reconcile.facts.averages import Average
from reconcile.facts.likeness import one_number
from reconcile.index import Index
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class AveragePair:
    """`left_out` counts the indicators that only one of the two averages holds."""

    stated: Figure
    other: Figure
    left_out: int


def average_pairs(index: Index) -> Iterator[AveragePair]:
    for one, two in combinations(index.averages, 2):
        stated, other = two.stated, one.stated
        alike = (stated.measure, stated.year, _basis(two)) == (other.measure, other.year, _basis(one))
        alike = alike and one.group == two.group
        if not alike or stated.table == other.table or not (stated.known and other.known):
            continue
        first, second = _values(index, one), _values(index, two)
        common = first.keys() & second.keys()
        equal = sum(one_number(first[subject], second[subject]) for subject in common)
        if equal > 1 and equal > MOSTLY_THE_SAME * _whole(one, two) and not one_number(stated, other):
            yield AveragePair(stated, other, len(first.keys() ^ second.keys()))


def _basis(average: Average) -> str | None:
    """What the column measures against: a plan's end makes another average than the year's target."""
    kinds = {row.owner.kind for row in average.rows}
    return "renstra_end" if "medium_term_comparison" in kinds else average.column[0].basis


def _whole(one: Average, two: Average) -> int:
    """How many indicators the two averages should share: those of the list that compares years, which is made from the
    measurement; else of the longer list, since a part of a list has an average of its own."""
    comparing = [average for average in (one, two) if average.rows[0].owner.kind == "performance_comparison"]
    return (
        min(len(average.column) for average in comparing)
        if len(comparing) == 1
        else max(len(average.column) for average in (one, two))
    )


def _values(index: Index, average: Average) -> dict[int, Figure]:
    """The cells the average is of, by subject."""
    return {index.subject_of[cell.owner.id]: cell for cell in average.column if cell.known}
