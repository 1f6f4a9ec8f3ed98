"""What a stated sum of a budget table comes to: agreement, a wrong sum, or a reading too unsure to judge by."""

from __future__ import annotations

from fractions import Fraction

from reconcile.facts.totals import StatedSum
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from schemas.equation import Corrections


def added_up(index: Index, stated: StatedSum, rule: str, key: str) -> Outcome:
    """The sum under `rule`, worded by the message `key`; a wrong one is told only where the table bears the reading out
    or the sum comes close."""
    figure, parts = stated.equation.stated, stated.equation.operands
    figures = (figure, *parts)
    if stated.agrees:
        exact = stated.sum == figure.number
        return Consistent(figures, "as_printed" if exact else "hidden_decimals")
    if stated.blanks:
        return Undecided(figures, "blank_part")
    if not all(map(index.trusted, figures)):
        return Undecided(figures, "repaired")
    if not (stated.sure or stated.near):
        return Undecided(figures, "structure_unclear")
    return build_computed_finding(
        rule,
        "error",
        figure,
        key,
        computed=rounded(Fraction(stated.sum), figure.decimals),
        params={"count": len(parts), "off": figure.number - stated.sum},
        inputs=parts,
        holds=lambda corrections: _mended(stated, corrections),
    )


def _mended(stated: StatedSum, corrections: Corrections) -> bool:
    """Whether the sum agrees once figures are corrected."""
    figure, parts = stated.equation.stated, stated.equation.operands
    summed = sum((corrections.get(part.id, Fraction(part.number)) for part in parts), Fraction(0))
    return abs(summed - corrections.get(figure.id, Fraction(figure.number))) <= stated.slack
