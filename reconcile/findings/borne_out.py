"""Columns in doubt of which fewer figures are borne out than contradicted.

Where a reading is not beyond doubt, what the rest of the report makes of its column decides: figures that add up,
repeat others or follow from their row show that the column was understood, and then one that does not is worth telling.
Where more of them contradict all else than agree with it, the column was misread sooner than misprinted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reconcile.outcome import Consistent, Contradiction, Outcome
from schemas.document import Basis, BudgetLine, Indicator
from schemas.figure import Figure

Column = tuple[str, str, int | None, Basis | None]
"""Table, measure, year and basis."""


def not_borne_out(outcomes: Iterable[Outcome], unsure: frozenset[str]) -> frozenset[str]:
    """The ids of `unsure` figures that contradict others, in columns as described above."""
    agreeing, contradicting = defaultdict[Column, set[str]](set), defaultdict[Column, set[str]](set)
    for outcome in outcomes:
        if isinstance(outcome, Consistent):
            for figure in outcome.figures:
                agreeing[_column(figure)].add(figure.id)
        elif isinstance(outcome, Contradiction) and outcome.tests and outcome.finding.severity != "info":
            for figure in set_against(outcome):
                if figure.id in unsure:
                    contradicting[_column(figure)].add(figure.id)
    doubted = (ids for column, ids in contradicting.items() if len(agreeing[column] - ids) < len(ids))
    return frozenset(id for ids in doubted for id in ids)


def set_against(contradiction: Contradiction) -> list[Figure]:
    """What a contradiction holds to be wrong and what it is first held against, where they stand in rows: all parts of
    a sum are not in doubt together."""
    return [figure for figure in contradiction.figures[:2] if _in_a_row(figure)]


def _in_a_row(figure: Figure) -> bool:
    return isinstance(figure.owner, Indicator | BudgetLine) and not figure.measure.startswith("other:")


def _column(figure: Figure) -> Column:
    return figure.table or "", figure.measure, figure.year, figure.basis
