"""Titles that bear an earlier year over a table that its own header, or the sentence that announces it, gives the
report's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.across.periods import RANGE, only_year
from reconcile.across.table_years import YEAR, OtherYear
from reconcile.across.thresholds import HEADER_ROWS
from reconcile.across.titles import title
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.document import Table

SENTENCE = re.compile(r"(?<=[.;:?!])\s+(?=[A-Z])")


def stale_titles(index: Index) -> Iterator[OtherYear]:
    own = index.document.year
    for table in index.document.tables if own is not None else ():
        words = title(table)
        year = only_year(words)
        if own is not None and year is not None and year < own and not _of_the_past(words):
            headed = _header_years(table) == {own}
            announced = not _compares(words) and _announced(table, words) == {own}
            if headed or announced:
                yield OtherYear(Place(table.pages[0], words, label=words), year, own)


def _of_the_past(words: str) -> bool:
    """What an earlier year may well be named for: a regulation, the evaluation of last year's report."""
    folded = plain(words)
    others = set(listed("periods", "others")) - set(listed("periods", "compared"))
    return any(word in folded for word in others)


def _compares(words: str) -> bool:
    return any(word in plain(words) for word in (*listed("periods", "compared"), *listed("periods", "past")))


def _header_years(table: Table) -> set[int]:
    """The years that its header prints."""
    cells = [cell.text for row in table.rows[:HEADER_ROWS] for cell in row if cell is not None]
    headers = [text or "" for line in table.header for text in line]
    return {int(year) for text in (*cells, *headers) for year in YEAR.findall(text)}


def _announced(table: Table, words: str) -> set[int]:
    """The years of the last sentence before it, if that announces it and compares nothing."""
    before = (table.intro or "").partition(words)[0].strip()
    last = SENTENCE.split(before)[-1]
    announces = any(word in plain(last) for word in listed("periods", "announcing"))
    if not announces or _compares(last):
        return set()
    return {int(year) for year in YEAR.findall(RANGE.sub("", last))}
