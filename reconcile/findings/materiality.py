"""How much a finding is about: rupiah, points, or another category once the fault is corrected."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

import msgspec

from reconcile.facts.measured_in import measured_in
from reconcile.findings.thresholds import HEAVY, SLIGHT
from schemas.figure import Figure
from schemas.findings import Finding

CATEGORIES = "K"
"""Family of the checks of categories."""
OF_WRITING = ("N01", "N02", "S01", "S02", "P05", "R02", "R03")
"""Checks of how figures and codes are written, and of what could be read: they change no figure."""


class Weight(IntEnum):
    """How much a reader would conclude otherwise, the most first."""

    HEAVY = 0
    MIDDLING = 1
    SLIGHT = 2
    OF_WRITING = 3


def weight(finding: Finding) -> Weight:
    """By the share of the figure that the difference is; a grade that changes weighs as much as the largest."""
    if finding.rule in OF_WRITING:
        return Weight.OF_WRITING
    if finding.difference is None:
        return Weight.HEAVY if finding.measured_in == "category" else Weight.MIDDLING
    share = finding.difference / _whole(finding)
    return Weight.HEAVY if share >= HEAVY else Weight.SLIGHT if share < SLIGHT else Weight.MIDDLING


def _whole(finding: Finding) -> Decimal:
    """Points are of a hundred; amounts of the larger of what is stated and what should be."""
    if finding.measured_in == "points":
        return Decimal(100)
    figures = (finding.stated, finding.computed, finding.difference, Decimal(1))
    return max(abs(figure) for figure in figures if figure is not None)


def with_materiality(finding: Finding, figures: Sequence[Figure]) -> Finding:
    """The difference between what is stated and what it should be, where both are numbers of one kind."""
    measured = measured_in(figures[0]) if figures else None
    if finding.rule.startswith(CATEGORIES):
        return msgspec.structs.replace(finding, measured_in="category")
    if measured is None or finding.stated is None or finding.computed is None:
        return finding
    off = abs(finding.stated - finding.computed)
    return msgspec.structs.replace(finding, difference=off, measured_in=measured)
