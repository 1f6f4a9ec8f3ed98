"""How much of a report was understood: the account of every printed figure, made before anything is checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from schemas.record import Record

DoubtReason = Literal[
    "table_not_understood",
    "column_unknown",
    "row_not_understood",
    "several_figures",
    "caption_without_table",
    "page_failed",
    "page_is_picture",
]

KINDS_OF_TABLE: Mapping[str, tuple[str, ...]] = {
    "measurement": ("performance_measurement",),
    "agreement": ("performance_agreement", "annual_plan", "budget_agreement"),
    "comparison": ("performance_comparison", "medium_term_comparison"),
    "budget": ("budget_by_activity", "budget_by_type", "budget_comparison", "budget_revision"),
}
"""What an auditor looks for in every report, and the kinds of tables that are it."""

LONG_REPORT = 10
"""Pages from which on a report without a single row that was understood is no short paper, but one not understood."""


class Doubt(Record, frozen=True, kw_only=True):
    """Figures that were not understood: `cells` of the `of` cells with digits of one table (0 where they cannot be
    counted), by one reason. `page` is where the first of them stands."""

    page: int
    reason: DoubtReason
    cells: int = 0
    of: int = 0
    table: str | None = None
    caption: str | None = None


class Reading(Record, frozen=True, kw_only=True):
    """Cells with digits of all tables: in a value of a known measure (`known`), kept under the words of its header
    (`other`), or in nothing at all (`not_understood`). `text_figures` counts the figures of the running text,
    `text_known` those of them whose measure its words say. `found` tells for each kind of table the pages on which
    rows of it were understood; `rows` counts these rows. `doubtful` says what was not understood, the most figures
    first."""

    digit_cells: int
    known: int
    other: int
    not_understood: int
    text_figures: int = 0
    text_known: int = 0
    rows: int = 0
    found: dict[str, list[int]] = {}
    doubtful: list[Doubt] = []

    @property
    def share(self) -> float:
        """Of the cells with digits, those that were understood; 1 where there is none."""
        return (self.known + self.other) / self.digit_cells if self.digit_cells else 1.0

    def pages_of(self, group: str) -> list[int]:
        """The pages with understood rows of a group of KINDS_OF_TABLE."""
        return sorted({page for kind in KINDS_OF_TABLE[group] for page in self.found.get(kind, ())})

    def too_little(self, pages: int) -> bool:
        """Whether too little was understood of a report of so many `pages` to rely on what is told, or not told."""
        return self.share < 0.5 or (pages >= LONG_REPORT and not self.rows)


def together(first: Reading, second: Reading) -> Reading:
    """The account of two files of one report; the pages of `second` already count on from those of `first`."""
    kinds = {*first.found, *second.found}
    return Reading(
        digit_cells=first.digit_cells + second.digit_cells,
        known=first.known + second.known,
        other=first.other + second.other,
        not_understood=first.not_understood + second.not_understood,
        text_figures=first.text_figures + second.text_figures,
        text_known=first.text_known + second.text_known,
        rows=first.rows + second.rows,
        found={kind: [*first.found.get(kind, ()), *second.found.get(kind, ())] for kind in sorted(kinds)},
        doubtful=sorted([*first.doubtful, *second.doubtful], key=lambda doubt: (-doubt.cells, doubt.page)),
    )
