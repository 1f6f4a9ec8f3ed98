"""What people decided about a report beforehand, which is no part of what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import msgspec

from reconcile.facts.formulas import LOWER, CapaianFormula
from reconcile.facts.measured_in import measured_in
from schemas.document import Band, Document, Scale
from schemas.figure import Figure
from schemas.findings import Finding

OF_PRINTED_SCALES = ("K03",)
"""Checks of the scale itself, which have nothing to say of one that is not the report's."""


@dataclass(frozen=True, slots=True)
class Choices:
    """`lower` is the form of the formula where less is better, `scale` the classes that rate values; differences
    below `rupiah` or `points` (percentage points) are told as information."""

    lower: str | None = None
    scale: tuple[Band, ...] = ()
    rupiah: Decimal | None = None
    points: Decimal | None = None

    @property
    def lower_formulas(self) -> tuple[CapaianFormula, ...]:
        return tuple(entry for entry in LOWER if self.lower in (None, entry.form))

    def of(self, document: Document) -> Document:
        """The document with the chosen scale in place of those it prints."""
        if not self.scale:
            return document
        return msgspec.structs.replace(document, scales=[Scale(id="chosen", page=1, bands=list(self.scale))])

    def weighed(self, finding: Finding, figures: Sequence[Figure]) -> Finding:
        """As information where the difference is below what matters."""
        least = self._least(figures[0]) if figures else None
        if least is None or finding.stated is None or finding.computed is None:
            return finding
        if abs(finding.stated - finding.computed) >= least:
            return finding
        return msgspec.structs.replace(finding, severity="info", below_materiality=least)

    def _least(self, figure: Figure) -> Decimal | None:
        return {"points": self.points, "rupiah": self.rupiah, None: None}[measured_in(figure)]


NO_CHOICES = Choices()
