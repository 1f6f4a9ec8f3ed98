"""Tell an amount of all programmes together that is not their sum."""

from __future__ import annotations

from reconcile.findings.build_finding import rounded, tell_number
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.statements import Told
from schemas.verdict import Unjudged


def tell_direct(index: Index, told: Told) -> Outcome:
    equation = told.equation
    if told.kind == "right":
        return Consistent((told.claim, *told.places))
    if told.kind == "unsure" or equation is None:
        return Undecided((told.claim,), told.reason or "scope_unsure")
    verdict = index.judge(equation)
    if isinstance(verdict, Unjudged):
        return Undecided((told.claim,), verdict.reason)
    return tell_number(
        "B05",
        "error",
        told.claim,
        told.key,
        computed=rounded(verdict.computed, told.claim.decimals),
        params={"other_page": told.places[0].page, **told.params},
        inputs=told.places,
        identity=("direct",),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )
