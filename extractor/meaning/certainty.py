"""Which figures are beyond doubt: those whose year and measure have two witnesses each.

What a figure is doubted for is kept as its reason. A row whose figures fit each other by a quotient or difference of
its own is a witness for the columns they stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from msgspec.structs import replace

from extractor.meaning.agreement import DISPUTED
from extractor.meaning.column_roles import AMOUNTS
from extractor.meaning.interpretation import Understood
from extractor.meaning.relations import Relation, relations_of_row
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import LEAST_AMOUNT, MOST_OF_PRINT, ROWS_OF_PRINT, WITNESSES_NEEDED
from extractor.meaning.witnesses import Around, unlike_values, year_witnesses
from schemas.document import BudgetLine, Indicator, Value

Line = TypeVar("Line", Indicator, BudgetLine)
_SETTLED_BY_ARITHMETIC: Final = frozenset({"no_column_lines", "measure_by_title", "measure_weighed"})
_FORMATS: Final = frozenset({"comma_as_thousands", "point_as_thousands"})
_HUNDRED: Final = Decimal(100)


def with_certainty(rows: Sequence[Line], table: Understood, around: Around) -> list[Line]:
    """`rows` of one table with the doubts that its years and measures leave."""
    doubts = {column: _doubt_of_measure(table, column) for column in range(len(table.roles))}
    settled = _SETTLED_BY_ARITHMETIC | (_FORMATS if _format_proven(rows) else frozenset())
    return [_row(row, table.roles, around, doubts, settled) for row in rows]


def _format_proven(rows: Sequence[Line]) -> bool:
    """Whether figures printed in an unusual way fit each other in nearly all rows that can show it."""
    unusual = [row for row in rows if any(value.reason in _FORMATS for value in row.values)]
    telling = [row for row in unusual if any(_may_fit(relation) for relation in relations_of_row(row.values))]
    fitting = sum(bool(set(_fitting(row.values))) for row in telling)
    return fitting >= max(ROWS_OF_PRINT, MOST_OF_PRINT * len(telling))


def _doubt_of_measure(table: Understood, column: int) -> str | None:
    role = table.roles[column]
    if any(why.key == "weighed" for why in role.reasons):
        return "measure_weighed"
    return "values_unlike" if unlike_values(role, table.seen.columns[column]) else None


def _row(
    row: Line, roles: Sequence[Role], around: Around, doubts: Mapping[int, str | None], settled: frozenset[str]
) -> Line:
    fitting = set(_fitting(row.values))
    values = []
    for value in row.values:
        column = column_of(value.id)
        if column is None or column >= len(roles):
            values.append(value)
        elif not value.sure:
            lifted = value.reason in _FORMATS or value.id in fitting
            values.append(_settled(value) if lifted and value.reason in settled else value)
        else:
            doubt = _doubt_of_year(value, roles[column], around)
            doubt = doubt or _too_small(value) or (None if value.id in fitting else doubts[column])
            values.append(replace(value, sure=False, reason=value.reason or doubt) if doubt else value)
    return replace(row, values=values)


def _settled(value: Value) -> Value:
    """A repaired figure keeps what it was repaired for."""
    return replace(value, sure=True, reason=value.reason if value.status == "repaired" else None)


def _doubt_of_year(value: Value, role: Role, around: Around) -> str | None:
    if value.year is None:
        return "no_year"
    if around.year.printed and not (role.year or role.basis):
        return DISPUTED
    of_its_row = value.year not in (role.year, around.year.year) and role.basis is None
    if of_its_row or len(year_witnesses(around, role, value.year)) >= WITNESSES_NEEDED:
        return None
    return "year_by_one_witness"


def _too_small(value: Value) -> str | None:
    """An amount of a few rupiah is a number of something else that got into its column."""
    small = value.value is not None and 0 < abs(value.value) < LEAST_AMOUNT
    return "values_unlike" if small and value.measure in AMOUNTS and value.unit in (None, "Rp") else None


def column_of(value_id: str) -> int | None:
    """The column that a value was read from, by its id (`t3.r4.c5`)."""
    _, _, told = value_id.rpartition(".c")
    return int(told) if told.isdigit() else None


def _fitting(values: Iterable[Value]) -> Iterator[str]:
    """The ids of the figures of a row that fit each other, where they could as well not."""
    for relation in relations_of_row(values):
        known = [figure.value for figure in relation.figures if figure.value is not None]
        if _may_fit(relation) and relation.holds(known):
            yield from (figure.id for figure in relation.figures)


def _may_fit(relation: Relation) -> bool:
    """Whether all figures are known, and are not so alike that they fit whatever they are."""
    amounts = [figure.value for figure in relation.figures]
    return None not in amounts and amounts[0] != amounts[1] and amounts[2] != _HUNDRED
