"""Run every rule of the register over one document."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import msgspec

from reconcile.decisions.choices import NO_CHOICES, OF_PRINTED_SCALES, Choices
from reconcile.facts.joined import NOTHING_OUTSIDE, Outside, files_of
from reconcile.findings.borne_out import not_borne_out
from reconcile.findings.confidence import Unsure, of_doubtful_rows, unsure_values, with_confidence
from reconcile.findings.coverage import coverage
from reconcile.findings.failures import failure_of
from reconcile.findings.files import Files
from reconcile.findings.in_words import in_words
from reconcile.findings.materiality import with_materiality
from reconcile.findings.messages import Language
from reconcile.findings.other_readings import with_other_readings
from reconcile.findings.right_once_mended import hung_on, right_once_mended
from reconcile.findings.roots import numbered, rooted
from reconcile.findings.sections import with_sections
from reconcile.index import Index
from reconcile.outcome import Contradiction, Outcome
from reconcile.rule import Rule
from reconcile.rules import REGISTER
from schemas.document import Document, SourceFile
from schemas.findings import Finding, Report

TRUSTED = tuple(rule for rule in REGISTER if not rule.preview)
SEVERITIES = {rule.code: rule.severity for rule in REGISTER}


def check(
    document: Document,
    language: Language = "en",
    rules: Collection[Rule] = TRUSTED,
    outside: Outside = NOTHING_OUTSIDE,
    choices: Choices = NO_CHOICES,
) -> Report:
    """The findings of all `rules`, each under its root, and how much was tested; messages in `language`."""
    index = Index(document, outside, choices)
    outcomes = run(index, [rule for rule in rules if not choices.scale or rule.code not in OF_PRINTED_SCALES])
    report = Report(
        source=document.source,
        findings=with_sections(_findings(outcomes, index), document),
        coverage=coverage(index, outcomes),
        page_notes=document.page_notes,
        reading=document.reading,
        failures=index.failures,
    )
    sources = _sources(document, outside)
    return in_words(report if len(sources) == 1 else Files(sources).report(report), language, criteria(language))


@cache
def criteria(language: Language) -> dict[str, str]:
    """What each check asks for, and the regulation that it rests on, by its code."""
    texts = {rule.code: rule.text(language) for rule in REGISTER}
    return {code: " ".join(filter(None, (text.what, text.regulation))) for code, text in texts.items()}


def run(index: Index, rules: Collection[Rule]) -> list[Outcome]:
    """All that the rules say, in their order; each may look at what those before it have said. A rule that fails costs
    what it would still have said, and is named."""
    for rule in rules:
        try:
            index.outcomes.extend(rule.check(index))
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one rule, the others are heard
            index.failures.append(failure_of(rule.code, error))
    return index.outcomes


def _findings(outcomes: list[Outcome], index: Index) -> list[Finding]:
    """Each with its root and how sure it is, without words yet."""
    entries = numbered([outcome for outcome in outcomes if isinstance(outcome, Contradiction)])
    everything = _documents(index.document, index.outside)
    values = unsure_values(everything)
    unsure = Unsure(values, not_borne_out(outcomes, values, index.document.tables))
    right = right_once_mended(entries)
    roots = hung_on(right, rooted(entries, index, of_doubtful_rows(entries, index, values)))
    findings = with_other_readings([entry.finding for entry in entries], everything)
    told = [
        msgspec.structs.replace(
            index.choices.weighed(
                with_materiality(
                    with_confidence(entry, finding, index, unsure, SEVERITIES[finding.rule]), entry.figures
                ),
                entry.figures,
            ),
            because_of=entries[roots[place]].finding.fingerprint if place in roots else None,
            consequence=entry.consequence,
        )
        for place, (entry, finding) in enumerate(zip(entries, findings, strict=True))
    ]
    milder = {place for place in right if told[place].severity == "error"}
    return [msgspec.structs.replace(one, severity="warning") if at in milder else one for at, one in enumerate(told)]


def _documents(document: Document, outside: Outside) -> list[Document]:
    return [document, *(other for other in (outside.agreement, outside.last_year) if other is not None)]


def _sources(document: Document, outside: Outside) -> list[SourceFile]:
    """In the order in which the index puts them one after another."""
    sources = list(files_of(document))
    if outside.agreement is not None:
        sources += files_of(outside.agreement, "agreement")
    return sources + (files_of(outside.last_year, "last_year") if outside.last_year is not None else [])
