"""Titles left from the report of the year before: their tables tell the very results of the report's own year.

A title weighs more than the report, for a report shows results of other years too. But those differ: a table whose
results stand elsewhere under the report's year, row by row, and not under the year of its title, is of the report's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.meaning.column_roles import MEASURES
from extractor.meaning.roles import Role
from extractor.meaning.table_years import PLANS, TableYear
from extractor.meaning.thresholds import FIGURES_OF_ANY_YEAR, FOUND_AGAIN, YEARS_OUTWEIGH
from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from schemas.document import BudgetLine, Indicator, Value

Row = Indicator | BudgetLine
_PLANNED: Final = frozenset({"target", "pagu"})
_RESULTS: Final = frozenset({"realisasi", "capaian", "persen_keuangan"})
_Place = tuple[str, str, int | None]
"""Row, measure and year of a figure."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The year of a table, taken from what is printed around it, with its columns."""

    year: TableYear
    roles: Sequence[Role]


def stale_titles(rows: Sequence[Row], tables: Mapping[str, Dated], report_year: int | None) -> dict[str, TableYear]:
    """For each table, by its id, the report's year where its title names another one that its figures disprove."""
    told = _told(rows)
    votes: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in rows:
        table = tables[row.table]
        if report_year and row.kind not in PLANS and _is_of_its_title(table, report_year):
            votes[row.table].update(_votes(row, told, report_year, table.year.year))
    return {
        table: TableYear(report_year, tables[table].year.year, ("report", "figures elsewhere"))
        for table, counted in votes.items()
        if counted[True] >= max(FOUND_AGAIN, YEARS_OUTWEIGH * counted[False])
    }


def _is_of_its_title(table: Dated, report_year: int) -> bool:
    """Whether the year of a title was taken, and no column says of itself of which year it is."""
    dated = any(role.name in MEASURES and (role.year or role.relative_year) for role in table.roles)
    return table.year.year != report_year and "title" in table.year.witnesses and not dated


def _told(rows: Sequence[Row]) -> dict[_Place, dict[str, set[str]]]:
    """What the tables tell of each place: the figures, with the tables."""
    told: dict[_Place, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        for value in row.values:
            if value.value is not None and not value.basis:
                told[_name(row), value.measure, value.year][str(value.value.normalize())].add(row.table)
    return told


def _votes(
    row: Row, told: Mapping[_Place, Mapping[str, set[str]]], report_year: int, printed: int | None
) -> Iterator[bool]:
    """For each result of a row whether it speaks for the report's year; what was planned speaks for it beside one."""
    agreeing = False
    for value in _of_results(row):
        own, other = (_found(row, value, told, year) for year in (report_year, printed))
        if own or (own is False and not _is_total(row)):
            yield own
        if other:
            yield False
        agreeing = agreeing or bool(own)
    for value in row.values:
        if agreeing and value.measure in _PLANNED and _found(row, value, told, report_year):
            yield True


def _of_results(row: Row) -> Iterator[Value]:
    """The results that differ from year to year: not nought or hundred, and not just what was planned."""
    planned = {value.value for value in row.values if value.measure in _PLANNED}
    for value in row.values:
        telling = value.value is not None and value.value not in planned and value.value not in FIGURES_OF_ANY_YEAR
        if telling and value.measure in _RESULTS and not value.basis:
            yield value


def _found(row: Row, value: Value, told: Mapping[_Place, Mapping[str, set[str]]], year: int | None) -> bool | None:
    """Whether other tables tell the same figure of a year, nothing where they tell none."""
    figures = told.get((_name(row), value.measure, year), {})
    elsewhere = {figure for figure, tables in figures.items() if tables - {row.table}}
    if value.value is None or not elsewhere:
        return None
    return str(value.value.normalize()) in elsewhere


def _is_total(row: Row) -> bool:
    """A total is found again under any name; other totals may be of other things, and say nothing."""
    return isinstance(row, BudgetLine) and row.level == "total"


def _name(row: Row) -> str:
    if _is_total(row):
        return "total"
    return plain(unmarked(row.indikator if isinstance(row, Indicator) else row.name)[1])
