"""How many findings there are, counted in one way for all results: faults, and the places that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from lkj.words.groups import Group
from lkj.words.severity import ORDER, severity_heading
from schemas.findings import Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """A fault counts once in `faults`, and in `by_severity` as its most serious finding; `findings` counts its repeats
    and consequences too."""

    findings: int
    by_severity: Counter[Severity]

    @property
    def faults(self) -> int:
        return self.by_severity.total()


def counts_of(groups: Sequence[Group]) -> Counts:
    findings = sum(1 + len(group.hanging) for group in groups)
    return Counts(findings, Counter(group.severity for group in groups))


def counts_line(counts: Counts) -> str:
    """`90 faults: Errors 30, Warnings 54, Information 6 (113 findings with repeats and consequences)`."""
    faults = ngettext("{count} fault", "{count} faults", counts.faults).format(count=counts.faults)
    levels = [f"{severity_heading(level)} {counts.by_severity[level]}" for level in ORDER if counts.by_severity[level]]
    told = f"{faults}: {', '.join(levels)}"
    if counts.findings == counts.faults:
        return told
    return _("{faults} ({count} findings with repeats and consequences)").format(faults=told, count=counts.findings)
