"""Columns in doubt of which fewer figures are borne out than contradicted.

Where a reading is not beyond doubt, what the rest of the report makes of its column decides: figures that add up,
repeat others or follow from their row show that the column was understood, and then one that does not is worth telling.
Where more of them contradict all else than agree with it, the column was misread sooner than misprinted. A number that
is another one with a slip at the keys is misprinted: it bears its column out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from reconcile.facts.one_slip import one_slip
from reconcile.outcome import Consistent, Contradiction, Outcome
from reconcile.words.wording import letters
from schemas.document import Basis, BudgetLine, Indicator
from schemas.figure import Figure
from schemas.table import Table

Column = tuple[str, str, int | None, Basis | None]
"""Table, or header, with measure, year and basis."""
NO_HEADERS: Mapping[str, str] = MappingProxyType({})


def not_borne_out(outcomes: Iterable[Outcome], unsure: frozenset[str], tables: Iterable[Table] = ()) -> frozenset[str]:
    """The ids of `unsure` figures that contradict others, in columns as described above. What is wrong within its own
    table is held against all `tables` of the same header: a report prints one for every sasaran, of a row or two."""
    headers = _headers(tables)
    agreeing, contradicting = defaultdict[Column, set[str]](set), defaultdict[Column, set[str]](set)
    for outcome in outcomes:
        if isinstance(outcome, Consistent):
            for figure in outcome.figures:
                agreeing[_column(figure)].add(figure.id)
                agreeing[_column(figure, headers)].add(figure.id)
        elif isinstance(outcome, Contradiction) and outcome.tests and outcome.finding.severity != "info":
            against, own = set_against(outcome), headers if _within(outcome) else NO_HEADERS
            borne_out = agreeing if _misprint(outcome, against) else contradicting
            for figure in against:
                if figure.id in unsure:
                    borne_out[_column(figure, own)].add(figure.id)
    doubted = (ids for column, ids in contradicting.items() if len(agreeing[column] - ids) < len(ids))
    return frozenset(id for ids in doubted for id in ids)


def _headers(tables: Iterable[Table]) -> dict[str, str]:
    """The header of every table that prints one, by the id of the table."""
    printed = {table.id: letters(" ".join(text or "" for line in table.header for text in line)) for table in tables}
    return {id: header for id, header in printed.items() if header}


def _within(contradiction: Contradiction) -> bool:
    return len({figure.table for figure in contradiction.figures}) == 1


def set_against(contradiction: Contradiction) -> list[Figure]:
    """What a contradiction holds to be wrong and what it is first held against, where they stand in rows: all parts of
    a sum are not in doubt together."""
    return [figure for figure in contradiction.figures[:2] if _in_a_row(figure)]


def _misprint(outcome: Contradiction, against: list[Figure]) -> bool:
    """Whether what it is held against elsewhere is the same number with a slip."""
    elsewhere = [figure for figure in outcome.figures if figure.table != outcome.figures[0].table]
    return bool(against) and any(one_slip(against[0], other) for other in elsewhere)


def _in_a_row(figure: Figure) -> bool:
    return isinstance(figure.owner, Indicator | BudgetLine) and not figure.measure.startswith("other:")


def _column(figure: Figure, headers: Mapping[str, str] = NO_HEADERS) -> Column:
    table = figure.table or ""
    return headers.get(table, table), figure.measure, figure.year, figure.basis
