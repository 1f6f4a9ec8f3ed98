"""What changes in an indicator, in words."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from rich.text import Text

from lkj.words.truncation import shortened
from schemas.trend import Change, ChangeKind, Printed

_OF_FIGURES = ("retold", "target", "unsettled", "unit")
_LONGEST_FIGURE, _LONGEST_WORDING = 40, 400


def change_kinds() -> list[tuple[ChangeKind, str]]:
    """What is counted under each name, in the order in which it is told."""
    return [
        ("retold", _("past results told otherwise")),
        ("target", _("targets told otherwise")),
        ("unsettled", _("two figures in one report")),
        ("unit", _("units changed")),
        ("wording", _("reworded")),
        ("begins", _("begin later")),
        ("gap", _("left out in between")),
        ("ends", _("end earlier")),
    ]


def change_line(change: Change, names: Sequence[str]) -> tuple[Text, Text]:
    """A mark, and the words behind it. `names` are those of the reports."""
    told = _words(change).format(
        measure=change.measure,
        year=change.year,
        before=_printed(change, change.before, names),
        after=_printed(change, change.after, names),
    )
    if not change.sure:
        return Text("?", "dim"), Text(told, "dim")
    if change.kind in _OF_FIGURES:
        return Text("!", "bold yellow"), Text(told)
    return Text("·"), Text(told)


def place_of(printed: Printed, names: Sequence[str]) -> str:
    return _("{report} p. {page}").format(report=names[printed.report], page=printed.page)


def _words(change: Change) -> str:
    return {
        "retold": _("{measure} {year} told otherwise: {before} → {after}"),
        "target": _("target {year} told otherwise: {before} → {after}"),
        "unsettled": _("{measure} {year}: {before} and {after} in one report"),
        "unit": _("another unit: {before} → {after}"),
        "wording": _("reworded: {before} → {after}"),
        "begins": _("first listed: {after}"),
        "gap": _("not listed in {year}"),
        "ends": _("last listed: {before}; no longer in {year}"),
    }[change.kind]


def _printed(change: Change, printed: Printed | None, names: Sequence[str]) -> str:
    """As printed and where; of an indicator that begins or ends, only where."""
    if printed is None:
        return ""
    if change.kind == "unsettled" and printed is change.after:
        return f"{shortened(printed.text, _LONGEST_FIGURE)} ({_('p. {page}').format(page=printed.page)})"
    place = place_of(printed, names)
    if change.kind in ("begins", "ends"):
        return place
    if change.kind == "wording":
        return f"“{shortened(printed.text, _LONGEST_WORDING)}” ({place})"
    return f"{shortened(printed.text, _LONGEST_FIGURE)} ({place})"
