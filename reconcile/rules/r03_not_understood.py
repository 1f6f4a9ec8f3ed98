"""Every table with figures was understood, and a whole report has a measurement, an agreement and a budget.

Why: what was not understood was not checked; that no fault is told of it does not mean that there is none.
Example: a table of 44 cells with figures on page 11, of which not one became a figure that can be checked.
May be wrong: where the table counts things that no check speaks of, or the file is a part of a report only. A file that
nowhere calls itself a performance report need not have these parts, so that their lack is information there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.across.parts import is_a_report, named_in, part_titles, shown_by_figures
from reconcile.across.unread import unread_tables
from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter, Severity
from schemas.reading import KINDS_OF_TABLE, LONG_REPORT, Doubt, Reading

FEW_OF_ALL = 50
"""Times that the cells of tables not understood go into all cells with figures from which they are next to nothing."""


def check(index: Index) -> Iterator[Outcome]:
    reading = index.document.reading
    if reading is None:
        yield Undecided((), "no_account")
        return
    unread = unread_tables(reading)
    failed = [doubt for doubt in reading.doubtful if doubt.reason == "page_failed"]
    missing = _missing(index, reading) if index.document.source.pages >= LONG_REPORT else []
    if unread:
        yield _not_understood(unread, reading.digit_cells)
    yield from map(_page_failed, failed)
    severity: Severity = "warning" if is_a_report(index) else "info"
    yield from (_part_missing(group, severity) for group in missing)
    if not (unread or failed or missing):
        yield Consistent(())


def _missing(index: Index, reading: Reading) -> list[str]:
    """That of which nothing was understood anywhere, where a heading or title names it or too little was understood at
    all. A file that is a part of a report names no more than it holds."""
    sought = (group for group in KINDS_OF_TABLE if group != "comparison")
    unread = [group for group in sought if not reading.pages_of(group) and not shown_by_figures(index, group)]
    texts = part_titles(index)
    return [group for group in unread if reading.too_little(index.document.source.pages) or named_in(texts, group)]


def _not_understood(unread: Sequence[Doubt], all_cells: int) -> Contradiction:
    """All tables of which nothing was understood are one finding, the one with the most figures first; information
    where they hold next to nothing of what the report prints."""
    places = [Place(doubt.page, doubt.caption or "-", label=f"{doubt.table or doubt.page}") for doubt in unread]
    cells = sum(doubt.cells for doubt in unread)
    severity: Severity = "info" if cells * FEW_OF_ALL <= all_cells else "warning"
    params: dict[str, Parameter] = {
        "caption": unread[0].caption or "-",
        "cells": cells,
        "count": len(unread),
        "pages": [str(page) for page in sorted({doubt.page for doubt in unread})],
    }
    key = "table_not_understood" if len(unread) == 1 else "tables_not_understood"
    return finding_in_text("R03", severity, places, key, params=params)


def _page_failed(doubt: Doubt) -> Contradiction:
    place = Place(doubt.page, doubt.caption or "-", label=f"{doubt.page}")
    return finding_in_text("R03", "warning", [place], "page_not_read", identity=(str(doubt.page),))


def _part_missing(group: str, severity: Severity) -> Contradiction:
    """`group` is one of KINDS_OF_TABLE. What is no performance report need not have it: that is worth knowing."""
    return finding_in_text("R03", severity, [Place(1, "-", label=group)], f"no_{group}_understood")


RULE = Rule("R03", "not-understood", "warning", check)
