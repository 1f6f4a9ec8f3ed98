"""A figure recomputed in its sheet: a formula over the cells of its operands, and how far the stated figure is off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from lkj.outputs.xlsx.formats import ACCEPTED, DIFFERS, NUMBER, RECOMPUTED, Look, difference_format, number_format
from lkj.outputs.xlsx.layout import NAME, Layout
from lkj.outputs.xlsx.sheet import LARGEST, Sheet
from lkj.outputs.xlsx.written import at, counting_text, formula_text
from reconcile.findings.build_finding import rounded
from reconcile.sums.recomputed import Recomputed
from schemas.figure import Figure

_DIGITS = 15  # a spreadsheet holds no more
_LONGEST_FORMULA = 8000  # Excel takes 8192
_LEAST_DECIMALS = 2
_AS_STATED = ("sum", "difference", "same", "count")
"""Forms that make no decimals of their own."""


class Recomputations:
    """Writes them on one sheet; `finish` colours the differences."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet
        self.layout = layout
        self.differing: dict[bool, list[str]] = {True: [], False: []}
        self.count = 0

    def write(self, entry: Recomputed, row: int, column: int, *looks: Look) -> None:
        """At `column` the recomputed figure, behind it the difference; the stated figure is read in its own place."""
        text = self.live(entry)
        own = self.layout.read.get(entry.equation.stated.id)
        if text is None or own is None:
            return
        stated, decimals = entry.equation.stated, decimals_of(entry)
        kept = _kept(stated.number, stated.decimals)
        self.sheet.formula(row, column, text, float(entry.value), RECOMPUTED, number_format(decimals), *looks)
        here, read = type(own)(self.sheet.name, row, column).cell, own.seen_from(self.sheet.name)
        off = difference_of(entry)
        difference = f"ROUND({read}-ROUND({here},{kept}),{kept})"
        self.sheet.formula(row, column + 1, difference, float(off), NUMBER, difference_format(kept), *looks)
        self.differing[entry.habit is not None].append(type(own)(self.sheet.name, row, column + 1).cell)
        self.count += 1

    def live(self, entry: Recomputed) -> str | None:
        """None where an operand stands on no sheet, or a number or the formula is too long for a spreadsheet."""
        if entry.form == "count":
            return self._counted(entry.equation.operands)
        figures = (entry.equation.stated, *entry.equation.operands)
        if abs(entry.value) >= LARGEST or any(abs(figure.number) >= LARGEST for figure in figures):
            return None
        places = [self.layout.read.get(operand.id) for operand in entry.equation.operands]
        written = [
            at(place.seen_from(self.sheet.name), Fraction(operand.number))
            for place, operand in zip(places, entry.equation.operands, strict=True)
            if place is not None
        ]
        if len(written) < len(places):
            return None
        text = formula_text(entry.equation.formula(written))
        return text if len(text) <= _LONGEST_FORMULA else None

    def _counted(self, rows: Sequence[Figure]) -> str | None:
        """Over the names of the rows, which are all filled."""
        places = [self.layout.printed.get(figure.id) for figure in rows if figure.label.strip()]
        cells = [type(place)(place.sheet, place.row, NAME).seen_from(self.sheet.name) for place in places if place]
        return counting_text(cells) if len(cells) == len(rows) else None

    def finish(self) -> None:
        """What differs is coloured; otherwise where the way of rounding explains it."""
        for accepted, cells in self.differing.items():
            self.sheet.coloured_unless_zero(cells, ACCEPTED if accepted else DIFFERS)


def difference_of(entry: Recomputed) -> Decimal:
    """How far the stated figure is off, in the decimals that it is printed with."""
    stated = entry.equation.stated
    kept = _kept(stated.number, stated.decimals)
    return rounded(Fraction(stated.number) - Fraction(rounded(entry.value, kept)), kept)


def decimals_of(entry: Recomputed) -> int:
    """As many as the figures show; two at least where it is divided."""
    figures = (entry.equation.stated, *(() if entry.form == "count" else entry.equation.operands))
    if entry.form in _AS_STATED:
        return max(figure.decimals for figure in figures)
    return max(entry.equation.stated.decimals, _LEAST_DECIMALS)


def _kept(value: Decimal, decimals: int) -> int:
    """The decimals that fit into a spreadsheet's number beside the digits before them."""
    return min(decimals, _DIGITS - max(value.adjusted() + 1, 1))


def written_width(values: Iterable[tuple[Decimal | Fraction, int]]) -> float:
    """The width that numbers with so many decimals need."""
    whole = ((len(f"{int(value):,d}"), decimals) for value, decimals in values)
    longest = max((digits + (decimals + 1 if decimals > 0 else 0) for digits, decimals in whole), default=0)
    return min(max(longest + 3.0, 9.0), 25.0)
