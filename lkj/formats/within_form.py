"""The indicators of one report over its lists, in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lkj.formats.form import Form
from lkj.people.decision_notes import notes_on_decisions
from lkj.results.within import report_of_within
from lkj.results.within_rows import HEADER, within_rows
from reconcile.lists.within import Within
from schemas.within import encode_within

if TYPE_CHECKING:
    from rich.console import RenderableType


def within_form(found: Within) -> Form:
    def screen() -> Iterable[RenderableType]:
        from lkj.screens.within_screen import within_screen

        return within_screen(report_of_within(found))

    return Form(
        lambda: encode_within(report_of_within(found)),
        HEADER,
        lambda: within_rows(found),
        screen,
        lambda: notes_on_decisions(found.decided),
        notes_in_record=True,
    )
