"""What a reader must know of two versions before looking at their differences: one line each."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from pathlib import PurePath

from lkj.people.decision_notes import notes_on_decisions
from lkj.words.messages import page_list
from reconcile.decisions.crosswalk import Applied
from reconcile.words.wording import letters, words
from schemas.differences import Differences, Version

_HARDLY = 0.5
"""The share of common indicators and budget lines below which two reports hardly are versions of one."""


def notes_on_versions(told: Differences, decided: Applied) -> Iterator[str]:
    old, new = told.old, told.new
    if _other_agency(old.agency, new.agency):
        asked = _("these are reports of two agencies, and not versions of one: {old}; {new}")
        yield asked.format(old=old.agency, new=new.agency)
    if None not in (old.year, new.year) and old.year != new.year:
        asked = _("these are reports of two years, and not versions of one: {old}; {new}")
        yield asked.format(old=old.year, new=new.year)
    elif _share(told) < _HARDLY:
        yield _("hardly half of what the reports list is in both: are they versions of one report?")
    if old.sha256 == new.sha256:
        yield _("both were read from the very same PDF: what differs is how it was read")
    unread = [_unread(version) for version in (old, new) if version.unread]
    if unread:
        yield _("not read, or only in part, and so not compared: {pages}").format(pages="; ".join(unread))
    yield from notes_on_decisions(decided)


def _unread(version: Version) -> str:
    pages = _("p. {page}").format(page=page_list(version.unread))
    return f"{PurePath(version.path).name} {pages}"


def _other_agency(old: str | None, new: str | None) -> bool:
    """One may be named at greater length."""
    ours, theirs = set(words(old or "")), set(words(new or ""))
    begins = letters(old or "").startswith(letters(new or "")) or letters(new or "").startswith(letters(old or ""))
    return not (ours <= theirs or theirs <= ours or begins)


def _share(told: Differences) -> float:
    """1 where nothing is listed."""
    both = told.unchanged.indicators + told.unchanged.budget
    both += sum(change.change in ("reworded", "in_doubt") for change in told.rows)
    alone = sum(change.change in ("added", "removed") for change in told.rows)
    return 2 * both / (2 * both + alone) if both or alone else 1.0
