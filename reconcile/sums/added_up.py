"""What a stated sum of a budget table comes to: agreement, a wrong sum, or a reading too unsure to judge by."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reconcile.facts.grid_sums import GridSum
from reconcile.facts.stated_sum import StatedSum
from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.sums.rows_left_out import printed_unread
from reconcile.sums.thresholds import DIGITS_OF_A_REST
from schemas.equation import Corrections
from schemas.figure import Figure


def added_up(index: Index, stated: StatedSum, rule: str, key: str) -> Outcome:
    """The sum under `rule`, worded by the message `key`; a wrong one is told only where the table bears the reading out
    or the sum comes close."""
    figure, parts = stated.equation.stated, stated.equation.operands
    figures = (figure, *parts)
    if stated.agrees:
        exact = stated.sum == figure.number
        return Consistent(figures, "as_printed" if exact else "hidden_decimals")
    if stated.blanks and stated.sum <= figure.number:
        return Undecided(figures, "blank_part")
    if not all(map(index.trusted, figures)):
        return Undecided(figures, "repaired")
    rest = figure.number - stated.sum
    if not stated.told or _printed_elsewhere(index, figure, rest):
        return Undecided(figures, "structure_unclear")
    return build_computed_finding(
        rule,
        "error" if stated.sure or not stated.open else "warning",
        figure,
        key,
        computed=rounded(Fraction(stated.sum), figure.decimals),
        params={"count": len(parts), "off": rest},
        inputs=parts,
        holds=lambda corrections: _mended(stated, corrections),
    )


def _printed_elsewhere(index: Index, figure: Figure, rest: Decimal) -> bool:
    """Whether the very amount that the parts of `figure` lack is printed where one of its parts may stand."""
    if len(str(abs(rest))) < DIGITS_OF_A_REST:
        return False
    return _stands_beside(index, figure, rest) or printed_unread(index, figure, rest)


def _stands_beside(index: Index, figure: Figure, rest: Decimal) -> bool:
    """Whether it is a line of another table on this page or the next: then the table goes on there, and the line is one
    of its parts."""
    return any(
        other.number == rest and (other.measure, other.year, other.basis) == (figure.measure, figure.year, figure.basis)
        for line in index.lines
        if line.owner.table != figure.table and abs(line.owner.page - figure.page) <= 1
        for other in line.figures
        if other.known
    )


def of_grid(index: Index, found: GridSum) -> Outcome:
    """A total of a table whose figures are not known. An error where most totals of the table agree with their parts; a
    warning where only the numbers of its rows show that none is missing."""
    figure, parts = found.equation.stated, found.equation.operands
    figures = (figure, *parts)
    if found.agrees:
        return Consistent(figures)
    if not (found.borne_out or found.listed) or found.ambiguous:
        return Undecided(figures, "structure_unclear")
    if not all(map(index.trusted, figures)):
        return Undecided(figures, "repaired")
    if not found.decided and not found.listed:
        return Undecided(figures, "blank_part")
    return build_computed_finding(
        "B01",
        "error" if found.borne_out and found.decided else "warning",
        figure,
        "total_of_parts",
        computed=rounded(Fraction(found.sum), figure.decimals),
        params={"count": len(parts), "off": figure.number - found.sum},
        inputs=parts,
        holds=lambda corrections: index.judge(found.equation, corrections).consistent,
    )


def _mended(stated: StatedSum, corrections: Corrections) -> bool:
    """Whether the sum agrees once figures are corrected."""
    figure, parts = stated.equation.stated, stated.equation.operands
    summed = sum((corrections.get(part.id, Fraction(part.number)) for part in parts), Fraction(0))
    return abs(summed - corrections.get(figure.id, Fraction(figure.number))) <= stated.slack
