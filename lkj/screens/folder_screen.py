"""The screen of `lkj check FOLDER`: of each report how much was understood, how many faults, and the gravest."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.reading.checking_folder import CheckedReport
from lkj.words import truncation as brief
from lkj.words.counts import counts_line, counts_of
from lkj.words.groups import Group, groups_of
from lkj.words.plain_text import plain
from lkj.words.reading_verdict import is_too_little, nothing_found, verdict
from lkj.words.severity import severity_style

_GRAVEST = 3


def report_lines(checked: CheckedReport, top: int | None = None) -> Iterator[RenderableType]:
    """Of one report; they are told as soon as it was checked. The `top` faults are shown, three where that is None."""
    report, document = checked.report, checked.material.report
    groups, too_little = groups_of(report.findings), is_too_little(report)
    yield Text(plain(str(checked.path)), "bold")
    about = [plain(document.agency or _("agency not found")), str(document.year or "?")]
    lines = [Text(" · ".join(about))]
    if document.reading is not None:
        told = verdict(document.reading, document.source.pages)
        lines.append(Text(told, "bold red" if too_little else ""))
    lines.append(Text(counts_line(counts_of(groups)) if groups else nothing_found(report)))
    yield Padding(Text("\n").join(lines), (0, 0, 0, 2))
    if groups:
        yield Padding(_gravest(groups, top or _GRAVEST), (0, 0, 0, 2))
    yield Text()


def _gravest(groups: list[Group], top: int) -> RenderableType:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column()
    rows.add_column()
    rows.add_column()
    for group in groups[:top]:
        root = group.root
        place = Text(_("p. {page}").format(page=root.page), "dim")
        rows.add_row(Text(root.rule, severity_style(root.severity)), place, Text(brief.message(root)))
    left = len(groups) - top
    if left > 0:
        more = _("and {count} more").format(count=left)
        rows.add_row("", "", Text(more, "dim"))
    return rows


def ending_lines(reports: int, faults: int, unread: int) -> Iterator[RenderableType]:
    read = ngettext("{count} report checked", "{count} reports checked", reports).format(count=reports)
    told = ngettext("{count} fault", "{count} faults", faults).format(count=faults)
    failed = _("{count} could not be read").format(count=unread)
    yield Text(" · ".join([read, told, *([failed] if unread else [])]), "bold")
    yield Text(_("`lkj check FILE` tells all that was found in one of them."), "dim")
