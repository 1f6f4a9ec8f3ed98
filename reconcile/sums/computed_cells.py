"""What a cell of a computed column comes to: as its column is computed, or another number."""

from __future__ import annotations

from reconcile.facts.computed_columns import ComputedCell
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from schemas.verdict import Unjudged, reason_of


def computed_cell(index: Index, cell: ComputedCell, rule: str) -> Outcome:
    """Told only where no hidden decimals could bring the number about."""
    equation, verdict = cell.equation, cell.verdict
    figures = (equation.stated, *equation.operands)
    if verdict.consistent:
        return Consistent(figures, verdict.habit or "as_printed")
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
