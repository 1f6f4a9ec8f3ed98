"""Findings counted by check, family, severity and confidence, and how much was tested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from lkj.io.csv_table import Cell
from lkj.words.groups import groups_of
from schemas.document import Source
from schemas.findings import Coverage, Finding, Report
from schemas.reading import Reading

HEADER = ["rule", "family", "findings", "roots", "error", "warning", "info", "high", "medium", "low"]


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """`roots` are faults, each with its repeats and consequences once, as every screen counts them."""

    findings: int
    roots: int
    severity: dict[str, int]
    confidence: dict[str, int]


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    source: Source
    format: str = "lkj.statistics/1"
    total: Count
    families: dict[str, Count]
    rules: dict[str, Count]
    coverage: Coverage
    reading: Reading | None
    accepted: int
    left_out: int


def statistics(report: Report) -> Statistics:
    codes = sorted({finding.rule for finding in report.findings})
    roots = Counter(group.root.rule for group in groups_of(report.findings))
    families = sorted({code[0] for code in codes})
    return Statistics(
        source=report.source,
        total=_count(report.findings, roots.total()),
        families={
            letter: _count(
                [entry for entry in report.findings if entry.rule[0] == letter],
                sum(count for code, count in roots.items() if code[0] == letter),
            )
            for letter in families
        },
        rules={code: _count([entry for entry in report.findings if entry.rule == code], roots[code]) for code in codes},
        coverage=report.coverage,
        reading=report.reading,
        accepted=report.accepted,
        left_out=report.left_out,
    )


def statistic_rows(told: Statistics) -> Iterator[dict[str, Cell]]:
    """One row a check; the last, with an empty code, holds all of them."""
    for code, count in (*told.rules.items(), ("", told.total)):
        row: dict[str, Cell] = {"rule": code, "family": code[:1], "findings": count.findings, "roots": count.roots}
        yield {**row, **count.severity, **count.confidence}


def _count(findings: Sequence[Finding], roots: int) -> Count:
    return Count(
        findings=len(findings),
        roots=roots,
        severity=dict(Counter(finding.severity for finding in findings)),
        confidence=dict(Counter(finding.confidence for finding in findings)),
    )
