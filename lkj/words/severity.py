"""How serious a finding is, in words and colour."""

from __future__ import annotations

from gettext import gettext as _

from schemas.findings import Severity

ORDER: tuple[Severity, ...] = ("error", "warning", "info")

_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}


def severity_style(severity: Severity) -> str:
    return _STYLES[severity]


def severity_name(severity: Severity) -> str:
    return {"error": _("error"), "warning": _("warning"), "info": _("information")}[severity]


def severity_heading(severity: Severity) -> str:
    return {"error": _("Errors"), "warning": _("Warnings"), "info": _("Information")}[severity]
