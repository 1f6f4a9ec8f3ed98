"""Sentences that state absorption: realisasi, its percentage, what remains, and of what (pagu, budget code)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row, Slot, TableView
from schemas.equation import Equation, Formula, percentage
from schemas.figure import Figure
from schemas.interval import Interval, point
from schemas.verdict import Verdict

Judge = Callable[[Equation], Verdict]
MAY_BE_PAGU = ("", "pagu", "pagu_awal")


@dataclass(frozen=True, slots=True)
class Absorption:
    """One stated percentage with the amounts that go with it, where they are stated. `others` are amounts of the
    sentence that may be the pagu too: before and after a revision, or of which it is not said what they are."""

    percent: Figure
    realisasi: Figure | None
    pagu: Figure | None
    sisa: Figure | None
    others: tuple[Figure, ...] = ()

    @property
    def equations(self) -> list[Equation]:
        """All that the sentence offers: the percentage may be of any amount before it."""
        own = [] if self.equation is None else [self.equation]
        if self.realisasi is None:
            return own
        return own + [Equation(self.percent, (self.realisasi, other), percentage) for other in self.others]

    @property
    def equation(self) -> Equation | None:
        """The percentage from the sentence alone: over the pagu, else over what was spent and what remains."""
        if self.realisasi is not None and self.pagu is not None:
            return Equation(self.percent, (self.realisasi, self.pagu), percentage)
        if self.realisasi is not None and self.sisa is not None:
            return Equation(self.percent, (self.realisasi, self.sisa), of_both)
        return None

    @property
    def remainder(self) -> Equation | None:
        """The percentage as what remains of the pagu: some tables show that instead."""
        if self.sisa is None or self.pagu is None:
            return None
        return Equation(self.percent, (self.sisa, self.pagu), percentage)


def of_row(line: Row, slot: Slot) -> Absorption | None:
    """The percentage that a budget row states for one year and basis."""
    percent = line.one("persen_keuangan", slot)
    if percent is None or not percent.written:
        return None
    return Absorption(percent, line.one("realisasi", slot), line.one("pagu", slot), line.one("sisa", slot))


def of_table(table: TableView, judge: Judge) -> Iterator[tuple[Figure, Equation | None]]:
    """Every percentage that the rows of a table state, with what it should follow from: what was spent or, where more
    rows bear that out, what is left."""
    stated = [found for line in table.lines for slot in line.slots() if (found := of_row(line, slot))]
    rest = [entry for entry in stated if entry.remainder and judge(entry.remainder).consistent]
    spent = [entry for entry in stated if entry.equation and judge(entry.equation).consistent]
    of_what_is_left = len(rest) * 2 > len(stated) and len(rest) > len(spent)
    for entry in stated:
        yield entry.percent, entry.remainder if of_what_is_left else entry.equation


def remainders(line: Row) -> Iterator[tuple[Figure, Figure | None, Figure | None]]:
    """Every stated sisa of a budget row, with its pagu and realisasi."""
    for slot in line.slots():
        pagu, realisasi, sisa = (line.one(measure, slot) for measure in ("pagu", "realisasi", "sisa"))
        if sisa is not None and sisa.written:
            yield sisa, pagu, realisasi


def of_both(operands: Sequence[Interval]) -> Interval:
    """Realisasi in percent of realisasi and sisa together."""
    return operands[0] / (operands[0] + operands[1]) * point(100)


def sums_percentage(count: int) -> Formula:
    """Of `count` realisasi and then `count` pagu, the first sum in percent of the second."""

    def formula(operands: Sequence[Interval]) -> Interval:
        spent = sum(operands[1:count], start=operands[0])
        planned = sum(operands[count + 1 :], start=operands[count])
        return spent / planned * point(100)

    return formula


def absorptions(sentence: Sequence[Figure]) -> Iterator[Absorption]:
    """Each percentage with the nearest amounts before it and the remainder after it, up to the next percentage."""
    marks = [at for at, figure in enumerate(sentence) if figure.measure == "persen_keuangan" and figure.known]
    for number, at in enumerate(marks):
        start = marks[number - 1] + 1 if number else 0
        end = marks[number + 1] if number + 1 < len(marks) else len(sentence)
        before, after = list(reversed(sentence[start:at])), sentence[at + 1 : end]
        realisasi, pagu = _first(before, "realisasi"), _first(before, "pagu")
        around = (*before, *after)  # `... atau 97 % dari anggaran sebesar Rp ...` tells the pagu last
        others = [other for other in around if other.exact and other.known and other.measure in MAY_BE_PAGU]
        sisa = _first(after, "sisa") or _first(before, "sisa")
        yield Absorption(sentence[at], realisasi, pagu, sisa, tuple(other for other in others if other is not pagu))


def _first(figures: Sequence[Figure], measure: str) -> Figure | None:
    return next((figure for figure in figures if figure.measure == measure and figure.known and figure.exact), None)
