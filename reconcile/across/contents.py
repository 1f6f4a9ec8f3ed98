"""Titles as the tables of contents print them, and the years in which they differ from those over what they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reconcile.across.periods import RANGE
from reconcile.across.thresholds import LEAST_OF_TITLE, LONG_WORD, ONE_TITLE
from reconcile.across.titles import title
from reconcile.findings.finding_in_text import Place, of_heading
from reconcile.index import Index
from reconcile.words.wording import plain

YEAR = re.compile(r"(?<![\d/.-])20\d\d(?![\d/])")
NUMBER = re.compile(
    r"^(?P<kind>tabel|table|gambar|grafik|lampiran)?[\s.]*(?P<number>(?:\d{1,2}|[IVX]{1,4})(?:\s*[.,-]\s*\d{1,2})*)[.:]?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A title with its number (`tabel 3.1`, `2.3`; empty where it has none), its words without years, and its years."""

    place: Place
    number: str
    name: str
    years: frozenset[int]


@dataclass(frozen=True, slots=True)
class Apart:
    """`stale` bears `year`, where the `other` place of the title bears the report's own."""

    stale: Place
    other: Place
    year: int


def apart(index: Index) -> Iterator[Apart]:
    """Titles that bear an earlier year in one of the two places, and the report's own in the other. None that a table
    of contents or the report prints twice with both years."""
    own = index.document.year
    entries = [_titled(Place(p.page, p.text, p.bbox)) for p in index.document.passages if p.kind == "contents"]
    pages = {entry.place.page for entry in entries}
    printed = _each_once(found for found in _printed(index) if found.place.page not in pages)
    for entry in _each_once(entries):
        alike = [found for found in printed if _one_title(entry, found)]
        if own is not None and alike and not any(entry.years == found.years for found in alike):
            for stale, other in ((entry, alike[0]), (alike[0], entry)):
                odd = {year for year in stale.years - other.years if year < own}
                if len(odd) == 1 and own in other.years - stale.years and not (other.years - stale.years - {own}):
                    yield Apart(stale.place, other.place, odd.pop())


def _each_once(titles: Iterable[Titled]) -> list[Titled]:
    first: dict[tuple[str, str, frozenset[int]], Titled] = {}
    for entry in titles:
        first.setdefault((entry.number, entry.name, entry.years), entry)
    return list(first.values())


def _printed(index: Index) -> Iterator[Titled]:
    for heading in index.document.headings:
        yield _titled(of_heading(heading))
    for table in index.document.tables:
        if words := title(table):
            yield _titled(Place(table.pages[0], words))
    for passage in index.document.passages:
        if passage.kind == "caption":
            yield _titled(Place(passage.page, passage.quote, passage.bbox))


def _titled(place: Place) -> Titled:
    found = NUMBER.match(place.text)
    number = f"{found['kind'] or ''} {''.join(found['number'].split())}".casefold().strip() if found else ""
    name = place.text[found.end() :] if found else place.text
    years = frozenset(map(int, YEAR.findall(place.text)))
    return Titled(place, number, plain(YEAR.sub(" ", name)), years)


def _one_title(one: Titled, other: Titled) -> bool:
    """By their words, and by their numbers where both have one. A span of years is no year."""
    if not one.years or not other.years or RANGE.search(one.place.text) or RANGE.search(other.place.text):
        return False
    if one.number == other.number and " " in one.number and _one_subject(one.name, other.name):
        return True
    length = min(len(one.name), len(other.name))
    if length < LEAST_OF_TITLE or (one.number and other.number and one.number != other.number):
        return False
    return Levenshtein.normalized_similarity(one.name[:length], other.name[:length]) >= ONE_TITLE


def _one_subject(one: str, other: str) -> bool:
    """Whether two tables of one number speak of one thing, in other words."""
    return any(len(word) >= LONG_WORD for word in {*one.split()} & {*other.split()})
