"""The target of one indicator is the same in every list that states it: plan, agreement, annex and measurement.

Why: performance is measured against what was agreed; a target that changes on the way measures something else.
Example: 95 % in one agreement table, 100 % in all others.
May be wrong: where an agreement was revised within the year and both are printed, or one wording stands for two levels.
Regulation: PermenPANRB 53/2014: the measured target is that of the perjanjian kinerja.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

import msgspec

from reconcile.across.plan_ends import PlanEnd, plan_ends
from reconcile.across.repeated import Differing, differing, stated_in_scope
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.words.units import is_percent, one_unit, unit_name, without_scale
from schemas.equation import Corrections
from schemas.figure import Figure

WHOLE_COLUMN = 4
"""Rows of one column whose targets differ from one other table, from which they are one fault."""
Column = tuple[str | None, int | None, str | None]


def check(report: Index) -> Iterator[Outcome]:
    index = report.with_agreement
    told: set[tuple[str, str]] = set()
    stated_targets = list(stated_in_scope(index, lambda measure: measure == "target"))
    differ = [differing(index, quantity, figures) for quantity, figures, _ in stated_targets]
    columns = Counter(_column(place, entry) for found in differ for entry in found for place in entry.places)
    for (_, figures, apart), found in zip(stated_targets, differ, strict=True):
        if apart:
            yield Undecided(apart, "scope_differs")
        if len({figure.table for figure in figures}) < 2:
            continue
        if found:
            for stated, entry in _drifts(found, columns):
                if _of_other_things(stated, found[0].usual[0]):
                    yield Undecided((stated, found[0].usual[0]), "units_differ")
                    continue
                rows = stated.owner.id, found[0].usual[0].owner.id
                yield _mildly(entry) if rows in told else entry
                told.add(rows)
        else:
            numbers = tuple(figure for figure in figures if figure.known)
            yield Consistent(numbers) if len(numbers) > 1 else Undecided(numbers, "not_a_number")
    for end in plan_ends(index):
        yield Consistent((end.stated, end.planned)) if end.agrees else _other_end(index, end)


def _of_other_things(one: Figure, other: Figure) -> bool:
    """Whether two targets count things that are not alike: then one stands in the row of another indicator."""
    units = [figure.unit for figure in (one, other) if figure.unit and not is_percent(figure.unit)]
    names = [unit_name(without_scale(unit)) for unit in units]
    return len(names) == 2 and None not in names and not one_unit(str(names[0]), str(names[1]))


def _mildly(entry: Contradiction) -> Contradiction:
    """That two rows differ is told once: of further years it is information."""
    return replace(entry, finding=msgspec.structs.replace(entry.finding, severity="info"))


def _column(stated: Figure, entry: Differing) -> Column:
    """Of which table the column is that differs, and from which."""
    return stated.table, stated.year, entry.usual[0].table


def _drifts(found: list[Differing], columns: Mapping[Column, int]) -> Iterator[tuple[Figure, Contradiction]]:
    """Every table with another target, the rarest target first; all hang on the first. Where a whole column differs
    from that of another table, all its rows are one fault."""
    ordered = [place for entry in sorted(found, key=lambda entry: len(entry.places)) for place in entry.places]
    usual = found[0].usual
    tables = dict.fromkeys(place.table for place in ordered)
    for stated in (next(place for place in ordered if place.table == table) for table in tables):
        column = _column(stated, found[0])
        whole = columns.get(column, 0) >= WHOLE_COLUMN
        drift = build_finding(
            "X03",
            "error",
            stated,
            "target_drift",
            elsewhere=usual[0].value if stated.known else None,
            params={
                "others": [f"{figure.raw} ({figure.page})" for figure in ordered],
                "usual": usual[0].raw,
                "pages": [str(page) for page in sorted({figure.page for figure in usual})],
            },
            also_stated=[*(figure for figure in ordered if figure is not stated), usual[0]],
            context=usual[1:6],
            fault=f"X03 {column}" if whole else f"X03 {found[0].quantity[0]}",
            holds=partial(_meets, stated, usual[0]),
        )
        yield stated, drift


def _other_end(index: Index, end: PlanEnd) -> Contradiction:
    return build_finding(
        "X03",
        "warning",
        end.stated,
        "target_plan_end",
        elsewhere=end.planned.value,
        params={"planned": end.planned.raw, "planned_page": end.planned.page, "year": str(end.planned.year)},
        context=(end.planned,),
        fault=f"X03 end {index.subject_of[end.stated.owner.id]}",
        holds=partial(_meets, end.stated, end.planned),
    )


def _meets(stated: Figure, usual: Figure, corrections: Corrections) -> bool:
    """Whether corrections of others bring the two together."""
    if not (stated.known and usual.known and {stated.id, usual.id} & corrections.keys()):
        return False
    return corrections.get(stated.id, stated.number) == corrections.get(usual.id, usual.number)


RULE = Rule("X03", "target-drift", "error", check)
