"""A report of findings in the words of a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from reconcile.findings.messages import Language, say
from schemas.findings import Finding, Report


def in_words(report: Report, language: Language) -> Report:
    """Messages, and what the correction of a root changes, from the keys that the findings bear."""
    findings = [_worded(finding, language) for finding in report.findings]
    consequences = defaultdict(list)
    for finding in findings:
        if finding.consequence and finding.because_of:
            consequences[finding.because_of].append(finding)
    return msgspec.structs.replace(
        report,
        findings=[
            msgspec.structs.replace(finding, consequences=_consequences(consequences[finding.fingerprint], language))
            for finding in findings
        ],
    )


def _worded(finding: Finding, language: Language) -> Finding:
    return msgspec.structs.replace(
        finding,
        message=say("finding", finding.message_key, finding.params, language),
        consequence=say("consequence", finding.consequence, finding.params, language) if finding.consequence else "",
    )


def _consequences(consequences: Sequence[Finding], language: Language) -> list[str]:
    """What is the same on several pages, once."""
    pages: dict[str, list[str]] = defaultdict(list)
    for finding in consequences:
        pages[finding.consequence].append(str(finding.params.get("page", finding.page)))
    return [
        say("consequence", "corrected", {"text": text, "pages": list(dict.fromkeys(where))}, language)
        for text, where in pages.items()
    ]
