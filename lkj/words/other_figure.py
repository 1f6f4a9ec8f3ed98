"""What the figure is that a finding sets beside the stated one: recomputed, or stated at another place."""

from __future__ import annotations

from gettext import gettext as _

from schemas.findings import Finding

_COMPARED = ("X", "P", "S", "R", "B06")


def name_of_other(finding: Finding, arithmetic: str) -> str:
    """`arithmetic` is the calculation written out, where there is one."""
    if arithmetic or not finding.rule.startswith(_COMPARED):
        return _("recomputed")
    return place_of_other(finding) or _("compared with")


def place_of_other(finding: Finding) -> str:
    """Where the figure is printed that was not computed but read elsewhere; empty where it was computed."""
    others = finding.evidence[1:] if finding.rule.startswith(_COMPARED) else []
    pages = [entry.page for entry in others if entry.value is not None and entry.value == finding.computed]
    return _("on page {page}").format(page=pages[0]) if pages else ""
