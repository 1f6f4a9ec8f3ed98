"""Indicators, budget lines and tables of two versions on a screen: come, gone, written otherwise, in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lkj.screens.section import section_heading
from lkj.words.difference_words import doubts_in_words
from lkj.words.kinds import kind_in_words
from lkj.words.messages import N_, page_list
from lkj.words.pair_reasons import reason_in_words
from lkj.words.plain_text import plain
from reconcile.row_matching.evidence import Reason
from schemas.differences import Differences, RowDifference, TableDifference, Wording

MOST_SHOWN = 60
"""Of one section; JSON and CSV have them all."""
_SECTIONS = (
    ("removed", N_("Only in the old version")),
    ("added", N_("Only in the new version")),
    ("row_removed", N_("Left out of a table")),
    ("row_added", N_("Added to a table")),
    ("reworded", N_("Reworded")),
    ("unit", N_("Another unit")),
    ("code", N_("Another budget code")),
    ("moved", N_("Under another heading")),
    ("split", N_("Split, as it seems")),
    ("merged", N_("Merged, as it seems")),
    ("in_doubt", N_("In doubt: perhaps reworded; `lkj match --review` decides")),
)


def row_sections(told: Differences) -> Iterator[RenderableType]:
    for change, title in _SECTIONS:
        found = [entry for entry in told.rows if entry.change == change]
        if found:
            yield section_heading(_(title), len(found))
            yield Padding(_rows(found), (0, 0, 1, 0))
    for change, title in (
        ("removed", _("Tables only in the old version")),
        ("added", _("Tables only in the new version")),
    ):
        tables = [entry for entry in told.tables if entry.change == change]
        if tables:
            yield section_heading(title, len(tables))
            yield Padding(Text("\n").join(map(_table, tables)), (0, 0, 1, 0))


def _rows(found: Sequence[RowDifference]) -> Table:
    rows = Table.grid(padding=(0, 1, 0, 0))
    rows.add_column(width=1)
    rows.add_column()
    rows.add_column(style="dim")
    for entry in found[:MOST_SHOWN]:
        if entry.label or entry.what:
            rows.add_row("", Text(_about(entry), "bold"))
        for sign, style, texts in (("−", "red", entry.old), ("+", "green", entry.new)):
            for text in texts:
                rows.add_row(Text(sign, style), Text(_named(text)), _pages(text))
        if entry.likeness is not None or entry.doubts:
            rows.add_row("", Text(f"? {_doubts(entry)}", "magenta"))
    if len(found) > MOST_SHOWN:
        rows.add_row("", Text(_("and {count} more; `--format csv` has them all").format(count=len(found) - MOST_SHOWN)))
    return rows


def _about(entry: RowDifference) -> str:
    """A heading that was reworded itself has no row of its own."""
    return plain(entry.label) or _("the heading of several rows: {what}").format(what=entry.what)


def _named(text: Wording) -> str:
    return plain(f"{text.code} {text.text}" if text.code else text.text)


def _pages(text: Wording) -> str:
    return _("p. {page}").format(page=page_list(text.pages))


def _doubts(entry: RowDifference) -> str:
    told = [reason_in_words(Reason(ground.key, tuple(ground.words))) for ground in entry.grounds]
    likeness = [f"{entry.likeness:.2f}"] if entry.likeness is not None else []
    return "; ".join([*likeness, *told, *([doubts_in_words(entry.doubts)] if entry.doubts else [])])


def _table(entry: TableDifference) -> Text:
    number = _("Table {number}").format(number=entry.number) if entry.number else ""
    name = plain(" ".join(filter(None, [number, entry.caption]))) or kind_in_words(entry.kind)
    rows = ngettext("{count} row", "{count} rows", entry.rows).format(count=entry.rows) if entry.rows else ""
    pages = _("p. {page}").format(page=page_list(entry.pages))
    return Text.assemble(name, ("  " + ", ".join(filter(None, [rows, pages])), "dim"))
