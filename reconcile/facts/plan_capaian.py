"""Capaian of a comparison with the medium-term plan: this year's realisasi over the plan's own target, which bears the
year of the plan's end, so that no target of the row is of the capaian's year."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.capaian import Judge, JudgedCapaian, judged_by, operand
from reconcile.facts.formulas import LOWER, CapaianFormula
from reconcile.facts.rows import Row, TableView
from reconcile.facts.thresholds import LEAST_OF_PLAN_BORNE_OUT
from schemas.figure import Figure


def judged_against_plan(
    table: TableView, year: int | None, judge: Judge, lower: tuple[CapaianFormula, ...] = LOWER
) -> list[JudgedCapaian]:
    """All of them, where that formula gives most of those of the table; else none, since the capaian may be measured
    against a target that the table does not print."""
    found = [entry for row in table.rows for entry in _of_row(row, year, judge, lower)]
    decided = [entry for entry in found if entry.kind not in ("undecided", "without_operands")]
    sound = [entry for entry in decided if entry.kind == "sound"]
    return decided if len(sound) >= LEAST_OF_PLAN_BORNE_OUT and 2 * len(sound) > len(decided) else []


def _of_row(row: Row, year: int | None, judge: Judge, lower: tuple[CapaianFormula, ...]) -> Iterator[JudgedCapaian]:
    stated, target = _only(row.of("capaian")), _only(row.of("target"))
    if stated is None or target is None or not stated.known or not _of_plan(target, stated, year):
        return
    if (realisasi := operand(row, "realisasi", stated, year)) is not None:
        yield judged_by(row, stated, target, realisasi, judge, lower)


def _only(figures: list[Figure]) -> Figure | None:
    return figures[0] if len(figures) == 1 else None


def _of_plan(target: Figure, stated: Figure, year: int | None) -> bool:
    """Whether the target is of the plan's end, and the capaian of the report's year."""
    ahead = target.year is not None and (stated.year or year or 9999) < target.year
    return stated.basis is None and (target.basis == "renstra_end" or (target.basis is None and ahead))
