"""Plans, agreements, measurements and page headers bear the report's own year.

Why: an agreement that bears last year's date is last year's agreement; a table under a wrong year was carried over.
Example: the annex of the agreement of 2024 is headed `Tahun : 2023`.
May be wrong: where a report shows the agreement of another year on purpose and does not say so in its heading.
Regulation: PermenPANRB 53/2014: the agreement and the report are of one year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from reconcile.across.amount_years import misdated_amounts
from reconcile.across.disproved_years import disproved
from reconcile.across.periods import Dated, dated, odd_running_lines, odd_spans
from reconcile.across.plan_years import years_of_plan
from reconcile.across.stale_results import stale_results
from reconcile.findings.build_finding import clipped
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter
from schemas.prose import Passage

RESULTS = ("realisasi", "capaian")


def check(index: Index) -> Iterator[Outcome]:
    yield from _headings(index)
    first: dict[str, int] = {}
    for passage, usual in odd_running_lines(index):
        yield _running(passage, usual, first.setdefault(passage.text, passage.page))
    yield from (_miswritten(passage) for passage in index.document.passages if passage.kind == "year")
    yield from _disproved(index)
    for passage, span in odd_spans(index):
        place = Place(passage.page, passage.quote, passage.bbox, label=passage.text)
        yield finding_in_text("P01", "warning", [place], "period_span", params={"usual": span})
    for found in years_of_plan(index):
        said: dict[str, Parameter] = {"span": found.span, "year": str(found.year)}
        yield finding_in_text("P01", "warning", [found.place], found.key, params=said, computed=Decimal(found.year))


def _disproved(index: Index) -> Iterator[Contradiction]:
    """Years over tables, in sentences and before amounts that the rest of the report disproves."""
    for found in disproved(index):
        params: dict[str, Parameter] = {"year": str(found.year), "own": str(found.own)}
        if found.other:
            params |= {"other": found.other.text, "other_page": found.other.page}
        context, own = [found.other] if found.other else [], Decimal(found.own)
        yield finding_in_text("P01", "warning", found.places, found.key, params=params, context=context, computed=own)
    for figure, year in chain(misdated_amounts(index), stale_results(index)):
        params = {"year": str(year), "own": str(index.document.year)}
        place = Place(figure.page, clipped(figure.quote, figure.raw), figure.bbox, label=figure.raw)
        yield finding_in_text("P01", "warning", [place], "period_of_amount", params=params)


def _headings(index: Index) -> Iterator[Outcome]:
    own = index.document.year
    found = list(dated(index))
    if own is None or not (any(entry.year == own for entry in found) or _columns_bear(index, own)):
        yield Undecided((), "no_period")
        return
    of_own_year = _results_of(index, found, own)
    for entry in found:
        if entry.results and not of_own_year:  # the agreement of one year with the results of the year before
            yield Undecided((), "no_period")
        elif entry.year >= own:  # the plan of the coming year is often shown too
            yield Consistent(()) if entry.year == own else Undecided((), "coming_year")
        else:
            yield _heading(entry, own)


def _results_of(index: Index, found: Sequence[Dated], own: int) -> bool:
    """Whether results of the report's own year are printed anywhere."""
    headers = (column.header for table in index.document.tables for column in table.columns if column.role in RESULTS)
    told = any(figure.year == own and figure.measure in RESULTS for figure in index.claims)
    return (
        told or any(entry.results and entry.year == own for entry in found) or any(str(own) in text for text in headers)
    )


def _columns_bear(index: Index, own: int) -> bool:
    """Whether columns of several tables are of the report's own year, where no title is."""
    return sum(any(column.year == own for column in table.columns) for table in index.document.tables) > 1


def _heading(entry: Dated, own: int) -> Contradiction:
    params = {"year": str(entry.year), "own": str(own)}
    return finding_in_text("P01", "warning", [entry.place], "period", params=params, computed=Decimal(own))


def _running(passage: Passage, usual: int, first: int) -> Contradiction:
    place = Place(passage.page, passage.text, passage.bbox)
    params = {"usual": str(usual), "first": str(first)}
    return finding_in_text("P01", "warning", [place], "period_running", params=params, fault=f"P01 {passage.text}")


def _miswritten(passage: Passage) -> Contradiction:
    return finding_in_text("P01", "warning", [Place(passage.page, passage.text, passage.bbox)], "period_miswritten")


RULE = Rule("P01", "period", "warning", check)
