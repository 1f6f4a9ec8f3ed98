"""How much of a report was understood, in words: what a reader must know before looking at what was found."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from typing import Final

from lkj.words.messages import N_, page_list
from lkj.words.plain_text import plain
from lkj.words.truncation import shortened
from schemas.findings import Report
from schemas.reading import KINDS_OF_TABLE, Doubt, Reading

_GROUPS: Final = {
    "measurement": N_("measurement of performance"),
    "agreement": N_("agreement or plan"),
    "comparison": N_("comparison"),
    "budget": N_("budget"),
}
_REASONS: Final = {
    "table_not_understood": N_("the table was not understood"),
    "column_unknown": N_("columns of unknown meaning"),
    "row_not_understood": N_("rows that were not understood"),
    "several_figures": N_("several figures in one cell"),
    "caption_without_table": N_("a caption without a table that could be read"),
    "page_failed": N_("the page could not be read"),
    "page_is_picture": N_("the page is a picture"),
}
_MOST_TOLD: Final = 6
_LONGEST_CAPTION: Final = 90
_FEWEST_CELLS: Final = 2  # cells of a table that are worth a line


def verdict(reading: Reading, pages: int) -> str:
    """The first line of every result on a report of so many `pages`."""
    if not reading.digit_cells:
        return " · ".join(_parts(_("no cell with figures in any table"), reading, pages))
    cells = ngettext("{count} cell with figures", "{count} cells with figures", reading.digit_cells)
    of = cells.format(count=reading.digit_cells)
    known = f"{100 * reading.known // max(reading.digit_cells, 1)} %"
    told = _("{share} of {cells} understood, {known} in known measures").format(
        share=f"{share_understood(reading)} %", cells=of, known=known
    )
    return " · ".join(_parts(told, reading, pages))


def _parts(told: str, reading: Reading, pages: int) -> Iterator[str]:
    if reading.too_little(pages):
        yield _("TOO LITTLE WAS UNDERSTOOD TO RELY ON THIS RESULT")
    yield told
    text = _("running text: {known} of {figures} figures")
    yield text.format(known=reading.text_known, figures=reading.text_figures)
    if lost := pages_lost(reading):
        yield _("pages not read: {pages}").format(pages=page_list(lost))


def is_too_little(report: Report) -> bool:
    return report.reading is not None and report.reading.too_little(report.source.pages)


def is_waiting(report: Report) -> bool:
    """Whether pictures in it are still to be recognized."""
    return any(note.waiting is True for note in report.page_notes)


def nothing_found(report: Report) -> str:
    """Silence is no clean bill where hardly anything was understood, or there is more to look at."""
    if is_waiting(report):
        return _("Nothing found yet: pictures are still to be recognized.")
    if is_too_little(report):
        return _("Nothing found; but too little was understood for that to mean anything.")
    return _("Nothing found that contradicts itself.")


def share_understood(reading: Reading) -> int:
    """In per cent, cut: ninety-nine and a half are not all."""
    return int(100 * reading.share)


def pages_lost(reading: Reading) -> list[int]:
    return [doubt.page for doubt in reading.doubtful if doubt.reason in ("page_failed", "page_is_picture")]


def found_lines(reading: Reading) -> Iterator[str]:
    """What an auditor looks for: on which pages it was understood, or that it was not found."""
    found = [(group, reading.pages_of(group)) for group in KINDS_OF_TABLE]
    told = [f"{_(_GROUPS[group])}: {_('p. {page}').format(page=page_list(pages))}" for group, pages in found if pages]
    if told:
        yield _("understood: {parts}").format(parts="; ".join(told))
    if missing := [_(_GROUPS[group]) for group, pages in found if not pages]:
        yield _("not found: {parts}").format(parts=", ".join(missing))


def doubt_lines(reading: Reading, most: int = _MOST_TOLD) -> Iterator[str]:
    """What was not understood, a line each, the most figures first; the rest is counted."""
    worth = [doubt for doubt in reading.doubtful if _is_worth_a_line(doubt)]
    yield from map(doubt_line, worth[:most])
    if (left := len(worth) - most) > 0:
        yield ngettext("and {count} more place", "and {count} more places", left).format(count=left)


def doubt_line(doubt: Doubt) -> str:
    where = _("p. {page}").format(page=doubt.page)
    caption = f" “{shortened(plain(doubt.caption), _LONGEST_CAPTION)}”" if doubt.caption else ""
    why = _(_REASONS[doubt.reason])
    if not doubt.cells:
        return f"{where}{caption}: {why}"
    cells = ngettext("{count} cell not understood", "{count} cells not understood", doubt.cells)
    return f"{where}{caption}: {cells.format(count=doubt.cells)} ({why})"


def _is_worth_a_line(doubt: Doubt) -> bool:
    """Pages that were lost stand in the first line already."""
    return doubt.cells >= _FEWEST_CELLS or doubt.reason == "caption_without_table"
