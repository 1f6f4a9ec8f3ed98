"""The pairs of two reports in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lkj.formats.form import Form
from lkj.people.decider import Deciding
from lkj.people.decision_notes import notes_on_decisions
from lkj.results.matches import matches_of
from lkj.results.pair_rows import HEADER, pair_rows
from schemas.matches import encode_matches

if TYPE_CHECKING:
    from rich.console import RenderableType


def match_form(settled: Deciding) -> Form:
    def screen() -> Iterable[RenderableType]:
        from lkj.screens.match_screen import match_screen

        return match_screen(matches_of(settled))

    return Form(
        lambda: encode_matches(matches_of(settled)),
        HEADER,
        lambda: pair_rows(settled),
        screen,
        lambda: notes_on_decisions(settled.found.decided),
        notes_in_record=True,
    )
