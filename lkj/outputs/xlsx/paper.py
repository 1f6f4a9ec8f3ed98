"""What all sheets of a working paper share: the figures with what they follow from, the findings with their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from lkj.outputs.report_context import ReportContext
from lkj.outputs.xlsx.layout import Layout, laid_out
from lkj.people.figures_told import figures_told
from lkj.people.paper_columns import figure_mark
from lkj.words.groups import groups_of
from lkj.words.rows import values_of
from reconcile.facts.joined import beside, files_of, placed_after
from reconcile.findings.files import Files
from reconcile.index import Index
from reconcile.prose.recomputed_text import recomputed_text
from reconcile.sums.recomputed import Found, recomputed
from schemas.document import Value
from schemas.findings import Finding


@dataclass(frozen=True)
class Numbered:
    """A finding with its number, and that of the finding on which it hangs."""

    number: int
    finding: Finding
    root: int | None


@dataclass(frozen=True)
class Paper:
    """`index` holds the report and the agreement beside it, `last_year` the report before it. `of_value` holds the
    findings that a value id is the stated figure of; `values` are those of table rows; `marks` tell by value id how a
    figure is found again."""

    context: ReportContext
    index: Index
    last_year: Index | None
    files: Files
    found: Mapping[str, Found]
    layout: Layout
    findings: list[Numbered]
    of_value: Mapping[str, list[Numbered]]
    values: Mapping[str, Value]
    marks: Mapping[str, str]

    @property
    def in_several_files(self) -> bool:
        """Whether sheets hold rows of more than one; last year's report has sheets of its own."""
        return len(files_of(self.index.document)) > 1

    def place(self, page: int) -> tuple[str, int]:
        """The name of the file, and the page in it, of a page that counts on from file to file."""
        file, there = self.files.place(page)
        return PurePath(self.files.sources[file].path).name, there

    @property
    def head(self) -> str:
        """For the head of each printed page."""
        document = self.context.material.report
        name = PurePath(document.source.path).name
        return " · ".join(filter(None, (document.agency, str(document.year or ""), name)))


def paper_of(context: ReportContext) -> Paper:
    """Each document is recomputed by itself; the agreement is laid out with the report."""
    report, outside = context.material.report, context.material.outside
    own = Index(report, outside, context.choices)
    index, last_year, found = own, None, {**recomputed(own), **recomputed_text(own)}
    if outside.agreement is not None:
        agreement = Index(placed_after(report, outside.agreement), choices=context.choices)
        found |= {**recomputed(agreement), **recomputed_text(agreement)}
        index = Index(beside(report, outside.agreement, "agreement"), choices=context.choices)
    files = files_of(index.document)
    if outside.last_year is not None:
        last_year = Index(placed_after(index.document, outside.last_year), choices=context.choices)
        found |= recomputed(last_year)
        files = [*files, *files_of(outside.last_year, "last_year")]
    findings = _numbered(context)
    documents = [entry.document for entry in (index, last_year) if entry is not None]
    values = {value.id: value for document in documents for value in values_of(document)}
    marks = {told.figure.id: figure_mark(told) for document in documents for told in figures_told(document)}
    layout = laid_out(index, found, last_year)
    return Paper(context, index, last_year, Files(files), found, layout, findings, _of_value(findings), values, marks)


def _of_value(findings: Sequence[Numbered]) -> Mapping[str, list[Numbered]]:
    of_value: dict[str, list[Numbered]] = defaultdict(list)
    for entry in findings:
        for id in dict.fromkeys(e.value_id for e in entry.finding.evidence if e.role == "stated" and e.value_id):
            of_value[id].append(entry)
    return of_value


def _numbered(context: ReportContext) -> list[Numbered]:
    """Most serious first; what hangs on a finding follows it."""
    told: list[Numbered] = []
    for group in groups_of(context.report.findings):
        root = len(told) + 1
        told.append(Numbered(root, group.root, None))
        told += (Numbered(root + at, finding, root) for at, finding in enumerate(group.hanging, start=1))
    return told
