"""When the exit code tells that the report is not in order, or was not understood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from schemas.errors import FINDINGS, NOT_UNDERSTOOD, OK

if TYPE_CHECKING:  # the command line needs the words only
    from schemas.findings import Finding, Report

FailOn = Literal["error", "warning", "info", "never"]

_RANK = {"info": 0, "warning": 1, "error": 2, "never": 3}


def exit_code(findings: Iterable[Finding], fail_on: FailOn) -> int:
    return FINDINGS if any(_RANK[finding.severity] >= _RANK[fail_on] for finding in findings) else OK


def exit_code_of(report: Report, fail_on: FailOn) -> int:
    """That too little was understood to rely on goes before anything that was found."""
    if fail_on != "never" and report.reading is not None and report.reading.too_little(report.source.pages):
        return NOT_UNDERSTOOD
    return exit_code(report.findings, fail_on)
