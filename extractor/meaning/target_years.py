"""The year of a target by what it was measured against: a capaian that is the quotient of both is of one year.

A column that prints a year gone by over such targets is a slip; it is told as printed beside the year that the
arithmetic proves. The target of a year to come is that of the plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from extractor.meaning.relations import achieved
from extractor.meaning.thresholds import TARGETS_PROVED
from schemas.document import Indicator, Value

_MEASURES = ("target", "realisasi", "capaian")


class _Measured(NamedTuple):
    target: Value
    year: int
    """Of the realisasi and of the capaian."""
    proved: bool


def with_target_years(rows: Sequence[Indicator]) -> list[Indicator]:
    """The rows with the targets of a table under the year of its results, where each row has one of each, the only
    target bears a year before, and the capaian of all rows follow from both, of some whose figures differ."""
    tables: dict[str, list[Indicator]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row)
    years = {table: year for table, own in tables.items() if (year := _year(own)) is not None}
    return [_dated(row, years[row.table]) if row.table in years else row for row in rows]


def _year(rows: Sequence[Indicator]) -> int | None:
    measured = [one for row in rows if (one := _measured(row)) is not None]
    valued = sum(any(value.measure == "target" and value.value is not None for value in row.values) for row in rows)
    years = {(one.target.year, one.year) for one in measured}
    if len(measured) != valued or len(years) != 1 or not all(one.proved for one in measured):
        return None
    telling = {one.target.value for one in measured}
    ((printed, year),) = years
    past = printed is not None and printed < year
    return year if past and len(telling) >= TARGETS_PROVED else None


def _measured(row: Indicator) -> _Measured | None:
    """The one target of a row with the year of its one realisasi and its one capaian, where these are of one year."""
    told = {measure: [value for value in row.values if value.measure == measure] for measure in _MEASURES}
    if any(len(values) != 1 or values[0].value is None or values[0].basis for values in told.values()):
        return None
    target, realisasi, capaian = (told[measure][0] for measure in _MEASURES)
    if realisasi.year is None or realisasi.year != capaian.year:
        return None
    figures = [value.value for value in (target, realisasi, capaian)]
    return _Measured(target, realisasi.year, achieved([Decimal(figure) for figure in figures if figure is not None]))


def _dated(row: Indicator, year: int) -> Indicator:
    """What is printed speaks against that year: such a target is not sure."""
    return replace(row, values=[_with(value, year) for value in row.values])


def _with(value: Value, year: int) -> Value:
    if value.measure != "target" or value.year is None:
        return value
    return replace(value, year=year, year_printed=value.year, sure=False)
