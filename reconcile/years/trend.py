"""Indicators through the years: what each report says of them, and what an auditor should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from reconcile.decisions.crosswalk import Applied
from reconcile.years.agencies import by_agency
from reconcile.years.agency_trend import AgencyTrend
from reconcile.years.trend_report import ReadReport
from schemas.crosswalk import Decision
from schemas.document import Document
from schemas.left_out import LeftOut
from schemas.trend import InDoubt, Trend, TrendLine


@dataclass(frozen=True, slots=True)
class Trended:
    """The trend, and for each agency what people decided that could not be applied."""

    trend: Trend
    decided: tuple[Applied, ...]


def trend(
    documents: Sequence[tuple[str, Document]], decisions: Sequence[Decision] = (), one_agency: bool = False
) -> Trended:
    """`documents` with their paths; they are put in the order of their years, those of one year as they are given. An
    indicator runs through the reports of one agency; `one_agency` says that all are of one, whatever they call it."""
    found = [
        ReadReport(path, document, document.year, decisions)
        for path, document in documents
        if document.year is not None
    ]
    reports = sorted(found, key=lambda report: report.year)
    alone = by_agency([report.document for report in reports])
    groups = [list(range(len(reports)))] if one_agency else alone
    agencies = [AgencyTrend({place: reports[place] for place in group}, decisions) for group in groups]
    lines = _numbered([line for agency in agencies for line in agency.lines()])
    made = Trend(
        reports=[reports[place].about(number) for place, number in sorted(_numbers(groups).items())],
        indicators=lines,
        review=_in_doubt(agencies, lines),
        left_out=[_without_year(path) for path, document in documents if document.year is None],
    )
    return Trended(made, tuple(agency.chained.decided for agency in agencies))


def _numbered(lines: Sequence[TrendLine]) -> list[TrendLine]:
    """Lines that have one id are told apart by a number."""
    taken: Counter[str] = Counter()
    found = []
    for line in lines:
        taken[line.id] += 1
        found.append(line if taken[line.id] == 1 else replace(line, id=f"{line.id}-{taken[line.id]}"))
    return found


def _numbers(groups: Sequence[Sequence[int]]) -> dict[int, int]:
    """The group of every report, by its place."""
    return {place: number for number, group in enumerate(groups) for place in group}


def _in_doubt(agencies: Sequence[AgencyTrend], lines: Sequence[TrendLine]) -> list[InDoubt]:
    found, begin = [], 0
    for agency in agencies:
        end = begin + len(agency.links)
        found += agency.in_doubt(lines[begin:end])
        begin = end
    return found


def _without_year(path: str) -> LeftOut:
    return LeftOut(path=path, why="no_year", key="no_year", text=path)
