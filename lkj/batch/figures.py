"""What a summary tells of a report that was read."""

from __future__ import annotations

import msgspec

from lkj.words.counts import counts_of
from lkj.words.groups import groups_of
from schemas.document import Document
from schemas.findings import Report


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """`errors`, `warnings` and `infos` count faults as a screen does: once each, with their repeats and consequences.
    `pages` are those that were read; `digit_cells` the cells with figures of all tables, of which so many were
    `understood`. `too_little`: too few to rely on what was found."""

    agency: str | None
    year: int | None
    pages: int
    digit_cells: int = 0
    understood: int = 0
    too_little: bool = False
    indicators: int
    errors: int
    warnings: int
    infos: int

    @property
    def share(self) -> int:
        """Of the cells with figures, those understood, in per cent, cut."""
        return 100 * self.understood // self.digit_cells if self.digit_cells else 100


def figures_of(document: Document, report: Report) -> Figures:
    reading, faults = document.reading, counts_of(groups_of(report.findings)).by_severity
    return Figures(
        agency=document.agency,
        year=document.year,
        pages=sum(note.content == "text" for note in document.page_notes),
        digit_cells=reading.digit_cells if reading else 0,
        understood=reading.known + reading.other if reading else 0,
        too_little=reading is not None and reading.too_little(document.source.pages),
        indicators=sum(row.is_understood for row in document.indicators),
        errors=faults["error"],
        warnings=faults["warning"],
        infos=faults["info"],
    )
