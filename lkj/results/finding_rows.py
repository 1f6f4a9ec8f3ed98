"""Every finding as one row of `lkj check --format csv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from lkj.io.csv_table import Cell
from schemas.findings import Evidence, Finding, Report

HEADER = ["rule", "severity", "confidence", "file", "page", "section", "table", "quote", "stated", "computed"]
HEADER += ["message", "inputs", "consequences", "because_of", "doubts", "accepted", "fingerprint"]


def finding_rows(report: Report) -> Iterator[dict[str, Cell]]:
    return (_row(finding, report) for finding in report.findings)


def _row(finding: Finding, report: Report) -> dict[str, Cell]:
    names = [PurePath(source.path).name for source in report.sources or []]
    inputs = [f"{entry.text} ({_place(entry, names)})" for entry in finding.evidence if entry.role == "input"]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "file": finding.file if isinstance(finding.file, int) else None,
        "page": finding.page,
        "section": finding.section or None,
        "table": finding.table or None,
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


def _place(entry: Evidence, names: Sequence[str]) -> str:
    return f"{names[entry.file]}:{entry.page}" if isinstance(entry.file, int) else str(entry.page)
