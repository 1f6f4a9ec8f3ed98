"""Tell an amount of all programmes together that is not their sum."""

from __future__ import annotations

from reconcile.findings.build_finding import rounded, tell
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.prose.statements import Told


def tell_direct(index: Index, told: Told) -> Outcome:
    equation = told.equation
    if told.kind == "right":
        return Consistent((told.claim, *told.places))
    if told.kind == "unsure" or equation is None or (computed := index.judge(equation).computed) is None:
        return Undecided((told.claim,), told.reason or "scope_unsure")
    return tell(
        "B05",
        "error",
        told.claim,
        told.key,
        computed=rounded(computed, told.claim.decimals),
        params={"other_page": told.places[0].page, **told.params},
        inputs=told.places,
        identity=("direct",),
        holds=lambda corrections: index.judge(equation, corrections).consistent,
    )
