"""Texts of findings in both languages."""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

import pytest

from reconcile.findings.messages import number, say, templates
from reconcile.outcome import Undecided
from reconcile.rule import Rule
from reconcile.rules import REGISTER
from tests.reconcile.rules.test_rule_cases import index_of

TEXTS = [(section, key) for section, keys in templates().items() for key in keys]


@pytest.mark.parametrize(("section", "key"), TEXTS)
def test_both_languages_use_the_same_parameters(section: str, key: str) -> None:
    texts = templates()[section][key]
    english, indonesian = ({name for _, name, _, _ in Formatter().parse(texts[at]) if name} for at in ("en", "id"))
    assert english == indonesian


def test_numbers_bear_the_marks_of_the_language() -> None:
    assert (number(Decimal("1234.50"), "en"), number(Decimal("1234.50"), "id")) == ("1,234.50", "1.234,50")


@pytest.mark.parametrize("rule", REGISTER, ids=lambda rule: rule.code)
def test_every_reason_of_the_worked_cases_has_its_text(rule: Rule) -> None:
    for case in rule.cases():
        for outcome in rule.check(index_of(case)):
            if isinstance(outcome, Undecided):
                assert say("reason", outcome.reason, {}, "id")


def test_a_name_stands_in_a_sentence_without_the_mark_of_its_list() -> None:
    params = {"label": "• Itik Petelur", "measure": "realisasi", "usual": "71", "pages": ["5"], "raw": "- 7", "page": 3}
    text = say("finding", "duplicate", params, "id")
    assert "Itik Petelur" in text
    assert "•" not in text
    assert "- 7" in text
