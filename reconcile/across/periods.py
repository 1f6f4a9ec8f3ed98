"""Years that headings, table titles and page headers bear where they must be the report's own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.thresholds import PLAN_BEFORE_SPAN, PREVAILING
from reconcile.across.titles import title as title_of
from reconcile.findings.finding_in_text import Place, of_heading
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.prose import Passage

YEAR = re.compile(r"(?<![\d/.-])20\d\d(?![\d/.]|\s*[-–]\s*(?:20|$))")
RANGE = re.compile(r"20\d\d\s*(?:[-–]|s\.?d\.?|sampai|hingga)\D{0,10}20\d\d", re.IGNORECASE)

DECADE = 10
MEASURED = "performance_measurement"


@dataclass(frozen=True, slots=True)
class Dated:
    """A place with the only year it bears; whether it is of `results`, and not of a plan."""

    place: Place
    year: int
    results: bool = False


def dated(index: Index) -> Iterator[Dated]:
    """Headings and titles of plans, agreements and measurements that bear one year; a heading of results where a table
    of the report's own year follows."""
    results = _result_pages(index)
    for heading in index.document.headings:
        sections = ("plans", "results") if {heading.page, heading.page + 1} & results else ("plans",)
        if _speaks_of(heading.text, sections) and (year := only_year(heading.text)):
            yield Dated(of_heading(heading), year, not _speaks_of(heading.text, ("plans",)))
    for table in index.document.tables:
        title = title_of(table)
        own = table.kind in listed("periods", "kinds") and _speaks_of(title, ("plans", "results"))
        own = own and len({column.year for column in table.columns if column.role == "target"}) <= 1
        if own and (year := only_year(title)):
            place = Place(table.pages[0], title, label=table.caption or title)
            yield Dated(place, year, not _speaks_of(title, ("plans",)))


def _result_pages(index: Index) -> set[int]:
    """Where tables of measurements begin whose title bears the report's own year."""
    own = str(index.document.year)
    return {t.pages[0] for t in index.document.tables if t.kind == MEASURED and own in title_of(t)}


def _speaks_of(text: str, sections: tuple[str, ...]) -> bool:
    folded = plain(text)
    return not speaks_of_other_years(text) and any(
        word in folded for section in sections for word in listed("periods", section)
    )


def speaks_of_other_years(text: str) -> bool:
    """Comparisons, plans of several years, regulations."""
    return any(word in plain(text) for word in listed("periods", "others"))


def only_year(text: str) -> int | None:
    years = set(map(int, YEAR.findall(text)))
    return years.pop() if len(years) == 1 and not RANGE.search(text) else None


def odd_running_lines(index: Index) -> Iterator[tuple[Passage, int]]:
    """Page headers and footers with another year than the same line nearly everywhere else, and that year."""
    lines: dict[str, list[Passage]] = defaultdict(list)
    for passage in index.document.passages:
        if passage.kind == "running" and only_year(passage.text):
            lines[YEAR.sub("", passage.text)].append(passage)
    for passages in lines.values():
        years = Counter(only_year(passage.text) or 0 for passage in passages)
        usual, times = years.most_common(1)[0]
        for passage in passages:
            year = only_year(passage.text) or 0
            if year != usual == index.document.year and PREVAILING * years[year] <= times:
                yield passage, usual


def odd_spans(index: Index) -> Iterator[tuple[Passage, str]]:
    """Spans of years of which one end is a decade off the span that the report uses for its plan, or that name the plan
    itself (or last no year) and end in another year; and that span."""
    spans: dict[tuple[int, int], list[Passage]] = defaultdict(list)
    for passage in index.document.passages:
        if passage.kind == "span":
            years = [int(year) for year in re.findall(r"(?:19|20)[0-9]{2}", passage.text)]
            if len(years) > 1:
                spans[years[0], years[1]].append(passage)
    for (first, last), passages in spans.items():
        for usual, others in spans.items():
            off = sorted((abs(first - usual[0]), abs(last - usual[1])))
            named = first >= last or all(map(_names_plan, passages))
            ends = first == usual[0] and last not in (usual[1], index.document.year) and named
            if (off == [0, DECADE] or ends) and PREVAILING * len(passages) <= len(others):
                yield from ((passage, f"{usual[0]}-{usual[1]}") for passage in passages)


def _names_plan(passage: Passage) -> bool:
    """`RPJM Daerah Tahun 2019-2021`: that is the term of a plan, and not how far one has come."""
    before = plain(passage.quote.partition(passage.text)[0])[-PLAN_BEFORE_SPAN:]
    named = any(word in before for word in listed("periods", "terms"))
    return named and not any(word in before for word in listed("periods", "reached"))
