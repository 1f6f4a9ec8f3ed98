"""How a form is set: its lines, its amounts, its page; drawn by seed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Final, Literal

from bench.typeset.numbers import printed

Rules = Literal["grid", "across", "three", "columns", "fills", "none"]
_RULES: Final[tuple[Rules, ...]] = ("grid", "grid", "grid", "grid", "across", "three", "columns", "fills", "none")
_AMOUNTS: Final = ("{}", "{}", "Rp{}", "Rp {}", "Rp. {}", "Rp. {},-", "{},-", "Rp{},00", "{},00")


@dataclass(frozen=True, slots=True)
class Look:
    rules: Rules
    amounts: str  # a pattern
    percent: str  # likewise
    landscape: bool
    again: bool  # the header stands on each page
    cut: bool  # a row may go over the page end
    start: float  # points from the top of the page
    centred: bool  # texts in the vertical middle of their cells
    middle: bool  # amounts in the middle of their columns, not at the right
    upper: bool
    numbers: str  # a row of column numbers: a pattern, or empty
    captions: bool
    padding: float  # above and below the text of a cell, together
    room: float  # how wide letters are drawn, in shares: amounts break in narrow cells

    def amount(self, value: int) -> str:
        return self.amounts.format(printed(Decimal(value), 0))

    def share(self, value: Decimal) -> str:
        return self.percent.format(printed(value, 2))


def look_of(rand: Random) -> Look:
    landscape = rand.random() < 0.25
    return Look(
        rules=rand.choice(_RULES),
        amounts=rand.choice(_AMOUNTS),
        percent=rand.choice(("{}", "{}", "{}%", "{} %")),
        landscape=landscape,
        again=rand.random() < 0.4,
        cut=rand.random() < 0.3,
        start=rand.choice((90.0, 90.0, 260.0, 320.0 if landscape else 560.0)),
        centred=rand.random() < 0.4,
        middle=rand.random() < 0.4,
        upper=rand.random() < 0.3,
        numbers=rand.choice(("", "", "", "({})", "{}")),
        captions=rand.random() < 0.7,
        padding=rand.choice((6.0, 6.0, 1.0)),
        room=rand.choice((1.0, 1.0, 1.0, 1.25)),
    )
