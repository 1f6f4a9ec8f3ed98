"""A figure in the running text is the one that the tables, or the other sentences, give for the same thing.

Why: readers take the figures of the summary for those of the tables; where they differ, one of the two is wrong, and a
figure copied from another line is the usual cause.
Example: `Realisasi anggaran kegiatan 6123 sebesar Rp 2.500.000`, while the rows under 6123 add up to Rp 2.600.000.
May be wrong: where the sentence speaks of a part of the item, of a budget before its revision, or of another source of
money than the table, without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.build_finding import rounded, tell, tell_number
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.prose.all_statements import all_told
from reconcile.prose.statements import Told
from reconcile.rule import Rule
from schemas.equation import Equation
from schemas.findings import Parameter
from schemas.verdict import Unjudged


def check(index: Index) -> Iterator[Outcome]:
    for told in all_told(index):
        yield _outcome(index, told)


def _outcome(index: Index, told: Told) -> Outcome:
    if told.kind == "right":
        return Consistent((told.claim, *told.places))
    if told.kind == "unsure" or not index.trusted(told.claim):
        return Undecided((told.claim, *told.places), told.reason or "repaired")
    return _without_number(told) if told.equation is None else _against(index, told, told.equation)


def _against(index: Index, told: Told, equation: Equation) -> Outcome:
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((told.claim, *told.places), verdict.reason)
    return tell_number(
        "X02",
        "error",
        told.claim,
        told.key,
        rounded(verdict.computed, max(told.claim.decimals, told.places[0].decimals)),
        params=_params(told),
        inputs=told.places,
        context=told.context,
        identity=_identity(told),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
        fault=told.fault,
    )


def _without_number(told: Told) -> Contradiction:
    """What stands at the other places is no number: a grade, a word."""
    return tell(
        "X02",
        "error",
        told.claim,
        told.key,
        params=_params(told),
        inputs=told.places,
        context=told.context,
        identity=_identity(told),
        fault=told.fault,
    )


def _params(told: Told) -> dict[str, Parameter]:
    return {"other": told.places[0].raw, "other_page": told.places[0].page, **told.params}


def _identity(told: Told) -> tuple[str, str]:
    return str(told.claim.year), told.params.get("code", "")


RULE = Rule("X02", "prose-vs-table", "error", check)
