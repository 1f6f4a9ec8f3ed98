"""Which measure a figure of a sentence is."""

from __future__ import annotations

from typing import Literal, NamedTuple

Direction = Literal["naik", "turun"]


class Measured(NamedTuple):
    """`measure` None where the words do not say; `cue` is where the governing words stand in the sentence."""

    measure: str | None
    direction: Direction | None = None
    cue: tuple[int, int] | None = None
    declared: bool = False
