"""What was given and spent for a sasaran or an indicator, against the budget lines that another table puts beside it.

A table of efficiency states the absorption of each sasaran; the list of its programmes and kegiatan, under that sasaran
in a merged cell, tells what it comes to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reconcile.across.goal_lines import GoalLines, goal_lines
from reconcile.across.thresholds import GOALS_THAT_AGREE
from reconcile.facts.budget_levels import level, rank
from reconcile.facts.named_items import sasaran_of
from reconcile.facts.rows import Row
from reconcile.index import Index
from schemas.equation import Equation, total
from schemas.figure import Figure
from schemas.interval import Interval, point
from schemas.verdict import Verdict, computed_by

MEASURES = ("pagu", "persen_keuangan")


@dataclass(frozen=True, slots=True)
class MoneyOfGoal:
    """`stated` beside a sasaran or an indicator, and the equation over its lines that comes nearest to it."""

    stated: Figure
    equation: Equation
    verdict: Verdict


def money_of_goals(index: Index) -> list[MoneyOfGoal]:
    """Those held against tables whose lines give several of them, so that its lines are whole."""
    lines = goal_lines(index)
    tables: dict[str | None, list[MoneyOfGoal]] = defaultdict(list)
    sasaran = {row.owner.id: sasaran_of(row) for row in index.rows}
    for row in (*index.rows, *(line for line in index.lines if level(line) == "sasaran")):
        names = [name for name in (row.label, sasaran.get(row.printed_id)) if name]
        for entry in _of_row(index, row, [goal for goal in lines if _is_of(index, goal, row, names)]):
            tables[entry.equation.operands[0].table].append(entry)
    return [entry for found in tables.values() if _borne_out(found) for entry in found]


def _borne_out(found: Sequence[MoneyOfGoal]) -> bool:
    return len({entry.stated.number for entry in found if entry.verdict.consistent}) >= GOALS_THAT_AGREE


def _of_row(index: Index, row: Row, goals: Sequence[GoalLines]) -> Iterator[MoneyOfGoal]:
    """Nothing of an absorption whose own amounts stand beside it: those it is held against first."""
    own = row.of("realisasi") if level(row) == "sasaran" else []
    stated = [figure for measure in MEASURES for figure in row.of(measure) if figure.known]
    for figure in stated:
        if not own and index.trusted(figure) and (found := _nearest(index, figure, goals)):
            yield found


def _is_of(index: Index, goal: GoalLines, row: Row, names: Sequence[str]) -> bool:
    return goal.table != row.owner.table and any(goal.is_of(index, name) for name in names)


def _nearest(index: Index, stated: Figure, goals: Sequence[GoalLines]) -> MoneyOfGoal | None:
    equations = [
        equation for goal in goals for parts in _parts(goal.lines) if (equation := _equation(stated, parts)) is not None
    ]
    judged = [MoneyOfGoal(stated, equation, index.judge(equation)) for equation in equations]
    decided = [entry for entry in judged if entry.verdict.consistent or entry.verdict.contradicts]
    return min(decided, key=lambda entry: (entry.verdict.rank, _off(entry)), default=None)


def _off(entry: MoneyOfGoal) -> Fraction:
    return abs(Fraction(entry.stated.number) - (computed_by(entry.verdict) or 0))


def _parts(lines: Sequence[Row]) -> Iterator[list[Row]]:
    """The highest lines, the lowest, or all: which of them hold others is not told by every table."""
    ranks = [rank(line) for line in lines]
    for wanted in ({min(ranks)}, {max(ranks)}, set(ranks)):
        yield [line for line, own in zip(lines, ranks, strict=True) if own in wanted]


def _equation(stated: Figure, lines: Sequence[Row]) -> Equation | None:
    """None where a line lacks an amount."""
    budgets, spent = (_column(lines, measure) for measure in ("pagu", "realisasi"))
    if stated.measure == "pagu":
        return Equation(stated, tuple(budgets), total) if budgets else None
    if not budgets or not spent:
        return None

    def share(parts: Sequence[Interval]) -> Interval:
        return total(parts[: len(spent)]) / total(parts[len(spent) :]) * point(100)

    return Equation(stated, (*spent, *budgets), share)


def _column(lines: Sequence[Row], measure: str) -> list[Figure]:
    cells = [line.of(measure) for line in lines]
    known = [cell[0] for cell in cells if len(cell) == 1 and cell[0].known]
    return known if len(known) == len(lines) else []
