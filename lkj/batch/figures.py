"""What a summary tells of a report that was read."""

from __future__ import annotations

from collections import Counter

import msgspec

from lkj.words.coverage import COVERAGE_RULE
from lkj.words.groups import groups_of
from schemas.document import Document
from schemas.findings import Report


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """`errors`, `warnings` and `infos` count faults as a screen does: once each, with their repeats and consequences.
    `pages` are those that were read."""

    agency: str | None
    year: int | None
    pages: int
    indicators: int
    errors: int
    warnings: int
    infos: int


def figures_of(document: Document, report: Report) -> Figures:
    told = [finding for finding in report.findings if finding.rule != COVERAGE_RULE]
    faults = Counter(group.severity for group in groups_of(told))
    return Figures(
        agency=document.agency,
        year=document.year,
        pages=sum(note.content == "text" for note in document.page_notes),
        indicators=sum(row.is_understood for row in document.indicators),
        errors=faults["error"],
        warnings=faults["warning"],
        infos=faults["info"],
    )
