"""Every table with figures was understood, and a whole report has a measurement, an agreement and a budget.

Why: what was not understood was not checked; that no fault is told of it does not mean that there is none.
Example: a table of 44 cells with figures on page 11, of which not one became a figure that can be checked.
May be wrong: where the table counts things that no check speaks of, or the file is a part of a report only.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.findings.finding_in_text import Place, finding_in_text
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule
from schemas.findings import Parameter
from schemas.reading import KINDS_OF_TABLE, LONG_REPORT, Doubt, Reading


def check(index: Index) -> Iterator[Outcome]:
    reading = index.document.reading
    if reading is None:
        yield Undecided((), "no_account")
        return
    unread = [doubt for doubt in reading.doubtful if doubt.reason in ("table_not_understood", "page_failed")]
    missing = _missing(reading) if index.document.source.pages >= LONG_REPORT else []
    yield from map(_not_understood, unread)
    yield from map(_part_missing, missing)
    if not unread and not missing:
        yield Consistent(())


def _missing(reading: Reading) -> list[str]:
    sought = (group for group in KINDS_OF_TABLE if group != "comparison")
    return [group for group in sought if not reading.pages_of(group)]


def _not_understood(doubt: Doubt) -> Contradiction:
    place = Place(doubt.page, doubt.caption or "-", label=f"{doubt.table or doubt.page}")
    params: dict[str, Parameter] = {"caption": doubt.caption or "-", "cells": doubt.cells}
    key = "page_not_read" if doubt.reason == "page_failed" else "table_not_understood"
    return finding_in_text("R03", "warning", [place], key, params=params, identity=(str(doubt.page),))


def _part_missing(group: str) -> Contradiction:
    """`group` is one of KINDS_OF_TABLE."""
    return finding_in_text("R03", "warning", [Place(1, "-", label=group)], f"no_{group}_understood")


RULE = Rule("R03", "not-understood", "warning", check)
