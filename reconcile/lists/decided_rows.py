"""Rows of a report as people decide on them, and their decisions as places in the lists of two reports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from reconcile.decisions.crosswalk import NOTHING_APPLIED, Applied, applied, identity, mark_of
from reconcile.lists.matched_rows import Listed, item_of
from schemas.crosswalk import DecidedRow, Decision
from schemas.document import Document


def decided_row(entry: Listed, document: Document) -> DecidedRow:
    """An indicator of `document`, by its first name and where that stands."""
    return DecidedRow(
        mark=mark_of(entry.item.name),
        text=entry.item.name,
        unit=entry.item.unit,
        level=entry.item.level,
        under=entry.item.under,
        report=document.source.path.rsplit("/", 1)[-1],
        agency=document.agency,
        year=document.year,
        page=entry.first.owner.page,
    )


def wordings_of(entry: Listed, document: Document) -> list[DecidedRow]:
    """The indicator as it is decided on, first by its first name, then in every other way in which it is listed."""
    alone = (Listed(item_of([row], document.year), (row,)) for row in entry.rows)
    every = [decided_row(entry, document), *(decided_row(row, document) for row in alone)]
    return list({identity(row): row for row in reversed(every)}.values())[::-1]


def row_mark(row: DecidedRow) -> str:
    """Stands for wording, unit, level and what the row stands under: other rows of its report have another one, unless
    nothing but their place tells them apart. It begins with a letter, lest a spreadsheet take it for a number."""
    return "r" + hashlib.sha256(repr(identity(row)).encode()).hexdigest()[:15]


def decided_pairs(
    decisions: Iterable[Decision],
    left: Sequence[Listed],
    right: Sequence[Listed],
    left_report: Document,
    right_report: Document,
) -> Applied:
    """The decisions as pairs of places in both lists."""
    held = list(decisions)
    if not held:
        return NOTHING_APPLIED
    return applied(
        held,
        [wordings_of(entry, left_report) for entry in left],
        [wordings_of(entry, right_report) for entry in right],
    )
