"""Findings in groups: a root fault with what hangs on it; the same said of several places is one group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj.words.plain_text import plain
from lkj.words.severity import ORDER
from reconcile.findings.materiality import Weight, weight
from schemas.findings import Confidence, Finding, Measured, Severity

MEASURED: tuple[Measured | None, ...] = ("rupiah", "points", "category", None)
SUREST_FIRST: tuple[Confidence, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Group:
    root: Finding
    hanging: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        """That of its most serious finding."""
        return min((entry.severity for entry in (self.root, *self.hanging)), key=ORDER.index)

    @property
    def untold(self) -> list[list[Finding]]:
        """What hangs on the root and is not among its consequences; equal figures of one check together."""
        alike: dict[object, list[Finding]] = defaultdict(list)
        for finding in self.hanging:
            if not (finding.consequence and finding.because_of == self.root.fingerprint):
                figures = "again" if self.repeats(finding) else (finding.rule, finding.stated, finding.computed)
                alike[figures, finding.file].append(finding)
        return list(alike.values())

    def repeats(self, finding: Finding) -> bool:
        """Whether it tells the root once more."""
        same = (finding.rule, finding.stated, finding.computed) == (
            self.root.rule,
            self.root.stated,
            self.root.computed,
        )
        return same or (finding.rule == self.root.rule and finding.message == self.root.message)


def groups_of(findings: Sequence[Finding]) -> list[Group]:
    """Most serious first, of these the doubtful ones last, then by materiality: what changes most of a figure or a
    grade, and of what weighs alike rupiah, points, a category; then the surest, those on which most hangs, and by page.
    A finding whose root is not told is one."""
    known = {finding.fingerprint for finding in findings}
    hanging: dict[str, list[Finding]] = defaultdict(list)
    roots = []
    for finding in findings:
        if finding.because_of in known and finding.because_of != finding.fingerprint:
            hanging[finding.because_of or ""].append(finding)
        else:
            roots.append(finding)
    groups = _folded(Group(root, tuple(hanging[root.fingerprint])) for root in roots)
    return sorted(groups, key=_order)


def _order(group: Group) -> tuple[object, ...]:
    root = group.root
    doubtful, sure = root.confidence == "low", SUREST_FIRST.index(root.confidence)
    hanging = -len(group.hanging)
    return ORDER.index(group.severity), doubtful, *_materiality(group), sure, hanging, *_place(root)


def _materiality(group: Group) -> tuple[int, int, Decimal]:
    """What the root is off by, or a category that changes with it; a small cause may change much."""
    root = group.root
    changes = any(entry.measured_in == "category" for entry in (root, *group.hanging))
    heaviest = min(weight(root), Weight.HEAVY if changes else Weight.OF_WRITING)
    if root.difference:
        return heaviest, MEASURED.index(root.measured_in), -root.difference
    return heaviest, MEASURED.index("category" if changes else None), Decimal(0)


def _folded(groups: Iterable[Group]) -> Iterator[Group]:
    """Roots of one check that are told in the very same words, of the same row or thing, stand in one group."""
    alike: dict[object, list[Group]] = defaultdict(list)
    for group in groups:
        root = group.root
        about = plain(str(root.params.get("label") or root.quote)).casefold()
        alike[(root.rule, root.message, about) if root.message else root.fingerprint].append(group)
    for first, *others in alike.values():
        again = (finding for group in others for finding in (group.root, *group.hanging))
        yield Group(first.root, tuple(sorted((*first.hanging, *again), key=_place)))


def _place(finding: Finding) -> tuple[int, str]:
    return finding.page, finding.rule
