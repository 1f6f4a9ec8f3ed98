"""What people decided about findings beforehand, and which of these decisions no longer hold."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from schemas.findings import BaselineNote, Report


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
