"""Every figure of a document once, with what a person needs to find and judge it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkj.words.plain_text import plain
from reconcile.decisions.corrections import Figure
from schemas.document import BudgetLine, Document, Indicator, Value

_DOUBTED = ("repaired", "unreadable")


@dataclass(frozen=True, slots=True)
class FigureTold:
    """`table` is the printed number of its table, `label` what it is said of, `neighbours` the other figures of its row
    or the sentence around it."""

    figure: Figure
    label: str
    table: str | None = None
    neighbours: str = ""

    @property
    def doubtful(self) -> bool:
        unsure = isinstance(self.figure, Value) and not self.figure.sure
        return self.figure.status in _DOUBTED or (unsure and self.figure.status != "blank")


def figures_told(document: Document) -> Iterator[FigureTold]:
    """Rows, averages and totals, then running text; a total stands once, as a budget line."""
    numbers = {table.id: table.number for table in document.tables}
    told: set[str] = set()
    for row in document.all_rows:
        for value in row.values:
            told.add(value.id)
            yield FigureTold(value, _label(row), numbers.get(row.table), " | ".join(_neighbours(row, value)))
    for entry in document.aggregates:
        if entry.id not in told:
            yield FigureTold(entry, entry.label, numbers.get(entry.table))
    for claim in document.claims:
        yield FigureTold(claim, claim.subject or "", None, claim.quote)


def _label(row: Indicator | BudgetLine) -> str:
    return row.indikator if isinstance(row, Indicator) else row.name


def _neighbours(row: Indicator | BudgetLine, value: Value) -> Iterator[str]:
    for other in row.values:
        if other is not value and other.raw.strip():
            yield " ".join(filter(None, (other.measure, str(other.year or ""), plain(other.raw))))
