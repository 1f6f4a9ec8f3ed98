"""What a cell of a computed column comes to: as its column is computed, or another number."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.computed_columns import ComputedCell
from reconcile.facts.formulas import LOWER
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.words.units import is_rupiah
from schemas.equation import Equation
from schemas.verdict import Unjudged, reason_of


def of_money(cell: ComputedCell) -> bool:
    """Whether both operands are amounts of rupiah."""
    return all(is_rupiah(operand.unit) for operand in cell.equation.operands)


def _turned(equation: Equation) -> Iterator[Equation]:
    """What the same figures give where less is better: rows of both kinds stand in one column."""
    return (Equation(equation.stated, equation.operands, entry.formula) for entry in LOWER)


def computed_cell(index: Index, cell: ComputedCell, rule: str) -> Outcome:
    """Told only where no hidden decimals could bring the number about."""
    equation, verdict = cell.equation, cell.verdict
    figures = (equation.stated, *equation.operands)
    if verdict.consistent:
        return Consistent(figures, verdict.habit or "as_printed")
    if cell.form == "ratio" and any(index.judge(turned).consistent for turned in _turned(equation)):
        return Consistent(figures)
    if isinstance(verdict, Unjudged) or verdict.kind != "contradiction":
        return Undecided(figures, reason_of(verdict, "coarse_operands"))
    first, second = equation.operands
    return build_computed_finding(
        rule,
        "error",
        equation.stated,
        f"computed_{cell.form}",
        computed=rounded(verdict.computed, max(equation.stated.decimals, 2)),
        params={"first": first.raw, "second": second.raw, "rows": cell.proven},
        inputs=equation.operands,
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )
