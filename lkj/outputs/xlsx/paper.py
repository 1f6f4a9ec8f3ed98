"""What all sheets of a working paper share: the figures with what they follow from, the findings with their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from lkj.outputs.given import Given
from lkj.outputs.xlsx.layout import Layout, laid_out
from lkj.rows import values_of
from lkj.view.groups import groups_of
from reconcile.index import Index
from reconcile.recomputed import Found, recomputed
from reconcile.recomputed_text import recomputed_text
from schemas.document import Value
from schemas.findings import Finding

_COVERAGE = "R02"  # how much was tested: told on the index


@dataclass(frozen=True)
class Numbered:
    """A finding with its number, and that of the finding on which it hangs."""

    number: int
    finding: Finding
    root: int | None


@dataclass(frozen=True)
class Paper:
    """`of_value` holds the findings that a value id is the stated figure of; `values` are those of table rows."""

    given: Given
    index: Index
    found: Mapping[str, Found]
    layout: Layout
    findings: list[Numbered]
    of_value: Mapping[str, list[Numbered]]
    values: Mapping[str, Value]

    @property
    def head(self) -> str:
        """For the head of each printed page."""
        document = self.given.material.report
        name = PurePath(document.source.path).name
        return " · ".join(filter(None, (document.agency, str(document.year or ""), name)))


def paper_of(given: Given) -> Paper:
    index = Index(given.material.report, given.material.outside, given.choices)
    found = {**recomputed(index), **recomputed_text(index)}
    findings = _numbered(given)
    of_value: dict[str, list[Numbered]] = defaultdict(list)
    for entry in findings:
        for id in dict.fromkeys(e.value_id for e in entry.finding.evidence if e.role == "stated" and e.value_id):
            of_value[id].append(entry)
    values = {value.id: value for value in values_of(index.document)}
    return Paper(given, index, found, laid_out(index, found), findings, of_value, values)


def _numbered(given: Given) -> list[Numbered]:
    """Most serious first; what hangs on a finding follows it."""
    told: list[Numbered] = []
    for group in groups_of([finding for finding in given.report.findings if finding.rule != _COVERAGE]):
        root = len(told) + 1
        told.append(Numbered(root, group.root, None))
        told += (Numbered(root + at, finding, root) for at, finding in enumerate(group.hanging, start=1))
    return told
