"""A report while it is drawn: its document, its truth, and the slips that are planted in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Final

from bench.typeset.agencies import Agency
from bench.typeset.figures import Reading, Spent
from bench.typeset.layout import Layout
from bench.typeset.numbers import plain, slipped, value_of
from bench.typeset.odt import Odt, Run
from bench.typeset.truth import Planted, Truth

_SLIPS: Final = 0.7  # of the places where a slip is possible


@dataclass(slots=True)
class Draft:
    """`open` are the rows in which no slip stands yet; each slip of an indicator takes one of them."""

    agency: Agency
    year: int
    layout: Layout
    rand: Random
    readings: Sequence[Reading]
    spent: Sequence[Spent]
    odt: Odt
    truth: Truth = field(default_factory=Truth)
    tables: int = 0
    open: list[int] = field(default_factory=list)
    _marks: count[int] = field(default_factory=lambda: count(1))

    def mark(self) -> str:
        return f"m{next(self._marks)}"

    def slips_here(self) -> bool:
        return self.rand.random() < _SLIPS

    def taken_row(self, among: Sequence[int]) -> int | None:
        """A row for a slip, of `among`; None where none is planted."""
        free = [row for row in self.open if row in among]
        if not free or not self.slips_here():
            return None
        row = self.rand.choice(free)
        self.open.remove(row)
        return row

    def slip(self, rule: str, raw: str, follow: tuple[str, ...] = ()) -> Planted:
        return Planted(rule, slipped(raw, self.rand), plain(value_of(raw)), follow)

    def stated(self, rule: str, raw: str, follow: tuple[str, ...] = ()) -> Run:
        """A part of a sentence that is right, or by a slip is not."""
        mark = self.mark()
        if self.slips_here():
            planted = self.slip(rule, raw, follow)
            self.truth.fault(mark, planted)
            return Run(planted.raw, mark)
        self.truth.right(mark, rule, raw)
        return Run(raw, mark)

    def caption(self, text: str, *, below: bool = False) -> None:
        """Before or behind a table, as the layout has it; a table without one is introduced by a sentence."""
        place = "below" if below else "above"
        if self.layout.caption == place:
            self.odt.paragraph(self.layout.caption_words.format(self.tables) + text, align="center", bold=not below)
        elif self.layout.caption == "none" and not below:
            self.odt.paragraph(f"{text} disajikan pada tabel berikut:")
