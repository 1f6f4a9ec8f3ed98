"""The kinds of tables in words."""

from __future__ import annotations

from gettext import gettext as _

from lkj.words.messages import N_

_WORDS = {
    "performance_measurement": N_("performance measurement"),
    "performance_agreement": N_("performance agreement"),
    "annual_plan": N_("annual plan"),
    "performance_comparison": N_("comparison of performance"),
    "medium_term_comparison": N_("comparison with the medium-term plan"),
    "action_plan": N_("action plan"),
    "iku_definition": N_("definition of indicators"),
    "performance_scale": N_("performance scale"),
    "budget_by_activity": N_("budget by activity"),
    "budget_by_type": N_("budget by type"),
    "budget_agreement": N_("budget of an agreement"),
    "budget_comparison": N_("comparison of budgets"),
    "budget_revision": N_("budget revisions"),
    "staffing": N_("staffing"),
    "other": N_("other"),
}


def kind_in_words(kind: str) -> str:
    return _(_WORDS[kind]) if kind in _WORDS else kind
