"""The budgets of an agreement beside those of another table that lists the same items, whatever stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.thresholds import DIGITS_OF_A_BUDGET, FEWEST_ITEMS_OF_BUDGET
from reconcile.facts.budget_levels import level
from reconcile.facts.one_slip import slip
from reconcile.facts.rows import Row, TableView
from reconcile.index import Index
from schemas.figure import Figure

BUDGETS = ("pagu", "pagu_awal")
OF_ALL = ("total", "subtotal", "revision")
"""Lines whose name tells nothing of what they are of."""


@dataclass(frozen=True, slots=True)
class SameItem:
    agreed: Figure
    other: Figure

    @property
    def equal(self) -> bool:
        return self.agreed.number == self.other.number

    @property
    def misprinted(self) -> bool:
        """Whether they differ by one slip: no budget is revised so."""
        return slip(self.agreed.number, self.other.number, DIGITS_OF_A_BUDGET)


def same_items(index: Index, agreed: TableView, other: TableView) -> Iterator[list[SameItem]]:
    """One list for each kind of budget, where the tables have enough items in common."""
    ours, theirs = (_items(index, table) for table in (agreed, other))
    for measure in BUDGETS:
        pairs = [(_budget(ours[item], measure), _budget(theirs[item], measure)) for item in ours if item in theirs]
        same = [SameItem(one, two) for one, two in pairs if one and two and one.year == two.year]
        if len(same) >= FEWEST_ITEMS_OF_BUDGET:
            yield same


def shows_spending(table: TableView) -> bool:
    """Whether it reports what became of the budgets, as no agreement does."""
    return any(line.of("realisasi") for line in table.lines)


def _items(index: Index, table: TableView) -> dict[int, Row]:
    """The lines by their subject; what the table lists twice is left out."""
    lines = [line for line in table.lines if level(line) not in OF_ALL]
    times = Counter(index.subject_of[line.owner.id] for line in lines)
    return {item: line for line in lines if times[item := index.subject_of[line.owner.id]] == 1}


def _budget(line: Row, measure: str) -> Figure | None:
    found = [figure for figure in line.of(measure) if figure.known]
    return found[0] if len(found) == 1 else None
