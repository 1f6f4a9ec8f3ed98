"""What people decided about findings beforehand, and which of these decisions no longer hold."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lkj.words.plain_text import plain
from schemas.findings import BaselineNote, Report


def decisions(report: Report) -> Iterator[RenderableType]:
    lines = [Text(line) for line in decision_counts(report)]
    lines += [Text(plain(void_decision(note)), "yellow") for note in report.baseline]
    if lines:
        yield Padding(Text("\n").join(lines), (0, 0, 1, 0))


def decision_counts(report: Report) -> Iterator[str]:
    if report.accepted:
        yield _("accepted in the baseline, and not counted: {count}").format(count=report.accepted)
    if report.left_out:
        yield _("left out by lkj.toml: {count}").format(count=report.left_out)


def void_decision(note: BaselineNote) -> str:
    told = {
        "stale": _("baseline: {mark} ({reason}) is found no more"),
        "lapsed": _("baseline: {mark} ({reason}) no longer holds: accepted was {was}, found is {found}"),
        "expired": _("baseline: {mark} ({reason}) expired on {expires}"),
    }[note.state]
    return told.format(
        mark=note.fingerprint[:8],
        reason=note.acceptance.reason,
        was=note.was,
        found=note.found,
        expires=note.acceptance.expires,
    )
