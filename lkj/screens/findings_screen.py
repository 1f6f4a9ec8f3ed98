"""The screen of `lkj check`: root faults, most serious first, with what hangs on each; then how much was tested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from lkj.reading.material import Material
from lkj.screens.coverage_lines import coverage_lines
from lkj.screens.decision_lines import decision_lines
from lkj.screens.finding_block import hanging_line, root_block
from lkj.screens.header import header_of_all
from lkj.words.confidence import ORDER as CONFIDENCES
from lkj.words.confidence import confidence_name
from lkj.words.counts import counts_line, counts_of
from lkj.words.groups import Group, groups_of
from lkj.words.language import spoken
from lkj.words.reading_verdict import is_too_little, nothing_found
from lkj.words.severity import ORDER, severity_heading, severity_style
from lkj.words.side_files import side_file_lines
from lkj.words.sources import Sources
from schemas.findings import Report, Severity

SHOWN = 8  # of a fingerprint: enough for `lkj baseline --accept`
_MARGIN = 9  # as wide as "hal. 100" and a space


def findings_screen(material: Material, report: Report, top: int | None = None) -> Iterator[RenderableType]:
    """The counts are of all faults, whatever the `top` that are shown."""
    groups, sources = groups_of(report.findings), Sources(*material.files)
    yield from header_of_all(material, side_file_lines(report.side_files or ()))
    yield _summary(groups, report)
    yield from decision_lines(report)
    for severity in ORDER:
        of_it = [group for group in groups[:top] if group.severity == severity]
        if of_it:
            yield _heading(severity, len(of_it))
            yield from (_group(group, sources) for group in of_it)
    left = len(groups) - len(groups[:top])
    if left:
        told = ngettext("{count} more fault is not shown here", "{count} more faults are not shown here", left)
        yield Padding(Text(told.format(count=left), "dim"), (0, 0, 1, 0))
    yield Line(Text(_("How much was tested"), "bold"), align="left", style="dim")
    yield Padding(coverage_lines(report.coverage, spoken()), (1, 0))
    if groups:
        code = groups[0].root.rule
        yield Text(
            _("`lkj explain {code}` tells what a check looks at and when it may be wrong.").format(code=code), "dim"
        )


def _summary(groups: Sequence[Group], report: Report) -> RenderableType:
    if not groups:
        style = "bold red" if is_too_little(report) else "bold green"
        return Padding(Text(nothing_found(report), style), (0, 0, 1, 0))
    sure = Counter(finding.confidence for group in groups for finding in (group.root, *group.hanging))
    levels = (f"{confidence_name(level)} {sure[level]}" for level in CONFIDENCES if sure[level])
    confidence = _("Confidence {level}").format(level=", ".join(levels))
    return Padding(Text(f"{counts_line(counts_of(groups))}\n{confidence}"), (0, 0, 1, 0))


def _heading(severity: Severity, count: int) -> RenderableType:
    title = Text(f"{severity_heading(severity)} ({count})", severity_style(severity))
    return Padding(Line(title, align="left", style="dim"), (0, 0, 1, 0))


def _group(group: Group, sources: Sources) -> RenderableType:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(width=_MARGIN - 1)
    rows.add_column()
    root = group.root
    mark = Text.assemble(
        (root.rule, severity_style(root.severity)),
        (f"\n{_('p. {page}').format(page=root.page)}\n{root.fingerprint[:SHOWN]}", "dim"),
    )
    rows.add_row(mark, root_block(root, sources))
    for findings in group.untold:
        rows.add_row("", hanging_line(findings, group.repeats(findings[0])))
    return Padding(rows, (0, 0, 1, 0))
