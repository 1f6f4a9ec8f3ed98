"""What leaves the reading of a figure in doubt, so that it is not taken for a change of the report."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.confidence import unsure_values
from reconcile.findings.other_readings import rows_of
from reconcile.index import Index
from schemas.figure import Figure


class Readings:
    """Of one version."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.unsure = unsure_values([index.document])
        values = [value.id for row in rows_of(index.document) for value in row.values if value.differs]
        self.otherwise = {*values, *(total.id for total in index.document.aggregates if total.differs)}

    def doubts(self, figure: Figure) -> Iterator[str]:
        """Keys, as in FigureDifference."""
        if figure.status == "unreadable":
            yield "unreadable"
        elif figure.id in self.unsure:
            yield "unsure_reading"
        if figure.id in self.otherwise:
            yield "read_otherwise"
        if not self.index.trusted(figure):
            yield "repaired"
