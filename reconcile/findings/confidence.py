"""How sure a finding is to be one: what its figures, their matching and the comparison leave open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from reconcile.facts.rows import Row
from reconcile.findings.borne_out import set_against
from reconcile.index import Index
from reconcile.outcome import Contradiction
from reconcile.row_matching.subjects import too_long
from schemas.document import Document
from schemas.findings import Confidence, Finding, Severity
from schemas.prose import Claim

STRONG = frozenset({"unsure_reading", "read_otherwise"})
"""Doubts about what is printed at all; each of them alone makes a finding one to look up first."""
OF_NUMERALS = ("N01", "N02")
"""Checks of how figures are written: that one cannot be read well is what they tell."""
LEVELS: tuple[Confidence, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Unsure:
    """The ids of figures in doubt, and of those among them that stand `alone` in a column that is not borne out."""

    values: frozenset[str]
    alone: frozenset[str]


def unsure_values(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the figures in rows whose reading, format or place is not beyond doubt."""
    rows = [row for document in documents for row in document.all_rows]
    return frozenset(value.id for row in rows for value in row.values if not value.sure)


def with_confidence(
    contradiction: Contradiction, finding: Finding, index: Index, unsure: Unsure, usual: Severity
) -> Finding:
    """`usual` is the severity of the rule: what is told more mildly was not proved to the end. An error is told only
    where nothing is in doubt: neither what is printed, nor which rows are one, nor what a sentence speaks of. What
    rests on a doubtful column that nothing else bears out is no more than information."""
    found = list(_doubts(contradiction, finding, index, unsure.values, usual))
    weight = sum(2 if doubt in STRONG else 1 for doubt in found)
    severity: Severity = "warning" if found and finding.severity == "error" else finding.severity
    if unsure.alone & {figure.id for figure in set_against(contradiction)}:
        found, severity = [*found, "not_borne_out"], "info"
    return msgspec.structs.replace(finding, severity=severity, confidence=LEVELS[min(weight, 2)], doubts=found)


def of_doubtful_rows(contradictions: Sequence[Contradiction], index: Index, unsure: frozenset[str]) -> dict[int, int]:
    """The place of each contradiction that rests on a row in doubt to that of the first which rests on the same row:
    one misread row is one thing to look up, however many figures it spoils."""
    first: dict[str, int] = {}
    hanging: dict[int, int] = {}
    for place, entry in enumerate(contradictions):
        rows = [
            row.owner.id for figure in entry.figures if figure.id in unsure and (row := index.row_of.get(figure.id))
        ]
        if not rows or entry.finding.rule in OF_NUMERALS:
            continue
        root = first.setdefault(rows[0], place)
        if root != place:
            hanging[place] = root
    return hanging


def _doubts(
    contradiction: Contradiction, finding: Finding, index: Index, unsure: frozenset[str], usual: Severity
) -> Iterator[str]:
    about_numerals = finding.rule in OF_NUMERALS
    unread = not about_numerals and unsure & {entry.value_id for entry in finding.evidence if entry.role != "context"}
    if unread:
        yield "unsure_reading"
    if any(entry.other_readings for entry in finding.evidence):
        yield "read_otherwise"
    if any(entry.page in index.recognised_pages for entry in finding.evidence):
        yield "recognised"
    if not unread and not about_numerals and any(figure.status == "repaired" for figure in contradiction.figures):
        yield "repaired"
    rows = [row for row in (index.row_of.get(entry.value_id or "") for entry in finding.evidence) if row is not None]
    if any(too_long(row.label) for row in rows):
        yield "name_too_long"
    elif _by_likeness(rows, index):
        yield "by_likeness"
    if _of_nothing_named(contradiction):
        yield "subject_not_named"
    if usual == "error" and finding.severity != "error":
        yield "not_proved"


def _by_likeness(rows: Iterable[Row], index: Index) -> bool:
    """Whether rows that are worded differently were taken for one subject."""
    worded = defaultdict(set)
    for row in rows:
        name = index.names.name(row.label)
        worded[index.subject_of[row.owner.id]].add((name.cut or name.full).text)
    return any(len(texts) > 1 for texts in worded.values())


def _of_nothing_named(contradiction: Contradiction) -> bool:
    """Whether a sentence that names no subject, code or table is set against figures that stand elsewhere."""
    stated = contradiction.figures[0].owner if contradiction.figures else None
    elsewhere = any(not isinstance(figure.owner, Claim) for figure in contradiction.figures)
    named = isinstance(stated, Claim) and (stated.subject or stated.code or stated.after_table)
    return isinstance(stated, Claim) and not named and elsewhere
