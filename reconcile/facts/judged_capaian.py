"""Every stated capaian of the report against the figures that it should follow from."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.facts.capaian import Judge, JudgedCapaian, judged
from reconcile.facts.capaian_of_several import with_capaian_of_several
from reconcile.facts.formula_of_row import with_formula_of_row
from reconcile.facts.formulas import CapaianFormula
from reconcile.facts.other_operands import with_own_operands
from reconcile.facts.plan_capaian import judged_against_plan
from reconcile.facts.rows import Row, TableView


def judged_capaian(
    rows: Sequence[Row],
    tables: Sequence[TableView],
    year: int | None,
    judge: Judge,
    lower: tuple[CapaianFormula, ...],
) -> dict[str, JudgedCapaian]:
    """By value id. `year` is the report's own, `lower` are the formulas accepted where less is better. A capaian that
    has no operands of its own is held against the target of the plan."""
    found = [entry for row in rows for entry in judged(row, year, judge, lower)]
    found = with_capaian_of_several(with_formula_of_row(with_own_operands(found, judge), judge), tables)
    own = {entry.stated.id: entry for entry in found}
    by_plan = {
        entry.stated.id: entry
        for table in tables
        for entry in judged_against_plan(table, year, judge, lower)
        if own[entry.stated.id].kind == "without_operands"
    }
    return own | by_plan
