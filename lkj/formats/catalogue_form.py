"""The catalogue in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from lkj.formats.form import Form
from lkj.results.catalogue_rows import HEADER, catalogue_rows
from lkj.results.words_asked import words_stand_in
from lkj.words.files_left_out import left_out_line
from schemas.catalogue import Catalogue, encode_catalogue

if TYPE_CHECKING:
    from rich.console import RenderableType


def catalogue_form(catalogue: Catalogue, indicator: str | None = None) -> Form:
    """`indicator` are words that a wording of an entry must hold."""
    shown = catalogue if indicator is None else with_words(catalogue, indicator)

    def screen() -> Iterable[RenderableType]:
        from lkj.screens.catalogue_screen import catalogue_screen

        return catalogue_screen(catalogue, shown)

    return Form(
        lambda: encode_catalogue(shown),
        HEADER,
        lambda: catalogue_rows(shown),
        screen,
        lambda: map(left_out_line, catalogue.left_out),
    )


def with_words(catalogue: Catalogue, text: str) -> Catalogue:
    """Entries of which one wording holds all words of `text`, or their beginnings."""
    return replace(
        catalogue,
        entries=[
            entry for entry in catalogue.entries if words_stand_in((worded.text for worded in entry.wordings), text)
        ],
    )
