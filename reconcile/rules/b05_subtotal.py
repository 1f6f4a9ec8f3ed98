"""Subtotals of programmes, kegiatan and jenis belanja agree with their rows, and whole tables with totals elsewhere.

Why: the same money is shown by activity, by type and in the agreement; where these differ, one of the tables is wrong.
Example: the rows of the activity table add up to Rp 3.000 less than the Total Belanja of the next table.
May be wrong: where a table leaves out what the other one holds, or shows the budget before its revision.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.findings.build_finding import build_computed_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.belanja_langsung import belanja_langsung_statements
from reconcile.prose.statements import TextStatement
from reconcile.rule import Rule
from reconcile.sums.added_up import added_up
from reconcile.sums.listed_in_text import listed_in_text
from reconcile.sums.overall import SumElsewhere, borne_out, shares, sums_elsewhere
from schemas.verdict import Unjudged

MESSAGES = {"total": "sum_elsewhere", "list": "sum_of_list"}


def check(index: Index) -> Iterator[Outcome]:
    for stated in index.sums:
        if stated.nested:
            yield added_up(index, stated, "B05", "subtotal")
    whole = list(sums_elsewhere(index.tables))
    parts = [share for stated in whole for divided in index.splits for share in shares(stated, divided)]
    borne = borne_out(index, whole)
    yield from (_elsewhere(index, stated, stated.place in borne) for stated in (*whole, *parts))
    yield from (_elsewhere(index, listed, borne=True) for listed in listed_in_text(index))
    yield from (_direct(index, direct) for direct in belanja_langsung_statements(index))


def _elsewhere(index: Index, elsewhere: SumElsewhere, borne: bool) -> Outcome:
    figures = (elsewhere.stated, *elsewhere.parts)
    if elsewhere.sum == elsewhere.stated.number:
        return Consistent(figures)
    if not (elsewhere.near or borne):
        return Undecided(figures, "scope_differs")
    return _differs(elsewhere) if all(map(index.trusted, figures)) else Undecided(figures, "repaired")


def _differs(elsewhere: SumElsewhere) -> Contradiction:
    stated, parts = elsewhere.stated, elsewhere.parts
    return build_computed_finding(
        "B05",
        "error",
        stated,
        MESSAGES.get(elsewhere.scope, "sum_of_program"),
        computed=elsewhere.sum,
        params={
            "measure": stated.measure,
            "count": len(parts),
            "parts_page": parts[0].page,
            "off": stated.number - elsewhere.sum,
        },
        also_stated=elsewhere.places,
        inputs=parts,
        identity=(elsewhere.scope,),
        fault=f"B05 {parts[0].table} {stated.measure} {stated.number - elsewhere.sum}",
        holds=lambda corrections: (
            sum(corrections.get(part.id, Fraction(part.number)) for part in parts)
            == corrections.get(stated.id, Fraction(stated.number))
        ),
    )


def _direct(index: Index, statement: TextStatement) -> Outcome:
    """Whether an amount of all programmes together is their sum."""
    equation = statement.equation
    if statement.kind == "right":
        return Consistent((statement.claim, *statement.places))
    if statement.kind == "unsure" or equation is None:
        return Undecided((statement.claim,), statement.reason or "scope_unsure")
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((statement.claim,), verdict.reason)
    return build_computed_finding(
        "B05",
        "error",
        statement.claim,
        statement.key,
        computed=rounded(verdict.computed, statement.claim.decimals),
        params={"other_page": statement.places[0].page, **statement.params},
        inputs=statement.places,
        identity=("direct",),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )


RULE = Rule("B05", "subtotal", "error", check)
