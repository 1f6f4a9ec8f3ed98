"""Which figures are beyond doubt: those whose year and measure have two witnesses each.

What a figure is doubted for is kept as its reason. A row whose figures fit each other by a quotient or difference of
its own is a witness for the columns they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, TypeVar

from msgspec.structs import replace

from extractor.meaning.agreement import DISPUTED
from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import AMOUNTS, PERFORMANCE
from extractor.meaning.currency_columns import is_bare_sign
from extractor.meaning.interpretation import Understood
from extractor.meaning.marks_in_doubt import misread_by_a_thousand, with_both_readings
from extractor.meaning.measure_doubts import words_leave_open
from extractor.meaning.relations import Relation, relations_of_row
from extractor.meaning.revenue import is_of_revenue
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import (
    LEAST_AMOUNT,
    MOST_IN_ORDER,
    MOST_OF_A_KIND,
    MOST_OF_PRINT,
    MOST_WORDS,
    ROWS_OF_PRINT,
    WITNESSES_NEEDED,
)
from extractor.meaning.witnesses import Around, unlike_values, year_witnesses
from extractor.words.header_vocabulary import LEADS, VALUES, plain
from schemas.document import BudgetLine, Indicator, Value

Line = TypeVar("Line", Indicator, BudgetLine)
_SETTLED_BY_ARITHMETIC: Final = frozenset(
    {"no_column_lines", "measure_by_title", "measure_weighed", "measure_told_elsewhere", "measure_by_one_witness"}
)
_GRADE: Final = re.compile(r"(?:A{1,2}|B{1,2}|C{1,2}|D|[IVX]{1,4}|W[TD]P|SB|TMP)[+-]?")
_NAMED: Final = re.compile(r"\W*(?!rp\b)[a-z]{4}", re.I)
_LETTERS: Final = re.compile(r"(?!rp\b)[a-z]{2}", re.I)
_FORMATS: Final = frozenset({"comma_as_thousands", "point_as_thousands"})
_HUNDRED: Final = Decimal(100)


def with_certainty(rows: Sequence[Line], table: Understood, around: Around) -> list[Line]:
    """`rows` of one table with the doubts that its years and measures leave."""
    doubts = {column: _doubt_of_measure(table, column, around.year.year) for column in range(len(table.roles))}
    settled = _SETTLED_BY_ARITHMETIC | (_FORMATS if _format_proven(rows) else frozenset())
    return [_row(row, table, around, doubts, settled) for row in rows]


def _format_proven(rows: Sequence[Line]) -> bool:
    """Whether figures printed in an unusual way fit each other in nearly all rows that can show it."""
    unusual = [row for row in rows if any(value.reason in _FORMATS for value in row.values)]
    telling = [row for row in unusual if any(_may_fit(relation) for relation in relations_of_row(row.values))]
    fitting = sum(bool(set(_fitting(row.values))) for row in telling)
    return fitting >= max(ROWS_OF_PRINT, MOST_OF_PRINT * len(telling))


def _doubt_of_measure(table: Understood, column: int, year: int | None) -> str | None:
    role = table.roles[column]
    if any(why.key == "weighed" for why in role.reasons):
        return "measure_weighed"
    if any(why.key == "told_elsewhere" for why in role.reasons):
        return "measure_told_elsewhere"  # and other tables are no second witness
    if unlike_values(role, table.seen.columns[column], table.placed.title):
        return "values_unlike"
    return "measure_by_one_witness" if words_leave_open(table, column, year) else None


def _row(
    row: Line, table: Understood, around: Around, doubts: Mapping[int, str | None], settled: frozenset[str]
) -> Line:
    roles, fitting, misread = table.roles, set(_fitting(row.values)), misread_by_a_thousand(row.values)
    income = isinstance(row, BudgetLine) and is_of_revenue(" ".join(table.placed.title.lines))
    numbered = _is_numbered(row.values)
    values = []
    for value in row.values:
        column = column_of(value.id)
        if column is None or column >= len(roles):
            values.append(value)
        elif value.id in misread:
            values.append(with_both_readings(value))
        elif not value.sure:
            place = _inferred(table, value.id)
            lifted = (value.reason in _FORMATS and not place) or (value.id in fitting and place != "split_cell")
            values.append(_settled(value) if lifted and value.reason in settled else value)
        else:
            doubt = _doubt_of_year(value, roles[column], around)
            doubt = (
                doubt
                or ("values_unlike" if numbered or _too_small(value) else None)
                or _mere_words(value, table.seen.columns[column])
            )
            doubt = doubt or ("revenue" if income else None)
            doubt = doubt or (None if value.id in fitting else doubts[column])
            values.append(replace(value, sure=False, reason=value.reason or doubt) if doubt else value)
    return replace(row, values=values)


def _settled(value: Value) -> Value:
    """A repaired figure keeps what it was repaired for."""
    return replace(value, sure=True, reason=value.reason if value.status == "repaired" else None)


def _doubt_of_year(value: Value, role: Role, around: Around) -> str | None:
    if value.year is None:
        return "no_year"
    if role.basis == "renstra_end" and role.domain == "money":
        return "year_of_plan"  # the money of all years of a plan, as often as of its last
    if around.year.printed and not (role.year or role.basis):
        return DISPUTED
    of_its_row = value.year not in (role.year, around.year.year) and role.basis is None
    if of_its_row or len(year_witnesses(around, role, value.year)) >= WITNESSES_NEEDED:
        return None
    return "year_by_one_witness"


def _too_small(value: Value) -> bool:
    """An amount of a few rupiah is a number of something else that got into its column."""
    small = value.value is not None and 0 < abs(value.value) < LEAST_AMOUNT
    return small and value.measure in AMOUNTS and value.unit in (None, "Rp")


def _is_numbered(values: Sequence[Value]) -> bool:
    """Whether a row holds the numbers of the columns, one after the other, where amounts stand."""
    numbers = [value.value for value in values if value.value is not None]
    in_order = len(numbers) > MOST_IN_ORDER and all(after - before == 1 for before, after in pairwise(numbers))
    return in_order and any(map(_too_small, values))


def _mere_words(value: Value, figures: ColumnFigures) -> str | None:
    """Words where figures are expected are a target only where they are a grade, or few: a unit that lost its figure,
    and the name of something that is to be done, are none. A figure with a name of its own is another's."""
    if is_bare_sign(value.raw):
        return "values_unlike"
    if value.measure == "kategori" or not _LETTERS.search(value.raw):
        return None
    if any(map(str.isdigit, value.raw)):
        named = _NAMED.match(value.raw) and value.measure in PERFORMANCE and not LEADS.best(plain(value.raw))
        return "named_inside" if named and value.value is not None else None
    if _GRADE.fullmatch(value.raw.strip()) or VALUES.best(plain(value.raw)):
        return None
    known = sum(one is not None and one.value is not None for one in figures.figures)
    if known >= MOST_OF_A_KIND * figures.filled:
        return "values_unlike"
    return "long_text" if len(value.raw.split()) > MOST_WORDS else None


def _inferred(table: Understood, value_id: str) -> str | None:
    """From what the place of a value was inferred, whatever else it is doubted for."""
    _, _, place = value_id.partition(".r")
    row, _, column = place.partition(".c")
    square = table.placed.sheet.rows[int(row)][int(column)]
    return square.inferred if square is not None else None


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
