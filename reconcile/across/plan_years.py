"""Years that cannot be what the sentence says of the term of a plan: its first, its third; or one behind its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.thresholds import LONGEST_TERM, PLAN_BEFORE_SPAN, SHORTEST_TERM
from reconcile.findings.finding_in_text import Place
from reconcile.index import Index
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.prose import Passage

LINKS = "|".join(listed("periods", "links"))
ORDINALS = listed("periods", "ordinals")
NTH = re.compile(
    rf"tahun\s+(?P<year>20\d\d)\)?,?\s+(?:(?:{LINKS})\s+)+tahun\s+"
    rf"(?:ke\s*[-–]?\s*(?P<digit>\d)(?!\d)|(?P<word>{'|'.join(ORDINALS)})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OfPlan:
    """`key` says what is wrong at the place; `year` is the year that is meant, or that the plan does not reach."""

    key: str
    place: Place
    span: str
    year: int


def years_of_plan(index: Index) -> Iterator[OfPlan]:
    for passage in index.document.passages:
        if passage.kind == "span":
            years = [int(year) for year in re.findall(r"\d{4}", passage.text)]
            if len(years) < 2:  # a document from elsewhere may call anything a span
                continue
            first, last = years[:2]
            if SHORTEST_TERM <= last - first + 1 <= LONGEST_TERM:
                yield from _nth(passage, first)
            yield from _ended(passage, last, index.document.year)


def _nth(passage: Passage, first: int) -> Iterator[OfPlan]:
    """`Tahun 2017 adalah tahun ketiga dari Renstra 2016-2020`; a plan made in the course of its first year may count
    from the next."""
    found = NTH.search(passage.quote)
    behind, span, _ = passage.quote[found.end() :].partition(passage.text) if found else ("", "", "")
    if found and span and not re.search(r"20\d\d", behind):
        nth = int(found["digit"]) if found["digit"] else ORDINALS.index(found["word"].lower()) + 1
        meant = first + nth - 1
        if int(found["year"]) not in (meant, meant + 1):
            words = passage.quote[found.start() : found.end() + len(behind) + len(span)]
            yield OfPlan("period_nth", Place(passage.page, words, passage.bbox, label=found[0]), passage.text, meant)


def _ended(passage: Passage, last: int, own: int | None) -> Iterator[OfPlan]:
    """`Menurut Renstra 2010-2015, yang hendak diwujudkan tahun 2019 ialah`."""
    before, _, behind = passage.quote.partition(passage.text)
    named = any(word in plain(before)[-PLAN_BEFORE_SPAN:] for word in listed("periods", "terms"))
    aside = set(listed("periods", "others")) - set(listed("periods", "terms"))
    known = (*aside, *listed("periods", "past"), *listed("periods", "followed"))
    looks_back = any(word in plain(passage.quote) for word in known)
    if own is not None and last < own and named and not looks_back and str(own) in behind:
        yield OfPlan(
            "period_of_ended", Place(passage.page, passage.quote, passage.bbox, passage.text), passage.text, own
        )
