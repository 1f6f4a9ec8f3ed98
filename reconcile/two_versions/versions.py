"""Two versions of one report, as their figures are set beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reconcile.findings.confidence import unsure_values
from reconcile.index import Index
from reconcile.words.wording import unspaced
from schemas.differences import Printed
from schemas.figure import Figure


@dataclass(frozen=True)
class Version:
    """`year` is that of figures without one of their own."""

    index: Index
    year: int | None

    @cached_property
    def numbers(self) -> dict[str, str | None]:
        """The printed numbers of the tables, by their ids."""
        return {table.id: table.number for table in self.index.document.tables}

    @cached_property
    def _unsure(self) -> frozenset[str]:
        return frozenset(unsure_values([self.index.document]))

    @cached_property
    def _read_otherwise(self) -> frozenset[str]:
        document = self.index.document
        values = [value.id for row in document.all_rows for value in row.values if value.differs]
        return frozenset({*values, *(total.id for total in document.aggregates if total.differs)})

    def doubts(self, figure: Figure) -> Iterator[str]:
        """What leaves the reading of a figure in doubt, so that it is not taken for a change of the report: keys, as
        in FigureDifference."""
        if figure.status == "unreadable":
            yield "unreadable"
        elif figure.id in self._unsure:
            yield "unsure_reading"
        if figure.id in self._read_otherwise:
            yield "read_otherwise"
        if not self.index.trusted(figure):
            yield "repaired"

    def slot(self, figure: Figure) -> tuple[str, int | None, str | None]:
        """Measure, however its header is spaced, year and basis. A year given makes "previous year" no basis of its
        own."""
        basis = None if figure.basis == "previous_year" and figure.year is not None else figure.basis
        return unspaced(figure.measure), figure.year or self.year, basis

    def printed(self, figure: Figure) -> Printed:
        return Printed(
            label=figure.label,
            text=figure.raw,
            page=figure.page,
            measure=figure.measure,
            year=figure.year,
            basis=figure.basis,
            value=figure.value,
            unit=figure.unit,
            table=self.numbers.get(figure.table or ""),
            quote=figure.quote if figure.origin == "claim" else "",
            value_id=figure.id,
            bbox=figure.bbox,
            corrected=figure.status == "corrected",
        )


@dataclass(frozen=True)
class Versions:
    old: Version
    new: Version


def versions_of(old: Index, new: Index) -> Versions:
    """Where only one of them tells its year, it is the year of both."""
    years = old.document.year, new.document.year
    return Versions(Version(old, years[0] or years[1]), Version(new, years[1] or years[0]))
