"""A report of findings in the words of a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from reconcile.findings.audit import as_auditors_write
from reconcile.findings.messages import Language, say, templates
from schemas.findings import Finding, Parameter, Report


def in_words(report: Report, language: Language, criteria: Mapping[str, str]) -> Report:
    """Messages, what the correction of a root changes, and the findings as auditors write them, from the keys that they
    bear; `criteria` is what each check asks for, by its code."""
    findings = [_worded(finding, language) for finding in report.findings]
    consequences = defaultdict(list)
    for finding in findings:
        if finding.consequence and finding.because_of:
            consequences[finding.because_of].append(finding)
    told = (
        msgspec.structs.replace(finding, consequences=_consequences(consequences[finding.fingerprint], language))
        for finding in findings
    )
    return msgspec.structs.replace(
        report, findings=[as_auditors_write(finding, criteria, language) for finding in told]
    )


def _worded(finding: Finding, language: Language) -> Finding:
    return msgspec.structs.replace(
        finding,
        message=say("finding", finding.message_key, _measure_named(finding.params, language), language),
        consequence=say("consequence", finding.consequence, finding.params, language) if finding.consequence else "",
    )


def _measure_named(params: Mapping[str, Parameter], language: Language) -> Mapping[str, Parameter]:
    """A measure by what people call it, and not by its name in the data."""
    measure = str(params.get("measure", ""))
    known = templates()["measure"].get(measure)
    return params if known is None else {**params, "measure": known[language]}


def _consequences(consequences: Sequence[Finding], language: Language) -> list[str]:
    """What is the same on several pages, once."""
    pages: dict[str, list[str]] = defaultdict(list)
    for finding in consequences:
        pages[finding.consequence].append(str(finding.params.get("page", finding.page)))
    return [
        say("consequence", "corrected", {"text": text, "pages": list(dict.fromkeys(where))}, language)
        for text, where in pages.items()
    ]
