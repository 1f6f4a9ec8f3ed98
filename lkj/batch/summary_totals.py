"""What the rows of a summary come to, all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lkj.batch.summary_rows import Status, SummaryRow

MOST_NAMED = 10
"""Reports that could not be read and are named on the screen; the summary names them all."""


@dataclass(slots=True)
class Totals:
    """`first` is the place, from 0, of the first row of each status; `named` are the first that could not be read."""

    files: int = 0
    by_status: Counter[Status] = field(default_factory=Counter)
    first: dict[Status, int] = field(default_factory=dict)
    named: list[SummaryRow] = field(default_factory=list)
    pages: int = 0
    digit_cells: int = 0
    understood: int = 0
    too_little: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0

    def add(self, row: SummaryRow) -> None:
        self.first.setdefault(row.status, self.files)
        self.files += 1
        self.by_status[row.status] += 1
        if row.status == "failed" and len(self.named) < MOST_NAMED:
            self.named.append(row)
        if row.figures is not None:
            for name in _SUMMED:
                setattr(self, name, getattr(self, name) + getattr(row.figures, name))

    @property
    def failed(self) -> int:
        return self.by_status["failed"]


_SUMMED = ("pages", "digit_cells", "understood", "too_little", "errors", "warnings", "infos")


def totals_of(rows: Iterable[SummaryRow]) -> Totals:
    totals = Totals()
    for row in rows:
        totals.add(row)
    return totals
