"""What the rules tell of statements of the text: each rule asks for those that contradict what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import build_computed_finding, build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.all_statements import all_statements
from reconcile.prose.statements import TextStatement
from schemas.equation import Equation
from schemas.findings import Parameter
from schemas.verdict import Unjudged


def told_outcomes(index: Index, rule: str) -> Iterator[Outcome]:
    """The statements that are told under this code. A right or an unsure one is of X02, whatever else it might be."""
    for statement in all_statements(index):
        if rule == (told_under(statement) if statement.kind == "wrong" else "X02"):
            yield _outcome(index, rule, statement)


def told_under(statement: TextStatement) -> str:
    """A mean that does not follow from its parts is an average (A01), a remainder that no table prints and that does
    not follow from pagu and realisasi is a sisa (B02); all else contradicts what stands elsewhere (X02)."""
    if statement.key == "told_mean":
        return "A01"
    subtracted = {place.measure for place in statement.places} >= {"pagu", "realisasi"}
    return "B02" if statement.key == "told_item" and statement.claim.measure == "sisa" and subtracted else "X02"


def _outcome(index: Index, rule: str, statement: TextStatement) -> Outcome:
    if statement.kind == "right":
        return Consistent((statement.claim, *statement.places))
    if statement.kind == "unsure" or not index.trusted(statement.claim):
        return Undecided((statement.claim, *statement.places), statement.reason or "repaired")
    if statement.equation is None:
        return _without_number(rule, statement)
    return _against(index, rule, statement, statement.equation)


def _against(index: Index, rule: str, statement: TextStatement, equation: Equation) -> Outcome:
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((statement.claim, *statement.places), verdict.reason)
    return build_computed_finding(
        rule,
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


def _without_number(rule: str, statement: TextStatement) -> Contradiction:
    """What stands at the other places is no number that this one should be: a grade, a word, a bound."""
    return build_finding(
        rule,
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
