"""The differences of two versions counted, in three lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from lkj.words.messages import N_
from schemas.differences import Differences, Unchanged

_ROWS = {
    "added": N_("{count} added"),
    "removed": N_("{count} removed"),
    "reworded": N_("{count} reworded"),
    "row_added": N_("{count} added to a table"),
    "row_removed": N_("{count} left out of a table"),
    "unit": N_("{count} with another unit"),
    "code": N_("{count} with another code"),
    "moved": N_("{count} under another heading"),
    "split": N_("{count} split"),
    "merged": N_("{count} merged"),
    "in_doubt": N_("{count} in doubt"),
}
_FIGURES = {
    "changed": N_("{count} changed"),
    "added": N_("{count} added"),
    "removed": N_("{count} removed"),
    "relabelled": N_("{count} in another column"),
    "printed": N_("{count} only written otherwise"),
    "in_doubt": N_("{count} in doubt"),
}
_FINDINGS = {"new": N_("{count} new"), "solved": N_("{count} solved"), "still": N_("{count} still there")}


def summary(told: Differences) -> RenderableType:
    """What is in doubt counts as that alone."""
    findings: Counter[str] = Counter(entry.change for entry in told.findings)
    if nothing_changed(told):
        return Text(_("No difference in what was read."), "bold green")
    figures: Counter[str] = Counter("in_doubt" if entry.doubts else entry.change for entry in told.figures)
    rows: Counter[str] = Counter("in_doubt" if entry.doubts else entry.change for entry in told.rows)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_row(Text(_("Indicators and budget lines"), "bold"), _counted(_ROWS, rows))
    table.add_row(Text(_("Figures"), "bold"), _counted(_FIGURES, figures))
    table.add_row(Text(_("Findings"), "bold"), _counted(_FINDINGS, findings))
    return table


def nothing_changed(told: Differences) -> bool:
    findings = all(entry.change == "still" and not entry.changed for entry in told.findings)
    return findings and not (told.rows or told.tables or told.figures)


def unchanged_line(unchanged: Unchanged) -> str:
    indicators = ngettext("{count} indicator", "{count} indicators", unchanged.indicators)
    budget = ngettext("{count} budget line", "{count} budget lines", unchanged.budget)
    figures = ngettext("{count} figure of a table", "{count} figures of tables", unchanged.figures)
    text = ngettext("{count} figure of the running text", "{count} figures of the running text", unchanged.claims)
    counts = (unchanged.indicators, unchanged.budget, unchanged.figures, unchanged.claims)
    parts = (told.format(count=count) for told, count in zip((indicators, budget, figures, text), counts, strict=True))
    line = _("Unchanged: {things}.").format(things=", ".join(parts))
    if not unchanged.not_compared:
        return line
    more = ngettext(
        "{count} figure of the running text has no counterpart, and was not compared.",
        "{count} figures of the running text have no counterpart, and were not compared.",
        unchanged.not_compared,
    )
    return f"{line} {more.format(count=unchanged.not_compared)}"


def _counted(words: Mapping[str, str], counts: Mapping[str, int]) -> str:
    told = (_(text).format(count=counts[key]) for key, text in words.items() if counts.get(key))
    return ", ".join(told) or _("no difference")
