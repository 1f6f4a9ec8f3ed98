"""How much a finding is about: rupiah, points, or another category once the fault is corrected."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reconcile.facts.measured_in import measured_in
from schemas.figure import Figure
from schemas.findings import Finding

CATEGORIES = "K"
"""Family of the checks of categories."""


def with_materiality(finding: Finding, figures: Sequence[Figure]) -> Finding:
    """The difference between what is stated and what it should be, where both are numbers of one kind."""
    measured = measured_in(figures[0]) if figures else None
    if finding.rule.startswith(CATEGORIES):
        return msgspec.structs.replace(finding, measured_in="category")
    if measured is None or finding.stated is None or finding.computed is None:
        return finding
    off = abs(finding.stated - finding.computed)
    return msgspec.structs.replace(finding, difference=off, measured_in=measured)
