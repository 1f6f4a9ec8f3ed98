"""A stated efficiency follows from its row as it does in the other rows of its table.

Why: efficiency is what the report claims to have saved; a wrong one praises what was never saved, or hides it.
Example: capaian 98,80 less serapan 98,80 is told as 0,20, where the other rows give the difference.
May be wrong: where a row is computed in another way on purpose.
Regulation: PMK 22/2021: efficiency of an output, where capaian, pagu and realisasi stand in its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from reconcile.sums.efficiency import Efficiency, efficiencies
from schemas.verdict import Judged, judge


def check(index: Index) -> Iterator[Outcome]:
    for found in efficiencies(index):
        yield _judged(found)


def _judged(found: Efficiency) -> Outcome:
    equation = found.equation
    if equation is None:
        return Undecided((found.stated,), "no_formula")
    figures, verdict = (equation.stated, *equation.operands), judge(equation)
    if not isinstance(verdict, Judged):
        return Undecided(figures, verdict.reason)
    if verdict.consistent:
        return Consistent(figures, verdict.habit or "as_printed")
    if abs(verdict.computed - Fraction(equation.stated.number)) <= Fraction(1, 10**equation.stated.decimals):
        return Consistent(figures, "hidden_decimals")  # each of the three is rounded by itself
    return build_computed_finding(
        "B09",
        "warning",
        equation.stated,
        "efficiency",
        computed=rounded(verdict.computed, max(equation.stated.decimals, 2)),
        params={"operands": [operand.raw for operand in equation.operands]},
        inputs=equation.operands,
        holds=lambda corrections: judge(equation, corrections).consistent,
    )


RULE = Rule("B09", "efficiency", "warning", check)
