"""Findings that rest on a figure which another engine reads otherwise say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from schemas.document import Aggregate, Document, Value
from schemas.findings import Finding


def with_other_readings(findings: Iterable[Finding], documents: Iterable[Document]) -> list[Finding]:
    """The findings, with the other readings of each figure in their evidence."""
    readings = {id: differs for document in documents for id, differs in _other_readings(document).items()}
    return [_noted(finding, readings) for finding in findings] if readings else list(findings)


def _other_readings(document: Document) -> dict[str, dict[str, str]]:
    values = (value for row in document.all_rows for value in row.values)
    figures: list[Value | Aggregate] = [*values, *document.aggregates]
    return {figure.id: figure.differs for figure in figures if figure.differs}


def _noted(finding: Finding, readings: Mapping[str, dict[str, str]]) -> Finding:
    evidence = [
        msgspec.structs.replace(entry, other_readings=readings.get(entry.value_id or "", {}))
        for entry in finding.evidence
    ]
    return msgspec.structs.replace(finding, evidence=evidence)
