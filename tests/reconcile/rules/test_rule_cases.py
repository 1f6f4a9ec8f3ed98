"""Every rule has its text in both languages and its worked cases, and the cases come out as they say."""

from __future__ import annotations

import re

import pytest

from reconcile.facts.joined import Outside
from reconcile.findings.messages import say
from reconcile.index import Index
from reconcile.outcome import Consistent, Contradiction, Outcome, Undecided
from reconcile.rule import Rule, RuleCase
from reconcile.rules import REGISTER
from tests.case_document import case_document

KINDS = {"fires": Contradiction, "passes": Consistent, "undecided": Undecided}
CASES = [pytest.param(rule, case, id=f"{rule.code} {case.name}") for rule in REGISTER for case in rule.cases()]
by_code = pytest.mark.parametrize("rule", REGISTER, ids=lambda rule: rule.code)


@by_code
def test_the_text_is_whole_in_both_languages(rule: Rule) -> None:
    for language in ("en", "id"):
        text = rule.text(language)
        assert all((text.what, text.why, text.example, text.may_be_wrong))
    assert bool(rule.text("en").regulation) == bool(rule.text("id").regulation)


@by_code
def test_every_kind_of_case_is_worked(rule: Rule) -> None:
    assert {case.expect for case in rule.cases()} == set(KINDS)


@by_code
def test_file_and_code_agree(rule: Rule) -> None:
    assert rule.source.stem == f"{rule.code}_{rule.name}".lower().replace("-", "_")


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_case(rule: Rule, case: RuleCase) -> None:
    outcomes = list(rule.check(index_of(case)))
    told = [outcome for outcome in outcomes if isinstance(outcome, Contradiction)]
    assert _kind(outcomes) == case.expect
    for expected, outcome in zip(case.findings, told, strict=bool(case.findings)):
        finding = outcome.finding
        assert {name: str(getattr(finding, name)) for name in expected} == expected
        assert all(say("finding", finding.message_key, finding.params, language) for language in ("en", "id"))


def index_of(case: RuleCase) -> Index:
    beside = [case_document(text) if text else None for text in (case.agreement, case.last_year)]
    return Index(case_document(case.document), Outside(*beside))


def _kind(outcomes: list[Outcome]) -> str:
    """A case is named for the most that happens in it: a finding, else something undecided, else only agreement."""
    return next((name for name in ("fires", "undecided", "passes") if _any(outcomes, name)), "nothing")


def _any(outcomes: list[Outcome], name: str) -> bool:
    return any(isinstance(outcome, KINDS[name]) for outcome in outcomes)


def test_codes_are_unique_and_well_formed() -> None:
    codes = [rule.code for rule in REGISTER]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[NCABXKPSRQ]\d\d", code) for code in codes)
