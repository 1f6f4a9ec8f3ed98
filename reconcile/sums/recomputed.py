"""What each stated figure of a table should follow from, and how, as the checks decide it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from reconcile.facts.absorption import of_table, remainders
from reconcile.facts.averages import Average
from reconcile.facts.capaian import JudgedCapaian
from reconcile.facts.stated_sum import StatedSum
from reconcile.index import Index
from reconcile.outcome import Consistent, Undecided
from reconcile.sums.added_up import added_up
from schemas.equation import Equation, difference
from schemas.figure import Figure
from schemas.verdict import Habit, Unjudged, reason_of


@dataclass(frozen=True, slots=True)
class Recomputed:
    """`value` is exact, from the operands as printed. `form` names the formula: that of a capaian as people write it
    (`(2T-R)/T`), else sum, difference, percentage, same, change, or mean with what it is a mean over (`mean:sasaran`).
    `habit` tells how the stated figure agrees with it; None where it does not."""

    equation: Equation
    form: str
    value: Fraction
    habit: Habit | None


Found = Recomputed | Undecided
"""An undecided one names the stated figure first, and the reason for which nothing was computed."""


def recomputed(index: Index) -> dict[str, Found]:
    """By value id, for each figure of a table that follows from others of it. A figure that should follow from others
    in two ways is told by the one that fails."""
    found: dict[str, Found] = {}
    each = chain(
        (_capaian(index, capaian) for capaian in index.capaian.values()),
        _rows(index),
        (_sum(index, stated) for stated in index.sums),
        (_average(index, average) for average in index.averages),
        (by(index, cell.equation, cell.form, coarse=True) for cell in index.computed_cells),
    )
    for entry in each:
        keep_most_telling(found, entry)
    return found


def keep_most_telling(found: dict[str, Found], entry: Found) -> None:
    stated = stated_of(entry)
    if stated.id not in found or _weight(entry) > _weight(found[stated.id]):
        found[stated.id] = entry


def stated_of(entry: Found) -> Figure:
    return entry.figures[0] if isinstance(entry, Undecided) else entry.equation.stated


def _weight(entry: Found) -> int:
    return 0 if isinstance(entry, Undecided) else 2 if entry.habit is None else 1


def by(index: Index, equation: Equation, form: str, coarse: bool = False) -> Found:
    """`coarse` lets a figure stand that follows only with more decimals than its operands are printed with."""
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((equation.stated,), verdict.reason)
    return Recomputed(equation, form, verdict.computed, verdict.habit if verdict.consistent or coarse else None)


def _capaian(index: Index, capaian: JudgedCapaian) -> Found:
    if capaian.formula is None or capaian.kind in ("undecided", "without_operands"):
        return Undecided((capaian.stated,), reason_of(capaian.verdict, "no_formula"))
    operands = capaian.equations[0].operands
    return by(index, Equation(capaian.stated, operands, capaian.formula.formula), capaian.formula.form)


def _rows(index: Index) -> Iterator[Found]:
    """Remainders and absorption, row by row."""
    for table in index.tables:
        for line in table.lines:
            for sisa, pagu, realisasi in remainders(line):
                known = pagu is not None and realisasi is not None
                operands = (pagu, realisasi) if pagu is not None and realisasi is not None else ()
                equation = Equation(sisa, operands, difference)
                yield by(index, equation, "difference", coarse=True) if known else Undecided((sisa,), "missing_operand")
        for percent, share in of_table(table, index.judge):
            yield by(index, share, "percentage") if share else Undecided((percent,), "missing_operand")


def _sum(index: Index, stated: StatedSum) -> Found:
    outcome = added_up(index, stated, "B01", "total")
    if isinstance(outcome, Undecided):
        return outcome
    habit = outcome.habit if isinstance(outcome, Consistent) else None
    return Recomputed(stated.equation, "sum", Fraction(stated.sum), habit)


def _average(index: Index, average: Average) -> Found:
    """The mean that gives the stated average or, where none does, the one a reader would compute."""
    judged = [(index.judge(equation), method, equation) for method, equation in average.means]
    best, method, equation = min(judged, key=lambda entry: entry[0].rank)
    if not best.consistent:
        method, equation = average.means[0]
    return by(index, equation, f"mean:{method}")
