"""Findings of two versions on a screen: new ones in full, changed and solved ones in brief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.screens.finding_block import hanging_line, root_block
from lkj.screens.section import section_heading
from lkj.words import truncation as brief
from lkj.words.difference_words import doubts_in_words
from lkj.words.groups import Group, groups_of
from lkj.words.language import spoken
from lkj.words.severity import severity_style
from lkj.words.sources import Sources
from reconcile.findings.messages import number
from schemas.differences import FindingDifference
from schemas.document import Document
from schemas.findings import Finding

_MARGIN = 8  # as wide as "hal. 100"
_BRIEF = 13  # check and page on one line
MOST_SOLVED = 40
"""Solved faults that are shown; JSON and CSV have them all."""


def new_findings(entries: Sequence[FindingDifference], documents: Sequence[Document]) -> Iterator[RenderableType]:
    """`documents` are both versions."""
    found = {entry.new.fingerprint: entry for entry in entries if entry.change == "new" and entry.new is not None}
    if not found:
        return
    yield section_heading(_("New findings"), len(found), "bold red")
    sources = Sources(documents[-1])
    for group in groups_of([entry.new for entry in found.values() if entry.new is not None]):
        rows = _grid()
        rows.add_row(_mark(group.root), root_block(group.root, sources))
        if doubts := found[group.root.fingerprint].doubts:
            rows.add_row("", Text(f"? {doubts_in_words(doubts)}", "magenta"))
        for findings in group.untold:
            rows.add_row("", hanging_line(findings, group.repeats(findings[0])))
        yield Padding(rows, (0, 0, 1, 0))


def changed_findings(entries: Sequence[FindingDifference]) -> Iterator[RenderableType]:
    found = [entry for entry in entries if entry.changed]
    if not found:
        return
    yield section_heading(_("Still there, with another value"), len(found))
    rows = _grid(_BRIEF)
    for entry in found:
        if entry.old is not None and entry.new is not None:
            rows.add_row(_mark(entry.new, "  "), _then_and_now(entry.old, entry.new))
    yield Padding(rows, (0, 0, 1, 0))


def solved_findings(entries: Sequence[FindingDifference]) -> Iterator[RenderableType]:
    found = {entry.old.fingerprint: entry for entry in entries if entry.change == "solved" and entry.old is not None}
    if not found:
        return
    yield section_heading(_("Solved findings"), len(found), "bold green")
    rows = _grid(_BRIEF)
    groups = groups_of([entry.old for entry in found.values() if entry.old is not None])
    for group in groups[:MOST_SOLVED]:
        rows.add_row(_mark(group.root, "  "), _solved(group, found[group.root.fingerprint].doubts))
    if len(groups) > MOST_SOLVED:
        rows.add_row("", Text(_("and {count} more").format(count=len(groups) - MOST_SOLVED), "dim"))
    yield Padding(rows, (0, 0, 1, 0))


def _grid(margin: int = _MARGIN) -> Table:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(width=margin)
    rows.add_column()
    return rows


def _mark(finding: Finding, between: str = "\n") -> Text:
    page = _("p. {page}").format(page=finding.page)
    return Text.assemble((finding.rule, severity_style(finding.severity)), (f"{between}{page}", "dim"))


def _then_and_now(old: Finding, new: Finding) -> Text:
    told = Text(brief.message(new))
    for name, before, after in (
        (_("stated"), old.stated, new.stated),
        (_("computed"), old.computed, new.computed),
    ):
        if before != after:
            values = (number(value, spoken()) if value is not None else "–" for value in (before, after))
            told.append(f"\n{name} ", "dim").append(" → ".join(values), "bold")
    return told


def _solved(group: Group, doubts: Sequence[str]) -> Text:
    told = Text(brief.message(group.root))
    if group.hanging:
        count = len(group.hanging)
        more = ngettext("with {count} that hung on it", "with {count} that hung on it", count).format(count=count)
        told.append(f"  {more}", "dim")
    if doubts:
        told.append(f"\n? {doubts_in_words(doubts)}", "magenta")
    return told
