"""Sentences against themselves and against each other: shares of numbers, one statement with two values, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from reconcile.facts.scope import before_it, claim_of, of_office
from reconcile.index import Index
from reconcile.prose.share_statements import of_budget, share_statements
from reconcile.prose.statements import TextStatement, wrong
from reconcile.prose.thresholds import REPEATED_LETTERS
from reconcile.words.wording import plain, words
from schemas.equation import Equation, same
from schemas.figure import Figure

YEARS = re.compile(r"(20\d\d)\D+(20\d\d)")


def statements_against_each_other(index: Index) -> Iterator[TextStatement]:
    """All that the text says of itself; what it says was spent of a budget is looked at where absorption is."""
    yield from (entry for entry in share_statements(index) if not of_budget(index, entry))
    yield from _statements(index)
    yield from _terms(index)


def _statements(index: Index) -> Iterator[TextStatement]:
    """The same words of the same year, under one heading, with two values."""
    said: dict[tuple[str, int | None, str | None], Figure] = {}
    for figure in (figure for sentence in index.sentences for figure in sentence):
        claim = claim_of(figure)
        before = plain(before_it(figure))
        if claim.measure != "capaian" or not figure.known or len(before) < REPEATED_LETTERS or claim.order:
            continue
        first = said.setdefault((before, figure.year, claim.section), figure)
        if first.value != figure.value and of_office(claim.subject, index.document.agency):
            yield wrong(Equation(first, (figure,), same), "told_twice")


def _terms(index: Index) -> Iterator[TextStatement]:
    """Terms of one body that end together and begin apart, or begin together and end apart."""
    terms = [figure for sentence in index.sentences for figure in sentence if claim_of(figure).kind == "period"]
    for one, other in combinations(terms, 2):
        first, second = YEARS.search(one.raw), YEARS.search(other.raw)
        if first and second and _one_body(one, other, index.document.agency):
            ends_alike = (first[1] == second[1]) != (first[2] == second[2])
            if ends_alike:
                yield TextStatement(one, "wrong", (other,), key="told_term")


def _one_body(one: Figure, other: Figure, agency: str | None) -> bool:
    """Both of the office, or of its members by the same words, and of nothing else."""
    subject, again = set(words(claim_of(one).subject or "")), set(words(claim_of(other).subject or ""))
    own = set(words(agency or ""))
    return bool(subject and again) and len((subject ^ again) - own) <= 1 and (subject <= again or again <= subject)
