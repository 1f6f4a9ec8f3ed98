"""Of which year a table speaks where its columns do not say: a vote, for one title may be a slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.meaning.column_roles import MEASURES, SHARES
from extractor.meaning.kinds import BUDGET_KINDS
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import (
    MISSING_OTHERWISE,
    NOT_OF_ITS_PLAN,
    NOT_YET_MEASURED,
    SISTERS_AGREE,
    YEAR_IN_COLUMNS,
    YEAR_IN_HEADING,
    YEAR_IN_INTRO,
    YEAR_IN_TITLE,
    YEAR_OF_REPORT,
    YEAR_OF_SISTERS,
)
from extractor.tables.titles import Title

_YEAR: Final = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/.])")
_SPAN: Final = r"\s*(?:[-–/]|s\.?\s*/?\s*d\.?|sampai(?: dengan)?)\s*(?:20)?\d\d"
OF_A_PLAN: Final = re.compile(rf"\b(?:renstra|rpjmd|rpjmn)\s+(?:tahun\s+)?20\d\d(?:{_SPAN})?|20\d\d{_SPAN}", re.I)
OF_A_RULE: Final = re.compile(r"\b(?:nomor|no)\b\s*[.:]*\s*\S+\s+tahun\s+20\d\d", re.I)
_PLANNED: Final = frozenset({"target", "pagu"})
_FOLLOWS: Final = frozenset({"capaian", "kategori", "sisa", *SHARES})
PLANS: Final = frozenset({"performance_agreement", "annual_plan", "budget_agreement", "action_plan"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one table before its year is."""

    title: Title
    heading: str | None
    kind: str
    roles: Sequence[Role]


@dataclass(frozen=True, slots=True)
class TableYear:
    """`printed` is the year of the title where another one was taken; `witnesses` are the votes for the year taken, by
    what gave them, and `against` the best of the others."""

    year: int | None
    printed: int | None = None
    witnesses: tuple[str, ...] = ()
    votes: float = 0.0
    against: float = 0.0


def table_years(tables: Sequence[Told], report_year: int | None, clear: bool = True) -> list[TableYear]:
    """The years of all tables of a report, in their order; `clear` tells that the year of the report is beyond doubt,
    and that a table of each kind must be of it."""
    families = Counter(_family(table.kind) for table in tables if _measured(table) and clear)
    sisters = _year_of_results(tables, report_year)
    return [_year(table, report_year, families, sisters) for table in tables]


def _year_of_results(tables: Sequence[Told], report_year: int | None) -> int | None:
    """The year that the results of a report are of, where titles say so and none names the report's own: a plan tells
    what was measured two years before."""
    said = Counter(
        year
        for table in tables
        if _measured(table) and table.kind not in PLANS
        for text in (" ".join(table.title.lines), table.title.intro or "")
        if (year := _only(text))
    )
    (year, times) = said.most_common(1)[0] if said else (None, 0)
    return year if year and report_year not in said and times >= SISTERS_AGREE else None


def _family(kind: str) -> str:
    return "budget" if kind in BUDGET_KINDS - PLANS else kind


def _measured(table: Told) -> bool:
    return any(role.name in MEASURES for role in table.roles)


def _year(table: Told, report_year: int | None, families: Counter[str], sisters: int | None) -> TableYear:
    votes: dict[int, float] = {}
    witnesses: dict[int, list[str]] = {}
    evidence = [*_evidence(table, report_year, families)]
    if sisters and table.kind not in PLANS and not _only(" ".join(table.title.lines)):
        evidence.append(("sisters", sisters, YEAR_OF_SISTERS))
    for source, year, weight in evidence:
        votes[year] = votes.get(year, 0.0) + weight
        witnesses.setdefault(year, []).append(source)
    if not votes:
        return TableYear(report_year)
    year = max(votes, key=lambda known: votes[known])
    second = max((weight for other, weight in votes.items() if other != year), default=0.0)
    title = _only(" ".join(table.title.lines))
    return TableYear(year, title if title != year else None, tuple(dict.fromkeys(witnesses[year])), votes[year], second)


def _evidence(table: Told, report_year: int | None, families: Counter[str]) -> Iterator[tuple[str, int, float]]:
    title = _only(" ".join(table.title.lines))
    told = (("title", title, YEAR_IN_TITLE), ("intro", _only(table.title.intro or ""), YEAR_IN_INTRO))
    for source, year, weight in (*told, ("heading", _only(table.heading or ""), YEAR_IN_HEADING)):
        if year:
            yield source, year, weight
    if report_year is None:
        return
    yield "report", report_year, YEAR_OF_REPORT
    years = {role.year for role in table.roles if role.name in MEASURES and role.year and not role.basis}
    if years == {report_year} or (len(years) == 1 and all_but_what_follows(table.roles)):
        yield "columns", max(years), YEAR_IN_COLUMNS
    if (measured := _measured_before(table.roles)) and measured < report_year:
        yield "columns", measured, YEAR_IN_COLUMNS
    if title and title != report_year:
        yield from (("report", report_year, weight) for weight in _against(table, title, report_year, families))


def _measured_before(roles: Sequence[Role]) -> int | None:
    """The last year of which columns tell what was realised, where the achievement beside them names none: it is of
    that year."""
    own = [role for role in roles if role.name in MEASURES and not role.basis]
    open_ones = {role.name for role in own if role.year is None and not role.relative_year}
    last = max((role.year for role in own if role.name == "realisasi" and role.year), default=None)
    planned = max((role.year for role in own if role.name == "target" and role.year), default=None)
    later = last is None or (planned is not None and planned > last)
    return None if later or "capaian" not in open_ones or "realisasi" in open_ones else last


def all_but_what_follows(roles: Sequence[Role]) -> bool:
    """Whether the year stands over what was planned and what was realised, and only over what follows from them not."""
    measures = [role for role in roles if role.name in MEASURES and not role.basis]
    dated = {role.name for role in measures if role.year}
    return (
        "realisasi" in dated and bool(dated & _PLANNED) and all(role.year or role.name in _FOLLOWS for role in measures)
    )


def _against(table: Told, title: int, report_year: int, families: Counter[str]) -> Iterator[float]:
    """What speaks against the year of a title that is not the report's.

    A report prints the plans of its own year and of the next: an earlier year over a plan is a heading left from the
    year before. Nothing is measured of a year to come. And a report has tables of its own year: the only one of a kind
    is one of those.
    """
    plan = table.kind in PLANS
    if plan and title < report_year:
        yield NOT_OF_ITS_PLAN
    if not plan and title > report_year:
        yield NOT_YET_MEASURED
    if not plan and families[_family(table.kind)] == 1:
        yield MISSING_OTHERWISE


def _only(text: str) -> int | None:
    """The one year that is told; that of a plan over several years, or of a law that is cited, is not the table's."""
    years = {int(year) for year in _YEAR.findall(OF_A_RULE.sub(" ", OF_A_PLAN.sub(" ", text)))}
    return years.pop() if len(years) == 1 else None
