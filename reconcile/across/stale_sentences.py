"""Sentences on the report's own plan, measurement or budget that bear an earlier year, among others that bear its own.

Those with figures are left to what the figures prove.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.across.table_years import YEAR, OtherYear
from reconcile.across.thresholds import (
    AFTER_NAMED_YEAR,
    BEFORE_NAMED_YEAR,
    NEIGHBOURS_OF_OWN_YEAR,
    NEIGHBOURS_WITH_YEAR,
    OLDEST_COPY,
)
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.prose import Passage

IN_WORDS = re.compile(r"\(\s*[^\W\d]+(?:\s+[^\W\d]+)*\s*\)")
MARK = re.compile(r"^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s*", re.IGNORECASE)
OFFICE = rf"(?:{'|'.join(listed('statements', 'office'))})"
IN = ("", *listed("periods", "within"))
OFFICE_BEFORE = re.compile(rf"\b{OFFICE}\b[\w\s]{{0,60}}\b(?:{'|'.join(listed('periods', 'within'))})$")
OFFICE_BEHIND = re.compile(rf"{OFFICE}\b")
RESULT_WITH_TARGET = re.compile(
    r"banding\w*(?:\s+antara)?(?:\s+\w+){0,6}?\s+(?:realisasi|hasil|capaian)(?:\s+\w+){0,8}?\s+(?:dengan|terhadap)"
    r"(?:\s+\w+){0,3}?\s+target"
)
"""`membandingkan realisasi kinerja dengan target`: that compares no years."""


def stale_sentences(index: Index) -> Iterator[OtherYear]:
    own = index.document.year
    dated = [passage for passage in index.document.passages if passage.kind == "dated" and YEAR.search(passage.text)]
    headings = {(heading.page, plain(heading.text)) for heading in index.document.headings}
    for at, passage in enumerate(dated):
        year = _year(passage)
        if own is None or not own - OLDEST_COPY <= year < own or (passage.page, plain(passage.quote)) in headings:
            continue
        near = dated[max(0, at - NEIGHBOURS_WITH_YEAR) : at] + dated[at + 1 : at + 1 + NEIGHBOURS_WITH_YEAR]
        if sum(_year(other) == own for other in near) >= NEIGHBOURS_OF_OWN_YEAR and _of_the_report(passage):
            yield OtherYear(_place(passage), year, own)


def _place(passage: Passage) -> Place:
    at = passage.quote.find(passage.text)
    end = at + len(passage.text) + AFTER_NAMED_YEAR
    return Place(passage.page, passage.quote[max(0, at - BEFORE_NAMED_YEAR) : end], passage.bbox)


def _year(passage: Passage) -> int:
    return int(YEAR.findall(passage.text)[-1])


def _of_the_report(passage: Passage) -> bool:
    """Whether what stands around the year is of this report, and nothing in the sentence looks back."""
    at = passage.quote.find(passage.text)
    end = at + len(passage.text)
    around = f"{passage.quote[max(0, at - BEFORE_NAMED_YEAR) : at]} {passage.quote[end : end + AFTER_NAMED_YEAR]}"
    said = RESULT_WITH_TARGET.sub(" ", plain(passage.quote))
    back = (*listed("periods", "past"), *listed("periods", "aside"))
    if _any(said, back) or _figures(passage):
        return False
    its_own = _any(plain(around), listed("periods", "of_report")) and not _any(said, listed("periods", "with_a_year"))
    return its_own or _by_the_office(plain(passage.quote[:at]), plain(passage.quote[end:]))


def _by_the_office(before: str, behind: str) -> bool:
    """`Pada tahun 2023 Dinas Perikanan telah ..`, `Dinas Perikanan pada tahun 2023 telah ..`."""
    return bool(OFFICE_BEFORE.search(before)) or (before in IN and OFFICE_BEHIND.match(behind) is not None)


def _any(text: str, words: Sequence[str]) -> bool:
    """Whether a word of the text begins with one of them."""
    return any(f" {word}" in f" {text}" or (len(word) > 4 and word in text) for word in words)


def _figures(passage: Passage) -> bool:
    bare = MARK.sub("", IN_WORDS.sub(" ", passage.quote.replace(passage.text, " ")))
    return any(map(str.isdigit, YEAR.sub(" ", bare)))
