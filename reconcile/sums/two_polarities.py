"""Capaian by a formula that is not that of the indicator: its other rows, or its name, tell which way it goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reconcile.facts.capaian import JudgedCapaian
from reconcile.facts.formulas import HIGHER, LOWER, CapaianFormula, rises
from reconcile.facts.thresholds import SHOWN
from reconcile.index import Index
from schemas.equation import Equation
from schemas.verdict import Judged, Verdict


@dataclass(frozen=True, slots=True)
class OtherWay:
    """`entry` is reached by `reached` alone; `form` gives `expected`. `elsewhere` is the capaian of the same indicator
    that follows the other way, where one does."""

    entry: JudgedCapaian
    reached: str
    form: str
    expected: Fraction
    elsewhere: JudgedCapaian | None


def measured_the_other_way(index: Index) -> Iterator[OtherWay]:
    """Only where one formula alone gives what is printed: `100 %`, or a result near its target, proves nothing."""
    subjects: dict[int, list[JudgedCapaian]] = defaultdict(list)
    for entry in index.capaian.values():
        if entry.kind == "sound" and entry.polarity == "unknown" and entry.target and entry.target.bounds is None:
            subjects[index.subject_of[entry.row.owner.id]].append(entry)
    for entries in subjects.values():
        yield from _of_two_tables(index, entries)
        yield from _divided_the_wrong_way(index, entries)


def _of_two_tables(index: Index, entries: Sequence[JudgedCapaian]) -> Iterator[OtherWay]:
    """`(2T-R)/T` is written by nobody who does not mean it; where it is used for the indicator, R/T is not."""
    turned = next((entry for entry in entries if _follows(index, entry, LOWER[0])), None)
    for entry in entries if turned is not None else ():
        if _follows(index, entry, HIGHER[0]):
            yield from _told(index, entry, HIGHER[0], LOWER[0], turned)


def _divided_the_wrong_way(index: Index, entries: Sequence[JudgedCapaian]) -> Iterator[OtherWay]:
    """`Persentase penurunan`: more of it is better, so that target over realisasi rewards who fell short."""
    for entry in entries:
        if rises(entry.row.label) and _follows(index, entry, LOWER[1]):
            yield from _told(index, entry, LOWER[1], HIGHER[0], None)


def _told(
    index: Index, entry: JudgedCapaian, reached: CapaianFormula, meant: CapaianFormula, elsewhere: JudgedCapaian | None
) -> Iterator[OtherWay]:
    verdict = _by(index, entry, meant)
    if isinstance(verdict, Judged):
        yield OtherWay(entry, reached.form, meant.form, verdict.computed, elsewhere)


def _follows(index: Index, entry: JudgedCapaian, formula: CapaianFormula) -> bool:
    """Whether this formula alone, of the three, gives the capaian as printed."""
    reached = [known for known in (*HIGHER, *LOWER) if _by(index, entry, known).rank <= SHOWN]
    return reached == [formula]


def _by(index: Index, entry: JudgedCapaian, formula: CapaianFormula) -> Verdict:
    return index.judge(Equation(entry.stated, entry.figures[1:], formula.formula))
