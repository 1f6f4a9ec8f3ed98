"""Who bears witness for the year of a column: a figure is sure only where two of them agree on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.column_relations import Relation
from extractor.meaning.column_roles import AMOUNTS, MEASURES, ROLE_KINDS
from extractor.meaning.roles import Role
from extractor.meaning.table_years import OF_A_PLAN, OF_A_RULE, TableYear, all_but_what_follows
from extractor.meaning.thresholds import AMOUNT_FROM, YEARS_IN_A_ROW
from extractor.numerals.money_scales import scale_in
from extractor.tables.titles import Title

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NEUTRAL: Final = frozenset({"number", "nothing", "text"})
_LIKE: Final = {"amount": _NEUTRAL | {"amount"}, "percentage": _NEUTRAL | {"percentage"}}


@dataclass(frozen=True, slots=True)
class Around:
    """What is printed around the columns of a table; `report` is the report's year where that is beyond doubt. `denied`
    are columns that print a year, and yet are what those of the table's own year are measured by."""

    roles: Sequence[Role]
    title: Title
    heading: str | None
    year: TableYear
    report: int | None
    plan_last: int | None
    denied: Sequence[Role] = ()


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
        if not _others(around, role, year):
            yield "no other year"
    if role.year == year:
        yield from _neighbours(around, role, year)
    elif _printed(around) == {year} and all_but_what_follows(around.roles):
        yield "columns it follows from"
    if role.basis == "renstra_end" and year == around.plan_last:
        yield from ("plan", "words of the plan's end")
    elif role.basis == "renstra_end" and any((o.basis, o.year) == (role.basis, year) for o in around.roles):
        yield from ("target of the plan's end", "words of the plan's end")
    if role.basis == "previous_year" and around.report == year + 1:
        yield from ("report", "words of the year before")
    if role.year_after and around.report == year - 1:
        yield from ("report", "words of the year after")


def _neighbours(around: Around, role: Role, year: int) -> Iterator[str]:
    """What other columns say for a year that one prints: it stands among theirs, or tells it apart from theirs."""
    columns = _printed(around)
    if len(columns) > 1 and (around.report in columns or _in_a_row(columns)):
        yield "years in a row"
    beside = around.report in (year - 1, year + 1) and columns <= {year, around.report}
    if beside and not any(role is denied for denied in around.denied):
        yield "next to the report's year"


def _printed(around: Around) -> set[int]:
    return {role.year for role in around.roles if role.name in MEASURES and role.year}


def _in_a_row(columns: set[int]) -> bool:
    return len(columns) >= YEARS_IN_A_ROW and max(columns) - min(columns) == len(columns) - 1


def denied_years(roles: Sequence[Role], relations: Sequence[Relation]) -> list[Role]:
    """`Target 2015 | Realisasi | Capaian` where the achievement is of this target: one of the years is a slip."""
    found = []
    for relation in relations:
        three = [roles[column] for column in (relation.first, relation.second, relation.result)]
        dated = [role for role in three if role.year and role.name in MEASURES]
        if len(dated) == 1 and relation.key in ("quotient", "inverse_quotient"):
            found += dated
    return found


def _years(text: str | None) -> set[int]:
    return {int(year) for year in _YEAR.findall(text or "")}


@lru_cache(maxsize=1024)  # the words over a table are asked for each of its rows
def _years_named(text: str) -> frozenset[int]:
    return frozenset(_years(OF_A_RULE.sub(" ", OF_A_PLAN.sub(" ", text))))


def _others(around: Around, role: Role, year: int) -> set[int]:
    """Other years that the words over the table name, and not this one; the table's own, where it is another; and those
    of the columns, where the one of `role` prints none and its measure stands there once."""
    texts = (" ".join(around.title.lines), around.title.intro, around.heading)
    named = [_years_named(text or "") for text in texts]
    others = {other for years in named if year not in years for other in years}
    others |= {around.year.year or year}
    columns = _printed(around)
    if year not in columns and not role.year and not _beside_its_like(around, role):
        others |= columns
    return others - {year}


def _beside_its_like(around: Around, role: Role) -> bool:
    return any(other.year for other in around.roles if other.name == role.name and other is not role)


def unlike_values(role: Role, figures: ColumnFigures, title: Title) -> bool:
    """Whether the figures of a column cannot be of the measure that it is taken for."""
    unit = ROLE_KINDS[role.name].unit if role.name in ROLE_KINDS else None
    if unit not in _LIKE:
        return False
    scaled = scale_in(role.header) or scale_in(" ".join(title.lines))
    if role.name in AMOUNTS and not scaled and _is_of_small_figures(figures):
        return True
    return figures.rows > 1 and figures.values not in _LIKE[unit]


def _is_of_small_figures(figures: ColumnFigures) -> bool:
    """Whether nothing in a column can be an amount in rupiah; nought may be one."""
    amounts = [abs(one.value) for one in figures.figures if one is not None and one.value]
    return 2 * len(amounts) > figures.filled and max(amounts) < AMOUNT_FROM
