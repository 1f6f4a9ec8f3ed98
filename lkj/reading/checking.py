"""What `lkj check` and `lkj baseline` have in common: settings, reading, and running the checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractor.scan.choice import Ocr
from lkj.io.output import require_writable
from lkj.io.output_format import OutputFormat
from lkj.reading.for_command import read
from lkj.reading.material import Material, gathered
from lkj.reading.pipeline import report_of
from lkj.reading.reader import Meanwhile
from lkj.settings import side_files
from lkj.settings.config import Config, config_for
from lkj.words import notes
from lkj.words.language import Language, spoken
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.document import Document
from schemas.errors import UsageError
from schemas.findings import Report

if TYPE_CHECKING:
    from reconcile.rule import Rule


@dataclass(frozen=True)
class Asked:
    """The options that say what to check and by which checks."""

    reports: Sequence[Path]
    one_report: bool = False
    agreement: Path | None = None
    against: Path | None = None
    config: Path | None = None
    select: str | None = None
    ignore: str | None = None
    pages: str | None = None
    confirm: bool | None = None
    quiet: bool = False
    output_format: OutputFormat = "terminal"
    target: Path | None = None
    ocr: Ocr = "auto"


def as_read(material: Material) -> Material:
    return material


def checked(asked: Asked, amended: Callable[[Material], Material] = as_read) -> tuple[Material, Report]:
    """Wrong use is told before any reading. What was read is checked as `amended` puts it."""
    if asked.pages and len(asked.reports) > 1:
        raise UsageError("pages_of_several")
    config = config_for(asked.reports[0], asked.config)
    for path in (*asked.reports, asked.agreement, asked.against):
        require_writable(asked.target, path)
    rules = rules_asked(asked.select, asked.ignore, config)
    material = amended(_read(asked, rules))
    report = report_of(material, rules(), spoken(), config)
    for failure in report.failures:
        notes.tell(notes.rule_failed(failure))
    if asked.output_format != "csv":
        side_files.told()
    return material, with_side_files(report)


def findings_of(document: Document, path: Path, language: Language, config: Path | None = None) -> Report:
    """What `lkj check` would find in the report at `path`, by the settings of its office and without options. Raises
    UsageError where those are broken."""
    settings = config_for(path, config)
    rules = rules_asked(None, None, settings)
    return report_of(Material((document,), NOTHING_OUTSIDE), rules(), language, settings)


def with_side_files(report: Report) -> Report:
    """With what was used of settings and decisions so far."""
    used = side_files.used()
    return replace(report, side_files=used) if used else report


def rules_asked(select: str | None, ignore: str | None, config: Config) -> Callable[[], tuple[Rule, ...]]:
    """What --select and --ignore, or else the settings, choose. It loads all checks: to be called while reading."""
    wanted = select or ",".join(config.checks.select) or None
    unwanted = ",".join(filter(None, [ignore, *config.checks.ignore]))

    @cache
    def rules() -> tuple[Rule, ...]:
        from lkj.settings.rule_choice import chosen

        return chosen(wanted, unwanted, preview="" if select else ",".join(config.checks.preview))

    return rules


def _read(asked: Asked, meanwhile: Meanwhile) -> Material:
    def one(path: Path) -> Document:
        pages = asked.pages if path == asked.reports[0] else None
        terms = asked.output_format, asked.target, asked.quiet, asked.confirm
        return read(path, pages, *terms, meanwhile, asked.config, asked.ocr)

    material = gathered(asked.reports, asked.one_report, asked.agreement, asked.against, one)
    if asked.output_format != "terminal" and not asked.quiet:
        for line in material.notes():
            notes.tell(line)
    return material
