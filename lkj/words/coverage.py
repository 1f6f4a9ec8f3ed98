"""How many numbers were read and tested, and why the others were not."""

from __future__ import annotations

from lkj.words.language import Language
from lkj.words.plain_text import plain
from reconcile.findings.messages import Section, templates
from schemas.findings import Coverage

COVERAGE_RULE = "R02"  # tells how much was tested: no fault of the report
_REASON: Section = "reason"


def share_tested(coverage: Coverage) -> int:
    """In per cent."""
    return round(100 * coverage.tested / coverage.numbers) if coverage.numbers else 0


def reason_in_words(key: str, language: Language) -> str:
    return plain(templates()[_REASON].get(key, {}).get(language, key))
