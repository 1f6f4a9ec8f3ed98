"""Targets called those of the plan's end, against the plan's own targets for its last year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.across.thresholds import LEAST_OF_PLAN
from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.rows import Row
from reconcile.index import Index
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class PlanEnd:
    """`stated` is the target of the plan's end in a comparison, `planned` that of the last year in the plan."""

    stated: Figure
    planned: Figure
    agrees: bool


def plan_ends(index: Index) -> Iterator[PlanEnd]:
    """Pairs of two tables most of whose indicators agree, so that both columns are surely of one thing. What adds up
    over the years (the sum of the yearly targets) has an end of another kind."""
    plans = {
        index.subject_of[row.owner.id]: row
        for row in index.rows
        if len(_yearly(row)) >= LEAST_OF_PLAN and _single(index, row)
    }
    by_tables: dict[tuple[str, str], list[PlanEnd]] = defaultdict(list)
    for row in index.rows:
        plan = plans.get(index.subject_of[row.owner.id])
        if plan is not None and plan.owner.table != row.owner.table and _single(index, row):
            for stated in row.of("target"):
                if (end := _end(stated, _yearly(plan))) is not None:
                    by_tables[row.owner.table, plan.owner.table].append(end)
    for ends in by_tables.values():
        agreeing = [end for end in ends if end.agrees]
        yield from ends if len(agreeing) >= LEAST_OF_PLAN and 2 * len(agreeing) > len(ends) else agreeing


def _single(index: Index, row: Row) -> bool:
    return index.subject_of[row.owner.id] not in index.twins


def _yearly(row: Row) -> list[Figure]:
    """The targets of a row year by year; none where a year has two."""
    found = [figure for figure in row.of("target") if figure.basis is None and figure.year is not None]
    years = {figure.year for figure in found}
    return sorted(found, key=lambda figure: figure.year or 0) if len(years) == len(found) else []


def _end(stated: Figure, yearly: Sequence[Figure]) -> PlanEnd | None:
    last = yearly[-1]
    alike = stated.known and last.known and comparable(stated, last)
    if stated.basis != "renstra_end" or not alike or stated.year not in (None, last.year):
        return None
    agrees = one_number(stated, last)
    return None if not agrees and _added_up(stated, yearly) else PlanEnd(stated, last, agrees)


def _added_up(stated: Figure, yearly: Sequence[Figure]) -> bool:
    return sum(figure.number for figure in yearly if figure.known) == stated.number
