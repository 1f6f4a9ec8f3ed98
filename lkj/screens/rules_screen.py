"""The register of checks, and one check explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.words.language import spoken
from lkj.words.severity import severity_name, severity_style
from reconcile.rule import Rule


def rules_screen(rules: Sequence[Rule]) -> Iterator[RenderableType]:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for heading in (_("Code"), _("Name"), _("Severity"), _("What it checks")):
        table.add_column(heading, no_wrap=heading != _("What it checks"))
    for rule in rules:
        name = Text(severity_name(rule.severity), severity_style(rule.severity))
        table.add_row(Text(rule.code, "bold"), rule.name, name, _preview(rule) + rule.text(spoken()).what)
    yield table


def _preview(rule: Rule) -> str:
    return "(" + _("preview") + ") " if rule.preview else ""


def explanation_screen(rule: Rule) -> Iterator[RenderableType]:
    text = rule.text(spoken())
    yield Text.assemble((f"{rule.code} {rule.name}", "bold"), f"  ({severity_name(rule.severity)})")
    yield Padding(_preview(rule) + text.what, (0, 0, 1, 2))
    parts = (
        (_("Why it matters"), text.why),
        (_("Example"), text.example),
        (_("When it may be wrong"), text.may_be_wrong),
        (_("Rests on"), text.regulation),
    )
    for heading, words in parts:
        if words:
            yield Text(heading, "bold")
            yield Padding(words, (0, 0, 1, 2))
