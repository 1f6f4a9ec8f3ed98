"""Every report of a folder checked by itself, by the settings of its office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lkj.reading.checking import Asked, rules_asked
from lkj.reading.many_reports import each_report, reports_in
from lkj.reading.material import Material
from lkj.reading.pipeline import report_of
from lkj.settings.config import config_for
from lkj.words.language import spoken
from reconcile.facts.joined import NOTHING_OUTSIDE
from schemas.errors import UsageError
from schemas.findings import Report
from schemas.left_out import LeftOut


@dataclass(frozen=True, slots=True)
class CheckedReport:
    path: Path
    material: Material
    report: Report


def is_of_a_folder(asked: Asked, statistics: bool) -> bool:
    """Raises UsageError for what is asked of one report only."""
    if not any(path.is_dir() for path in asked.reports):
        return False
    if asked.one_report or asked.agreement or asked.against or asked.pages or statistics:
        raise UsageError("not_of_a_folder")
    return True


def each_checked(asked: Asked) -> Iterator[CheckedReport | LeftOut]:
    """As it is read; what cannot be read is told and costs nothing else. Raises UsageError for wrong use, before any
    reading, and for broken settings of an office."""
    from lkj.settings.rule_choice import chosen  # loads all checks, which a report by itself has done while it is read

    chosen(asked.select, asked.ignore)
    for found in each_report(reports_in(asked.reports), asked.quiet, bool(asked.confirm), asked.ocr):
        if isinstance(found, LeftOut):
            yield found
            continue
        path, document = Path(found[0]), found[1]
        config = config_for(path, asked.config)
        material = Material((document,), NOTHING_OUTSIDE)
        rules = rules_asked(asked.select, asked.ignore, config)
        yield CheckedReport(path, material, report_of(material, rules(), spoken(), config))
