"""What the absorption of an indicator comes to that is stated twice."""

from __future__ import annotations

from reconcile.across.absorbed_twice import AbsorbedTwice
from reconcile.findings.build_finding import tell
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from schemas.findings import Parameter


def tell_absorbed(index: Index, absorbed: AbsorbedTwice) -> Outcome:
    stated, other = absorbed.stated, absorbed.other
    if absorbed.agrees:
        return Consistent((stated, other))
    if not (index.trusted(stated) and index.trusted(other)):
        return Undecided((stated, other), "repaired")
    params: dict[str, Parameter] = {"measure": stated.measure, "usual": other.raw, "pages": [str(other.page)]}
    return tell("X01", "error", stated, "duplicate", elsewhere=other.value, params=params, context=(other,))
