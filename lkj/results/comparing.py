"""What `lkj diff` does: read two versions of a report, check both alike, and set them beside each other."""

from __future__ import annotations

import filecmp
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from lkj.io import regular_file
from lkj.io.output import require_writable
from lkj.io.output_format import OutputFormat
from lkj.people.crosswalk_choice import decisions_for
from lkj.reading.checking import rules_asked
from lkj.reading.material import Material
from lkj.reading.pipeline import report_of
from lkj.reading.report_input import report_at
from lkj.results.difference_notes import notes_on_versions
from lkj.settings.config import Config, config_path, read_config
from lkj.words.coverage import COVERAGE_RULE
from lkj.words.language import spoken
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.differences import Differences, Version
from schemas.document import Document
from schemas.findings import Finding

if TYPE_CHECKING:
    from reconcile.rule import Rule


@dataclass(frozen=True)
class Versions:
    """The options of `lkj diff` as they stand on the command line."""

    old: Path
    new: Path
    select: str | None = None
    ignore: str | None = None
    config: Path | None = None
    crosswalk: Path | None = None
    confirm: bool | None = None
    quiet: bool = False
    output_format: OutputFormat = "terminal"
    target: Path | None = None


@dataclass(frozen=True)
class Compared:
    """`documents` are the old and the new version; there are none where both files are the same."""

    told: Differences
    documents: tuple[Document, ...] = ()


def compared(asked: Versions) -> Compared:
    """Wrong use is told before any reading. Two files of the same bytes are not read at all."""
    both = (asked.old, asked.new)
    config = _settings(asked)
    decisions = decisions_for(both, asked.crosswalk, asked.config)
    for path in both:
        require_writable(asked.target, path)
    rules = rules_asked(asked.select, asked.ignore, config)
    if _same_bytes(*both):
        return Compared(Differences(old=_unopened(asked.old), new=_unopened(asked.new), identical=True))
    old, new = (report_at(path, asked.output_format, asked.target, asked.quiet, asked.confirm, rules) for path in both)
    from reconcile.two_versions.differences import (  # with the checks, loaded once there is something to compare
        Checked,
        differences,
    )

    before, after = (Checked(document, _findings(document, rules(), config)) for document in (old, new))
    told, decided = differences(before, after, decisions)
    told = replace(told, old=replace(told.old, path=str(asked.old)), new=replace(told.new, path=str(asked.new)))
    return Compared(replace(told, notes=list(notes_on_versions(told, decided))), (old, new))


def _findings(document: Document, rules: Collection[Rule], config: Config) -> list[Finding]:
    """Without what tells how much was tested, which is no fault of either version."""
    report = report_of(Material((document,), NOTHING_OUTSIDE), rules, spoken(), config)
    return [finding for finding in report.findings if finding.rule != COVERAGE_RULE]


def _settings(asked: Versions) -> Config:
    """Of both versions: those given, else those near the old one, else those near the new one."""
    path = config_path(asked.old, asked.config) or config_path(asked.new, asked.config)
    return Config() if path is None else read_config(path)


def _same_bytes(old: Path, new: Path) -> bool:
    """What is no file is left to the reader, which tells why."""
    return old.is_file() and new.is_file() and filecmp.cmp(old, new, shallow=False)


def _unopened(path: Path) -> Version:
    return Version(path=str(path), sha256=regular_file.digest_of(path))
