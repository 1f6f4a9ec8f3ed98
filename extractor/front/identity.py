"""Of which year a report is, and of which medium-term plan it speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.front.covers import REPORT, covers
from extractor.front.thresholds import CLEAR_FROM, COVER_TELLS, OWN_PLAN, REPORT_TELLS
from extractor.pages.page import Page

_OF_YEAR: Final = (
    r"(?P<said>\b(?:tahun(?:\s+anggaran)?|thn\.?|t\.?a\.?))\s*:?\s*(?P<year>20\d\d)\b"
    r"(?!\s*(?:[-–/]|s\.?\s*/?\s*d)\.?\s*(?:20)?\d\d)"
)
_YEAR: Final = re.compile(_OF_YEAR, re.I)
_NEAR_REPORT: Final = re.compile(rf"{REPORT}(?:(?!{REPORT}).){{0,160}}?{_OF_YEAR}", re.I)
_TITLED: Final = re.compile(
    rf"(?:{REPORT}|\b(?:rencana kerja|renja|rkt)\b)\s+(?P<said>)(?P<year>20\d\d)\b(?!\s*[-–/])", re.I
)
_YEAR_ENDS: Final = re.compile(r"(?P<said>\b31 desember) (?P<year>20\d\d)\b", re.I)
_CITED: Final = re.compile(r"\b(?:nomor|no)\b\s*[.:]*\s*\S+\s*$", re.I)  # `Peraturan Presiden Nomor 29 Tahun 2014`
_BARE_YEAR: Final = re.compile(r"(?<![\d./-])(20\d\d)(?![\d./-])")
_PLAN: Final = re.compile(
    r"\b(?P<plan>renstra|rencana strate\w+|rpjmd|rpjmn?|jangka menengah)\b(?:(?!jangka panjang|rpjp).){0,60}?"
    r"\b(?P<first>20\d\d)\s*(?:[-–]|s\.?\s*/?\s*d\.?|sampai(?: dengan)?)\s*(?P<last>20\d\d)\b",
    re.I,
)


class Plan(NamedTuple):
    """The first and the last year of a medium-term plan."""

    first: int
    last: int


class YearVotes(NamedTuple):
    """How often the report speaks of each year, weighed; `witnesses` holds for each year its counts by what said it."""

    votes: Counter[int]
    witnesses: dict[int, Counter[str]]

    @property
    def year(self) -> int | None:
        return self.votes.most_common(1)[0][0] if self.votes else None

    @property
    def clear(self) -> bool:
        """Whether the year was said again and again, and twice as often as any other, or no other was said."""
        (_, first), (_, second) = [*self.votes.most_common(2), (0, 0), (0, 0)][:2]
        return (bool(first) and not second) or (first >= CLEAR_FROM and first >= 2 * second)


def year_votes(pages: Sequence[Page]) -> YearVotes:
    """What all pages say of the year: the year of a report is the one it speaks of most, and no single line decides."""
    votes: Counter[int] = Counter()
    witnesses: dict[int, Counter[str]] = {}
    for source, weight, years in _said(pages):
        for year in years:
            votes[year] += weight
            witnesses.setdefault(year, Counter())[source] += 1
    return YearVotes(votes, witnesses)


def year_of(pages: Sequence[Page]) -> int | None:
    return year_votes(pages).year


def _said(pages: Sequence[Page]) -> Iterator[tuple[str, int, list[int]]]:
    for text in (page.text for page in pages):
        yield "text", 1, list(_years(_YEAR, text))
        yield "title", REPORT_TELLS, list(_years(_TITLED, text))
        yield "year_end", 1, list(_years(_YEAR_ENDS, text))
        yield "beside_report", REPORT_TELLS - 1, list(_years(_NEAR_REPORT, text))
    for text in (cover.text for cover in covers(pages)):
        bare = _BARE_YEAR.findall(text) if not _YEAR.search(text) else []
        years = {*_years(_YEAR, text), *map(int, bare)}
        yield "cover", COVER_TELLS, list(years if len(years) == 1 else ())


def plan_of(pages: Sequence[Page], report_year: int | None) -> Plan | None:
    """The medium-term plan most often named (`Renstra 2020-2024`) that is in force in the year of the report."""
    said: Counter[Plan] = Counter()
    for page in pages:
        for match in _PLAN.finditer(page.text):
            plan = Plan(int(match["first"]), int(match["last"]))
            if plan.first < plan.last and (report_year is None or plan.first <= report_year <= plan.last):
                said[plan] += OWN_PLAN if match["plan"].lower().startswith("ren") else 1
    return said.most_common(1)[0][0] if said else None


def _years(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """The years that `pattern` finds, but not those of regulations."""
    for match in pattern.finditer(text):
        if not _CITED.search(text, max(0, match.start("said") - 40), match.start("said")):
            yield int(match["year"])
