"""Run every rule of the register over one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

import msgspec

from reconcile.coverage import coverage
from reconcile.index import Index
from reconcile.messages import Language, say
from reconcile.other_readings import with_other_readings
from reconcile.outcome import Contradiction, Outcome
from reconcile.roots import Roots, numbered, rooted
from reconcile.rule import Rule
from reconcile.rules import REGISTER
from schemas.document import Document
from schemas.findings import Finding, Report

TRUSTED = tuple(rule for rule in REGISTER if not rule.preview)


def check(document: Document, language: Language = "en", rules: Collection[Rule] = TRUSTED) -> Report:
    """The findings of all `rules`, each under its root, and how much was tested; messages in `language`."""
    index = Index(document)
    outcomes = run(index, rules)
    told = numbered([outcome for outcome in outcomes if isinstance(outcome, Contradiction)])
    return Report(
        source=document.source,
        findings=with_other_readings(_findings(told, rooted(told, index), language), document),
        coverage=coverage(index, outcomes),
        page_notes=document.page_notes,
    )


def run(index: Index, rules: Collection[Rule]) -> list[Outcome]:
    """All that the rules say, in their order; each may look at what those before it have said."""
    for rule in rules:
        index.said.extend(rule.check(index))
    return index.said


def _findings(told: Sequence[Contradiction], roots: Roots, language: Language) -> list[Finding]:
    consequences = defaultdict(list)
    for place, root in roots.items():
        if key := told[place].consequence:
            consequences[root].append(say("consequence", key, told[place].finding.params, language))
    return [
        msgspec.structs.replace(
            entry.finding,
            message=say("finding", entry.finding.message_key, entry.finding.params, language),
            because_of=told[roots[place]].finding.fingerprint if place in roots else None,
            consequences=consequences[place],
        )
        for place, entry in enumerate(told)
    ]
