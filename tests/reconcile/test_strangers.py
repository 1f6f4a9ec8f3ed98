"""Small reports of many styles: the whole ones raise nothing, and a planted fault is told once, at its root."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reconcile.check import check
from schemas.findings import Finding
from tests.case_document import case_document

REPORTS = tomllib.loads(Path(__file__).with_name("strangers.toml").read_text(encoding="utf-8"))["report"]
by_name = pytest.mark.parametrize("report", [pytest.param(report, id=report["name"]) for report in REPORTS])


def told(text: str) -> list[Finding]:
    """Errors and warnings; what is only information (an opinion that has a percentage) is no alarm."""
    return [finding for finding in check(case_document(text)).findings if finding.severity != "info"]


@by_name
def test_a_whole_report_raises_nothing(report: dict[str, Any]) -> None:
    assert told(report["document"]) == []


@by_name
def test_a_planted_fault_is_told_once_at_its_root(report: dict[str, Any]) -> None:
    fault = report["fault"]
    assert report["document"].count(fault["from"]) == 1
    findings = told(report["document"].replace(fault["from"], fault["to"]))
    roots = [finding for finding in findings if finding.because_of is None]
    assert [(root.rule, str(root.stated)) for root in roots] == [(fault["rule"], fault["stated"])]
    assert all(finding.because_of == roots[0].fingerprint for finding in findings if finding is not roots[0])
