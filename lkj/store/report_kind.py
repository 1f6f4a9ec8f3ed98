"""What sort of document was loaded: a performance report, or what was agreed or planned by itself."""

from __future__ import annotations

from schemas.document import Document

_AGREED = frozenset({"performance_agreement", "budget_agreement"})
_PLANNED = frozenset({"annual_plan", "action_plan", "iku_definition"})
_SAID_BESIDE = frozenset({"performance_scale", "staffing", "other"})


def kind_of(document: Document) -> str:
    """`report`, `agreement`, `plan`, or `other` where no table says. Only tables that list something are asked."""
    listing = (
        {row.kind for row in document.indicators if row.is_understood} | {line.kind for line in document.budget}
    ) - _SAID_BESIDE
    if not listing:
        return "other"
    if listing <= _AGREED:
        return "agreement"
    return "plan" if listing <= _AGREED | _PLANNED else "report"
