"""The budget of the agreement is the pagu that chapter III reports, item by item.

Why: absorption is measured against what was agreed; a pagu that changed silently hides a shift.
Example: one kegiatan of a programme has 712.400.000 in the agreement and 500.000.000 in chapter III; all others agree.
May be wrong: where the budget was revised and the agreement was not; where most items differ, nothing is told.
Regulation: PermenPANRB 53/2014: the agreement holds the budget of each programme.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.across.agreed_budgets import Paired, paired
from reconcile.findings.build_finding import build_finding, rounded
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.equation import Corrections
from schemas.findings import Parameter

MOST = 3
"""At most one in so many items may differ, else the budget was revised as a whole."""


def check(report: Index) -> Iterator[Outcome]:
    index = report.with_agreement
    told: set[str] = set()
    for pairs in paired(index):
        different = [pair for pair in pairs if not pair.equal]
        for pair in pairs:
            figures = (pair.reported[0], pair.agreed, *pair.reported[1:])
            if pair.equal:
                yield Consistent(figures)
            elif len(different) * MOST > len(pairs) or not all(map(index.trusted, figures)):
                yield Undecided(figures, "revised")
            elif pair.agreed.id not in told:
                told.add(pair.agreed.id)
                yield _differs(pair)


def _differs(pair: Paired) -> Contradiction:
    first = pair.reported[0]
    params: dict[str, Parameter] = {"agreed": pair.agreed.raw, "agreed_page": pair.agreed.page}
    if len(pair.reported) > 1:
        page = pair.reported[0].page
        params |= {"count": len(pair.reported), "sum": rounded(pair.total, 0), "lines_page": page}
        return build_finding(
            "B06", "error", pair.agreed, "pk_budget_sum", params=params, inputs=pair.reported, corrections={}
        )
    return build_finding(
        "B06",
        "error",
        first,
        "pk_budget",
        elsewhere=pair.agreed.value,
        params=params,
        also_stated=[pair.agreed],
        holds=lambda corrections: _meets(pair, corrections),
    )


def _meets(pair: Paired, corrections: Corrections) -> bool:
    reported = pair.reported[0]
    one, other = (corrections.get(figure.id, figure.number) for figure in (reported, pair.agreed))
    return bool({reported.id, pair.agreed.id} & corrections.keys()) and one == other


RULE = Rule("B06", "pk-budget", "error", check)
