"""When a repaired reading may be used: only where another figure of the report confirms it."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.facts.rows import Row
from reconcile.words.wording import plain
from schemas.equation import Equation, difference, percentage
from schemas.figure import Figure
from schemas.verdict import judge


def confirmed(rows: Iterable[Row], figures: Iterable[Figure]) -> frozenset[str]:
    """The ids of repaired figures that stand whole elsewhere, or that the arithmetic of their own row bears out."""
    read = {
        (plain(figure.label), figure.measure, figure.value)
        for figure in figures
        if figure.status in ("read", "corrected")
    }
    found: set[str] = set()
    for row in rows:
        repaired = [figure for figure in row.figures if figure.status == "repaired" and figure.known]
        sound = {figure.id for equation in _own(row) if judge(equation).consistent for figure in _members(equation)}
        for figure in repaired:
            if figure.id in sound or (plain(figure.label), figure.measure, figure.value) in read:
                found.add(figure.id)
    return frozenset(found)


def _members(equation: Equation) -> tuple[Figure, ...]:
    return (equation.stated, *equation.operands)


def _own(row: Row) -> Iterable[Equation]:
    """Serapan and sisa of a budget row, capaian of an indicator row."""
    for slot in row.slots():
        pagu, realisasi, target = (row.one(measure, slot) for measure in ("pagu", "realisasi", "target"))
        serapan, sisa, capaian = (row.one(measure, slot) for measure in ("persen_keuangan", "sisa", "capaian"))
        if pagu and realisasi and serapan:
            yield Equation(serapan, (realisasi, pagu), percentage)
        if pagu and realisasi and sisa:
            yield Equation(sisa, (pagu, realisasi), difference)
        if target and realisasi and capaian:
            yield Equation(capaian, (realisasi, target), percentage)
