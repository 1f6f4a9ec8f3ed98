"""One link of a chain: what one report says of an indicator, and how it is printed in a trend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reconcile.lists.matched_rows import Listed
from reconcile.words.units import unit_name
from reconcile.years.yearly import Statement, value_of
from schemas.figure import Figure
from schemas.trend import Printed


@dataclass(frozen=True, slots=True)
class Link:
    """`report` is the place among all reports, `year` that of the report; `statements` are by measure and year."""

    report: int
    year: int
    entry: Listed
    statements: Mapping[tuple[str, int], Statement]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.entry.item.name, *self.entry.item.also)

    def name(self) -> Printed:
        return Printed(text=self.entry.item.name, report=self.report, page=self.entry.first.owner.page)

    def units(self) -> dict[str, Printed]:
        """Those of target and realisasi by their one name, each where it is first printed surely."""
        found: dict[str, Printed] = {}
        for row in self.entry.rows:
            for figure in row.figures:
                name = unit_name(figure.unit) if figure.measure in ("target", "realisasi") else None
                if name is not None and (name not in found or not found[name].sure):
                    sure = value_of(figure).sure
                    found[name] = Printed(text=figure.unit or "", report=self.report, page=figure.page, sure=sure)
        return found

    def printed(self, figure: Figure, statement: Statement) -> Printed:
        return Printed(
            text=figure.raw,
            report=self.report,
            page=figure.page,
            value=figure.value,
            unit=figure.unit,
            value_id=figure.id,
            bbox=figure.bbox,
            sure=statement.sure(figure),
            corrected=figure.status == "corrected",
        )
