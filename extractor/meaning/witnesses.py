"""Who bears witness for the year of a column: a figure is sure only where two of them agree on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_roles import MEASURES, ROLE_KINDS
from extractor.meaning.roles import Role
from extractor.meaning.table_years import TableYear
from extractor.tables.titles import Title

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NEUTRAL: Final = frozenset({"number", "nothing", "text"})
_LIKE: Final = {"amount": _NEUTRAL | {"amount"}, "percentage": _NEUTRAL | {"percentage"}}


@dataclass(frozen=True, slots=True)
class Around:
    """What is printed around the columns of a table; `report` is the report's year where that is beyond doubt."""

    roles: Sequence[Role]
    title: Title
    heading: str | None
    year: TableYear
    report: int | None
    plan_last: int | None


def year_witnesses(around: Around, role: Role, year: int) -> set[str]:
    """The witnesses for `year` being that of the column of `role`."""
    return set(_witnesses(around, role, year))


def _witnesses(around: Around, role: Role, year: int) -> Iterator[str]:
    if role.year == year:
        yield "column"
    for name, text in (
        ("title", " ".join(around.title.lines)),
        ("intro", around.title.intro),
        ("heading", around.heading),
    ):
        if year in _years(text):
            yield name
    if year == around.report and (role.year in (None, year)) and role.basis in (None, "cumulative", "national"):
        yield "report"
        if not _others(around, year):
            yield "no other year"
    columns = {other.year for other in around.roles if other.name in MEASURES and other.year}
    if role.year == year and around.report in columns and len(columns) > 1:
        yield "years in a row"
    if role.year == year and around.report in (year - 1, year + 1) and columns <= {year, around.report}:
        yield "next to the report's year"
    if role.basis == "renstra_end" and year == around.plan_last:
        yield from ("plan", "words of the plan's end")
    if role.basis == "previous_year" and around.report == year + 1:
        yield from ("report", "words of the year before")


def _years(text: str | None) -> set[int]:
    return {int(year) for year in _YEAR.findall(text or "")}


def _others(around: Around, year: int) -> set[int]:
    """Other years in the title, and whether the table's own is another."""
    printed = _years(" ".join(around.title.lines))
    return (printed | {around.year.year or year}) - {year}


def unlike_values(role: Role, figures: ColumnFigures) -> bool:
    """Whether the figures of a column cannot be of the measure that it is taken for."""
    unit = ROLE_KINDS[role.name].unit if role.name in ROLE_KINDS else None
    return unit in _LIKE and figures.rows > 1 and figures.values not in _LIKE[unit]
