"""The trend in every format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lkj.formats.form import Form
from lkj.results.trend_notes import notes_on_trend
from lkj.results.trend_rows import HEADER, trend_rows
from schemas.trend import Trend, encode_trend

if TYPE_CHECKING:
    from rich.console import RenderableType


def trend_form(whole: Trend, shown: Trend) -> Form:
    """`shown` is the part of the `whole` that was asked for."""

    def screen() -> Iterable[RenderableType]:
        from lkj.screens.trend_screen import trend_screen

        return trend_screen(whole, shown)

    return Form(lambda: encode_trend(shown), HEADER, lambda: trend_rows(shown), screen, lambda: notes_on_trend(whole))
