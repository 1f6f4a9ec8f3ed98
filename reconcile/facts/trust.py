"""When a repaired reading may be used: only where another figure of the report confirms it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reconcile.facts.rows import Row
from reconcile.facts.stated_sum import StatedSum
from reconcile.facts.thresholds import DIGITS_OF_A_SUM, PARTS_OF_A_SUM, PROVE_A_HABIT
from reconcile.words.wording import plain
from schemas.equation import Equation, difference, percentage
from schemas.figure import Figure
from schemas.verdict import judge

ODD_AT_THE_END = ("point_before_dash", "missing_suffix_comma")
"""Reasons of a repair that leave no doubt about the digits: `715.328.400.-`, `2.046.190.000-`."""


def confirmed(rows: Iterable[Row], figures: Iterable[Figure], sums: Iterable[StatedSum] = ()) -> frozenset[str]:
    """The ids of repaired figures that stand whole elsewhere, that the arithmetic of their own row or a sum of their
    column bears out, or that are written as many are which it bears out: then that is how the report writes. Where only
    the closing sign is odd, the number itself is whole."""
    figures = list(figures)
    read = {
        (plain(figure.label), figure.measure, figure.value)
        for figure in figures
        if figure.status in ("read", "corrected")
    }
    found = {figure.id for figure in figures if figure.status == "repaired" and figure.reason in ODD_AT_THE_END}
    found |= {figure.id for stated in sums if _to_the_last_digit(stated) for figure in _members(stated.equation)}
    for row in rows:
        repaired = [figure for figure in row.figures if figure.status == "repaired" and figure.known]
        sound = {figure.id for equation in _own(row) if judge(equation).consistent for figure in _members(equation)}
        for figure in repaired:
            if figure.id in sound or (plain(figure.label), figure.measure, figure.value) in read:
                found.add(figure.id)
    return frozenset(found | _of_one_habit(figures, found))


def _to_the_last_digit(stated: StatedSum) -> bool:
    """Whether several amounts make a sum of so many digits that a wrong reading among them would have broken it."""
    digits = str(abs(int(stated.equation.stated.number))).rstrip("0")
    several = len(stated.equation.operands) >= PARTS_OF_A_SUM and not stated.blanks
    return several and stated.agrees and len(digits) >= DIGITS_OF_A_SUM


def _of_one_habit(figures: Iterable[Figure], found: set[str]) -> set[str]:
    repaired: dict[str | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.status == "repaired" and figure.known:
            repaired[figure.reason].append(figure)
    proven = (
        alike for alike in repaired.values() if len({one.raw for one in alike if one.id in found}) >= PROVE_A_HABIT
    )
    return {figure.id for alike in proven for figure in alike}


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
