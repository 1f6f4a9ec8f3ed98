"""A figure in the running text is the one that the tables, or the other sentences, give for the same thing.

Why: readers take the figures of the summary for those of the tables; where they differ, one of the two is wrong, and a
figure copied from another line is the usual cause.
Example: `Realisasi anggaran kegiatan 6123 sebesar Rp 2.500.000`, while the rows under 6123 add up to Rp 2.600.000.
May be wrong: where the sentence speaks of a part of the item, of a budget before its revision, or of another source of
money than the table, without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import build_computed_finding, build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.all_statements import all_statements
from reconcile.prose.statements import TextStatement
from reconcile.rule import Rule
from schemas.equation import Equation
from schemas.findings import Parameter
from schemas.verdict import Unjudged

MEAN = "told_mean"
"""What is recomputed from the values it is the mean of is told as an average (A01)."""


def check(index: Index) -> Iterator[Outcome]:
    for statement in all_statements(index):
        if statement.key != MEAN or statement.kind != "wrong":
            yield _outcome(index, statement)


def _outcome(index: Index, statement: TextStatement) -> Outcome:
    if statement.kind == "right":
        return Consistent((statement.claim, *statement.places))
    if statement.kind == "unsure" or not index.trusted(statement.claim):
        return Undecided((statement.claim, *statement.places), statement.reason or "repaired")
    return _without_number(statement) if statement.equation is None else _against(index, statement, statement.equation)


def _against(index: Index, statement: TextStatement, equation: Equation) -> Outcome:
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((statement.claim, *statement.places), verdict.reason)
    return build_computed_finding(
        "X02",
        "error",
        statement.claim,
        statement.key,
        rounded(verdict.computed, max(statement.claim.decimals, statement.places[0].decimals)),
        params=_params(statement),
        inputs=statement.places,
        context=statement.context,
        identity=_identity(statement),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
        fault=statement.fault,
    )


def _without_number(statement: TextStatement) -> Contradiction:
    """What stands at the other places is no number that this one should be: a grade, a word, a bound."""
    return build_finding(
        "X02",
        "error",
        statement.claim,
        statement.key,
        params=_params(statement),
        inputs=statement.places,
        context=statement.context,
        identity=_identity(statement),
        fault=statement.fault,
    )


def _params(statement: TextStatement) -> dict[str, Parameter]:
    return {"other": statement.places[0].raw, "other_page": statement.places[0].page, **statement.params}


def _identity(statement: TextStatement) -> tuple[str, str]:
    return str(statement.claim.year), statement.params.get("code", "")


RULE = Rule("X02", "prose-vs-table", "error", check)
