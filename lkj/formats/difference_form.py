"""The differences of two versions in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lkj.formats.form import Form
from lkj.results.comparing import Compared
from lkj.results.difference_parts import Only, part_of
from lkj.results.difference_rows import HEADER, difference_rows
from schemas.differences import encode_differences

if TYPE_CHECKING:
    from rich.console import RenderableType


def difference_form(found: Compared, only: Only | None) -> Form:
    told = part_of(found.told, only)

    def screen() -> Iterable[RenderableType]:
        from lkj.screens.difference_screen import difference_screen

        return difference_screen(found, told)

    return Form(
        lambda: encode_differences(told),
        HEADER,
        lambda: difference_rows(told),
        screen,
        lambda: told.notes,
        notes_in_record=True,
    )
