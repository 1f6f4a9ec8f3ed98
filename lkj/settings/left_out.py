"""Findings that `lkj.toml` leaves out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from lkj.settings.config import Ignored
from lkj.settings.page_selection import pages_of
from lkj.settings.rule_choice import rule_of
from schemas.findings import Finding, Report


def without_ignored(report: Report, ignored: Sequence[Ignored]) -> Report:
    """Raises UsageError for a code that no check has, and for pages that are none."""
    for entry in ignored:
        rule_of(entry.rule)
    findings = [finding for finding in report.findings if not any(_meant(entry, finding) for entry in ignored)]
    return msgspec.structs.replace(report, findings=findings, left_out=len(report.findings) - len(findings))


def _meant(entry: Ignored, finding: Finding) -> bool:
    if entry.rule.upper() != finding.rule:
        return False
    if entry.pages is not None and finding.page not in pages_of(entry.pages):
        return False
    named = f"{finding.params.get('label', '')} {finding.quote}".casefold()
    return entry.indicator is None or " ".join(entry.indicator.casefold().split()) in " ".join(named.split())
