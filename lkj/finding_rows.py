"""Every finding as one row of `lkj check --format csv`."""

from __future__ import annotations

from collections.abc import Iterator

from lkj.csv_table import Cell
from schemas.findings import Finding, Report

HEADER = ["rule", "severity", "confidence", "file", "page", "quote", "stated", "computed", "message", "inputs"]
HEADER += ["consequences", "because_of", "doubts", "accepted", "fingerprint"]


def finding_rows(report: Report) -> Iterator[dict[str, Cell]]:
    return map(_row, report.findings)


def _row(finding: Finding) -> dict[str, Cell]:
    inputs = [f"{entry.text} ({entry.page})" for entry in finding.evidence if entry.role == "input"]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "file": finding.file if isinstance(finding.file, int) else None,
        "page": finding.page,
        "quote": finding.quote,
        "stated": finding.stated,
        "computed": finding.computed,
        "message": finding.message,
        "inputs": "; ".join(inputs),
        "consequences": "; ".join(finding.consequences),
        "because_of": finding.because_of,
        "doubts": "; ".join(finding.doubts),
        "accepted": finding.accepted.reason if finding.accepted else None,
        "fingerprint": finding.fingerprint,
    }
