"""Targets called those of the plan's end, against the plan's own targets for its last year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.across.thresholds import LEAST_OF_PLAN, ROWS_OF_ONE_PLAN
from reconcile.facts.likeness import comparable, one_number
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.words.units import is_percent
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class PlanEnd:
    """`stated` is the target of the plan's end in a comparison, `planned` that of the last year in the plan; `shared`
    tells that both rows print one target for a year before it."""

    stated: Figure
    planned: Figure
    agrees: bool
    shared: bool


def plan_ends(index: Index) -> Iterator[PlanEnd]:
    """Pairs of two tables most of whose indicators agree, so that both columns are surely of one thing; or whose rows
    print one target of another year. What adds up over the years (the sum of the yearly targets) has an end of another
    kind."""
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
                if (end := _end(stated, row, _yearly(plan))) is not None:
                    by_tables[row.owner.table, plan.owner.table].append(end)
    for ends in by_tables.values():
        agreeing = [end for end in ends if end.agrees]
        shared = [end for end in ends if end.shared]
        if len(agreeing) >= LEAST_OF_PLAN and 2 * len(agreeing) > len(ends):
            yield from ends
        else:
            yield from agreeing
            yield from (end for end in shared if not end.agrees and len(shared) >= ROWS_OF_ONE_PLAN)


def _single(index: Index, row: Row) -> bool:
    return index.subject_of[row.owner.id] not in index.twins


def _yearly(row: Row) -> list[Figure]:
    """The targets of a row year by year; none where a year has two."""
    found = [figure for figure in row.of("target") if figure.basis is None and figure.year is not None]
    years = {figure.year for figure in found}
    return sorted(found, key=lambda figure: figure.year or 0) if len(years) == len(found) else []


def _end(stated: Figure, row: Row, yearly: Sequence[Figure]) -> PlanEnd | None:
    last = yearly[-1]
    alike = stated.known and last.known and comparable(stated, last)
    if stated.basis != "renstra_end" or not alike or stated.year not in (None, last.year):
        return None
    agrees = one_number(stated, last)
    if not agrees and _added_up(stated, yearly):
        return None
    return PlanEnd(stated, last, agrees, _one_target(row, yearly[:-1]))


def _one_target(row: Row, yearly: Sequence[Figure]) -> bool:
    pairs = [(mine, row.one("target", (mine.year, None))) for mine in yearly]
    known = [(mine, yours) for mine, yours in pairs if yours is not None and mine.known and yours.known]
    return bool(known) and all(comparable(mine, yours) and one_number(mine, yours) for mine, yours in known)


def _added_up(stated: Figure, yearly: Sequence[Figure]) -> bool:
    """Also where the same target of every year is counted some years over."""
    numbers = [figure.number for figure in yearly if figure.known]
    same = len(set(numbers)) == 1 and numbers[0] > 0 and stated.number % numbers[0] == 0
    return sum(numbers) == stated.number or (same and not is_percent(stated.unit))
