"""Run every rule of the register over one document."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from reconcile.coverage import coverage
from reconcile.index import Index
from reconcile.messages import Language, say
from reconcile.outcome import Contradiction, Outcome
from reconcile.roots import numbered, rooted
from reconcile.rule import Rule
from reconcile.rules import REGISTER
from schemas.document import Document
from schemas.findings import Finding, Report


def check(document: Document, language: Language = "en", rules: Collection[Rule] = REGISTER) -> Report:
    """The findings of all `rules`, each under its root, and how much was tested; messages in `language`."""
    index = Index(document)
    outcomes = run(index, rules)
    told = rooted(numbered([outcome for outcome in outcomes if isinstance(outcome, Contradiction)]))
    return Report(
        source=document.source,
        findings=[_worded(entry.finding, language) for entry in told],
        coverage=coverage(index, outcomes),
        page_notes=document.page_notes,
    )


def run(index: Index, rules: Collection[Rule]) -> list[Outcome]:
    return [outcome for rule in rules for outcome in rule.check(index)]


def _worded(finding: Finding, language: Language) -> Finding:
    return msgspec.structs.replace(finding, message=say("finding", finding.message_key, finding.params, language))
