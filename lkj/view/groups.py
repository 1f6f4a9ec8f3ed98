"""Findings in groups: a root fault with what hangs on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lkj.view.severity import ORDER
from schemas.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Group:
    root: Finding
    hanging: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        """That of its most serious finding."""
        return min((entry.severity for entry in (self.root, *self.hanging)), key=ORDER.index)


def groups_of(findings: Sequence[Finding]) -> list[Group]:
    """Most serious first, then those on which most hangs, then by page. A finding whose root is not told is one."""
    known = {finding.fingerprint for finding in findings}
    hanging: dict[str, list[Finding]] = defaultdict(list)
    roots = []
    for finding in findings:
        if finding.because_of in known and finding.because_of != finding.fingerprint:
            hanging[finding.because_of or ""].append(finding)
        else:
            roots.append(finding)
    groups = [Group(root, tuple(sorted(hanging[root.fingerprint], key=_place))) for root in roots]
    return sorted(groups, key=lambda group: (ORDER.index(group.severity), -len(group.hanging), *_place(group.root)))


def _place(finding: Finding) -> tuple[int, str]:
    return finding.page, finding.rule
