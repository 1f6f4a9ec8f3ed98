"""The names of sheets, and which kind of table stands on which."""

from __future__ import annotations

from gettext import gettext as _

from lkj.outputs.xlsx.text import sheet_name
from lkj.words.messages import N_

INDEX, FINDINGS, CLAIMS, IKU = N_("Index"), N_("Findings"), N_("Running text"), N_("IKU definitions")
LEFT = N_("Earlier notes")
KINDS = {
    "performance_measurement": N_("Measurement"),
    "performance_comparison": N_("Comparison"),
    "medium_term_comparison": N_("Medium term"),
    "performance_agreement": N_("Agreement (PK)"),
    "annual_plan": N_("Annual plan"),
    "action_plan": N_("Action plan"),
    "iku_definition": N_("IKU"),
    "performance_scale": N_("Scale"),
    "budget_by_activity": N_("Budget by activity"),
    "budget_by_type": N_("Budget by type"),
    "budget_agreement": N_("Budget agreed"),
    "budget_comparison": N_("Budget compared"),
    "budget_revision": N_("Budget revisions"),
    "staffing": N_("Staffing"),
    "other": N_("Other tables"),
}
"""In the order of the sheets."""


def translated(name: str) -> str:
    return sheet_name(_(name))


def sheet_of_kind(kind: str, of: str = "") -> str:
    """`of` is the year of a report beside the one that is reviewed."""
    return sheet_name(" ".join(filter(None, (_(KINDS.get(kind, KINDS["other"])), of))))
