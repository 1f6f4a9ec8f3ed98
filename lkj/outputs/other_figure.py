"""What the figure is that a finding sets beside the stated one: recomputed, or stated elsewhere."""

from __future__ import annotations

from gettext import gettext as _

from schemas.findings import Finding

_COMPARED = ("X", "P", "S", "R", "B06")


def name_of_other(finding: Finding, arithmetic: str) -> str:
    """`arithmetic` is the calculation written out, where there is one."""
    computed = bool(arithmetic) or not finding.rule.startswith(_COMPARED)
    return _("recomputed") if computed else _("compared with")
