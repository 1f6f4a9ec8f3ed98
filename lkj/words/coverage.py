"""How many numbers were read and tested, and why the others were not."""

from __future__ import annotations

from gettext import gettext as _

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from lkj.words.language import Language
from lkj.words.plain_text import plain
from reconcile.findings.messages import Section, templates
from schemas.findings import Coverage

COVERAGE_RULE = "R02"  # tells how much was tested: no fault of the report
_REASON: Section = "reason"


def coverage_lines(coverage: Coverage, language: Language) -> RenderableType:
    untested = coverage.numbers - coverage.tested
    line = _("{numbers} numbers read, {tested} tested ({share} %), {untested} not tested")
    tested = {"tested": coverage.tested, "share": share_tested(coverage), "untested": untested}
    told = line.format(numbers=coverage.numbers, **tested)
    reasons = Table.grid(padding=(0, 2, 0, 0))
    reasons.add_column(justify="right", width=6)
    reasons.add_column()
    for key, count in sorted(coverage.untested.items(), key=lambda item: -item[1]):
        reasons.add_row(str(count), Text(reason_in_words(key, language)))
    return Group(Text(told), reasons)


def share_tested(coverage: Coverage) -> int:
    """In per cent."""
    return round(100 * coverage.tested / coverage.numbers) if coverage.numbers else 0


def reason_in_words(key: str, language: Language) -> str:
    return plain(templates()[_REASON].get(key, {}).get(language, key))
