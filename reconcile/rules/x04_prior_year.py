"""What this report says of last year, in its "last year" columns and in words, is what last year's report says.

Why: growth is told against last year; a past that was written anew makes any year look better or worse than it was.
Example: 90,71 for 2023 in the comparison of the 2024 report; the report of 2023 states 88,40.
May be wrong: where a figure was provisional last year and corrected since, or its indicator was redefined.
Regulation: PermenPANRB 53/2014: results are compared with those of previous years.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reconcile.across.last_year import Remembered, recalled, remembered
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.budget_statements import absorption_statements, amount_statements
from reconcile.prose.indicator_statements import result_statements
from reconcile.prose.statements import TextStatement
from reconcile.rule import Rule
from schemas.findings import Parameter


def check(index: Index) -> Iterator[Outcome]:
    both, last = index.with_last_year, index.outside.last_year
    if both is None or last is None:
        return
    if index.document.year is None or last.year != index.document.year - 1:
        yield Undecided((), "not_last_year")
        return
    for found in remembered(both, last.year):
        yield _of_rows(both, found)
    sentences = recalled(both, last.year)
    for statement in chain(
        result_statements(sentences), absorption_statements(sentences), amount_statements(sentences)
    ):
        yield _of_text(sentences, statement)


def _of_rows(both: Index, found: Remembered) -> Outcome:
    first, *again = found.ours
    if found.agrees:
        return Consistent((*found.ours, *found.theirs))
    if not (found.settled and found.can_differ and all(map(both.trusted, (*found.ours, *found.theirs)))):
        return Undecided(found.ours, "last_year_unsettled")
    return build_finding(
        "X04",
        "error",
        first,
        "prior_year",
        elsewhere=found.theirs[0].value if first.known else None,
        params={"measure": first.measure, "theirs": found.theirs[0].raw, "theirs_page": found.theirs[0].page},
        also_stated=again,
        inputs=found.theirs[:3],
        corrections={},
    )


def _of_text(index: Index, statement: TextStatement) -> Outcome:
    if statement.kind == "right":
        return Consistent((statement.claim, *statement.places))
    if (
        statement.kind == "unsure"
        or not statement.places
        or not all(map(index.trusted, (statement.claim, *statement.places)))
    ):
        return Undecided((statement.claim,), statement.reason or "last_year_unsettled")
    return _contradicted(statement)


def _contradicted(statement: TextStatement) -> Contradiction:
    place = statement.places[0]
    params: dict[str, Parameter] = {
        "theirs": place.raw,
        "theirs_page": place.page,
        "name": place.label,
        "measure": place.measure,
    }
    return build_finding(
        "X04", "error", statement.claim, "prior_year_told", params=params, inputs=statement.places[:3], corrections={}
    )


RULE = Rule("X04", "prior-year", "error", check)
