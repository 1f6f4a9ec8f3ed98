"""What was decided on two reports and could not be applied, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from lkj.people.crosswalk_file import told
from lkj.words.plain_text import plain
from reconcile.decisions.crosswalk import Applied


def notes_on_decisions(decided: Applied) -> Iterator[str]:
    gone = _("no longer applied, for a row is gone: {decision} (gone: “{text}”)")
    for lapsed in decided.lapsed:
        yield plain(gone.format(decision=told(lapsed.decision), text=lapsed.gone.text))
    taken = _("not applied, for a row has another partner already: {decision}")
    for decision in decided.second:
        yield plain(taken.format(decision=told(decision)))
