"""A report as a page shows it: read, checked, with what people let stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from lkj.outputs.report_context import ReportContext
from lkj.people.baseline import applied, read_baseline
from lkj.people.notes_file import notes_for
from lkj.reading.material import Material
from lkj.serve.checked import Checked
from lkj.serve.library import Shelved
from lkj.settings.config import config_for
from lkj.words.groups import Group, groups_of
from lkj.words.language import Language
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.document import Document
from schemas.findings import Report
from schemas.notes import Note


@dataclass(frozen=True)
class Shown:
    shelved: Shelved
    checked: Checked
    language: Language
    of_draft: bool = False

    @property
    def document(self) -> Document:
        return self.checked.document

    @property
    def baseline(self) -> Path:
        """Beside the report, under its name: the file that `--baseline` takes."""
        return baseline_of(self.shelved.path)

    @cached_property
    def report(self) -> Report:
        """Accepted findings are among the others, marked so. Raises UsageError."""
        entries = read_baseline(self.baseline) if self.baseline.exists() else []
        return applied(self.checked.report, entries, date.today())

    @cached_property
    def notes(self) -> list[Note]:
        """What people wrote of its findings, in the order in which they did. Raises UsageError."""
        return notes_for(self.shelved.path, self.document.source.sha256)

    def anew(self) -> Shown:
        """With what was said meanwhile."""
        return replace(self)  # what is kept of it is not

    @cached_property
    def groups(self) -> list[Group]:
        return groups_of(self.report.findings)

    @cached_property
    def context(self) -> ReportContext:
        path = self.shelved.path
        material = Material((self.document,), NOTHING_OUTSIDE)
        choices = config_for(path, None).choices
        return ReportContext(
            material,
            self.report,
            [path],
            self.language,
            choices,
            pictured=False,
            own_pages=True,
            of_draft=self.of_draft,
        )


def baseline_of(report: Path) -> Path:
    return report.with_name(f"{report.stem}.lkj-baseline.toml")
