"""Columns in doubt of which fewer figures are borne out than contradicted.

Where a reading is not beyond doubt, what the rest of the report makes of its column decides: figures that add up,
repeat others or follow from their row show that the column was understood, and then one that does not is worth telling.
Where more of them contradict all else than agree with it, the column was misread sooner than misprinted: unless the
columns of its year mostly repeat what other tables print, so that year and meaning are beyond doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reconcile.outcome import Consistent, Contradiction, Outcome
from schemas.document import Basis, BudgetLine, Indicator
from schemas.figure import Figure

Column = tuple[str, str, int | None, Basis | None]
"""Table, measure, year and basis."""
Year = tuple[str, int | None, Basis | None]
"""All columns of one year and basis of a table."""


def not_borne_out(outcomes: Iterable[Outcome], unsure: frozenset[str]) -> frozenset[str]:
    """The ids of `unsure` figures that contradict others, in columns as described above."""
    agreeing, contradicting = defaultdict[Column, set[str]](set), defaultdict[Column, set[str]](set)
    repeating = defaultdict[Year, set[str]](set)
    for outcome in outcomes:
        if isinstance(outcome, Consistent):
            several = len({figure.table for figure in outcome.figures}) > 1
            for figure in outcome.figures:
                agreeing[_column(figure)].add(figure.id)
                if several:
                    repeating[_year(figure)].add(figure.id)
        elif isinstance(outcome, Contradiction) and outcome.tests and outcome.finding.severity != "info":
            for figure in set_against(outcome):
                if figure.id in unsure:
                    contradicting[_column(figure)].add(figure.id)
    of_year = defaultdict[Year, set[str]](set)
    for (table, _, year, basis), ids in contradicting.items():
        of_year[table, year, basis] |= ids
    understood = {year for year, ids in of_year.items() if len(repeating[year] - ids) > len(ids)}
    doubted = (
        ids
        for column, ids in contradicting.items()
        if len(agreeing[column] - ids) < len(ids) and (column[0], *column[2:]) not in understood
    )
    return frozenset(id for ids in doubted for id in ids)


def set_against(contradiction: Contradiction) -> list[Figure]:
    """What a contradiction holds to be wrong and what it is first held against, where they stand in rows: all parts of
    a sum are not in doubt together."""
    return [figure for figure in contradiction.figures[:2] if _in_a_row(figure)]


def _in_a_row(figure: Figure) -> bool:
    return isinstance(figure.owner, Indicator | BudgetLine) and not figure.measure.startswith("other:")


def _column(figure: Figure) -> Column:
    return figure.table or "", figure.measure, figure.year, figure.basis


def _year(figure: Figure) -> Year:
    return figure.table or "", figure.year, figure.basis
