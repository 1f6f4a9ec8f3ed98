"""Whose report it is, and of which year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.page import Page

_NEAR_REPORT = re.compile(
    r"(?:laporan (?:akuntabilitas )?kinerja|lkj(?:ip)?|lkip|lakip)\b.{0,160}?\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.I
)
_YEAR = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.I)
_AGENCY = re.compile(
    r"laporan (?:akuntabilitas )?kinerja(?: instansi pemerintah)?\s*(?:\([^)]*\)|\[[^\]]*\])?"
    r"\s+(?P<name>[A-Z][\w ./()&-]{4,90}?)\s+tahun\s+20\d\d",
    re.I,
)
_PLAN = re.compile(
    r"(?:renstra|rencana strategis|rpjm[dn]?|jangka menengah).{0,60}?"
    r"\b20\d\d\s*(?:-|–|s\.?/?d\.?|sampai(?: dengan)?)\s*(20\d\d)\b",
    re.I,
)
_FIRST_PAGES = 12


def year_of(pages: Sequence[Page]) -> int | None:
    """The year most often said of the report itself, else the year most often named."""
    texts = [_text(page) for page in pages]
    for pattern, among in ((_NEAR_REPORT, texts), (_YEAR, texts)):
        years = Counter(year for text in among for year in pattern.findall(text))
        if years:
            return int(years.most_common(1)[0][0])
    return None


def plan_end_of(pages: Sequence[Page], report_year: int | None) -> int | None:
    """The last year of the medium-term plan most often named (`Renstra 2020-2024`) that has not ended before."""
    ends = (int(year) for page in pages for year in _PLAN.findall(_text(page)))
    years = Counter(year for year in ends if report_year is None or year >= report_year)
    return years.most_common(1)[0][0] if years else None


def agency_of(pages: Sequence[Page]) -> str | None:
    """The name most often set between `Laporan Kinerja` and the year on the first pages; None where there is none."""
    names: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for page in pages[:_FIRST_PAGES]:
        for match in _AGENCY.finditer(_text(page)):
            name = " ".join(match.group("name").split())
            names[name.casefold()] += 1
            spelled.setdefault(name.casefold(), name)
    return spelled[names.most_common(1)[0][0]] if names else None


def _text(page: Page) -> str:
    return " ".join(word.text for word in page.words)
