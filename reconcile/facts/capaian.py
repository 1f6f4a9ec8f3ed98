"""Every stated capaian against its target and realisasi: which formula reaches it, and what it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from reconcile.facts.formulas import HIGHER, LOWER, CapaianFormula, Polarity, over_range, polarity, told_polarity
from reconcile.facts.rows import Row, same_unit
from reconcile.facts.thresholds import CAPS, LOWEST_FULL, SHOWN
from schemas.equation import Equation
from schemas.figure import Figure
from schemas.interval import unit
from schemas.verdict import Judged, Unjudged, Verdict, computed_by

Kind = Literal["sound", "wrong", "wrong_polarity", "capped", "undecided", "without_operands"]
Judge = Callable[[Equation], Verdict]


@dataclass(frozen=True, slots=True)
class JudgedCapaian:
    """`formula` is the accepted one that reaches the stated capaian best, or that it should follow; `reached` the one
    of the other polarity, where only that reaches it."""

    row: Row
    stated: Figure
    kind: Kind
    verdict: Verdict
    target: Figure | None = None
    realisasi: Figure | None = None
    polarity: Polarity = "unknown"
    formula: CapaianFormula | None = None
    reached: CapaianFormula | None = None
    equations: tuple[Equation, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in (self.stated, self.realisasi, self.target) if figure is not None)

    @property
    def expected(self) -> Fraction | None:
        return computed_by(self.verdict)


def judged(
    row: Row, year: int | None, judge: Judge, lower: tuple[CapaianFormula, ...] = LOWER
) -> Iterator[JudgedCapaian]:
    """`year` is the report's own, for plans whose realisasi is this year's; `lower` are the formulas accepted where
    less is better."""
    for stated in row.of("capaian"):
        if not stated.known:
            continue
        target, realisasi = operand(row, "target", stated, year), operand(row, "realisasi", stated, year)
        twin = _twin(row, stated) if realisasi is None and target is not None else None
        if twin is None:
            yield judged_by(row, stated, target, realisasi, judge, lower)
        elif row.figures.index(twin) < row.figures.index(stated):
            yield _of_two(row, stated, twin, target, judge, lower)


def _twin(row: Row, stated: Figure) -> Figure | None:
    """The other of two columns called capaian for one year: one of them holds what was realised."""
    slot = (stated.year, stated.basis)
    others = [other for other in row.of("capaian") if other is not stated and (other.year, other.basis) == slot]
    return others[0] if len(others) == 1 and others[0].known and not row.of("realisasi") else None


def _of_two(
    row: Row,
    stated: Figure,
    twin: Figure,
    target: Figure | None,
    judge: Judge,
    lower: tuple[CapaianFormula, ...],
) -> JudgedCapaian:
    """Whichever of the two is taken as the realisasi, the other should follow from it."""
    later = judged_by(row, stated, target, twin, judge, lower)
    earlier = judged_by(row, twin, target, stated, judge, lower)
    return later if later.kind == "sound" or earlier.kind != "sound" else earlier


def operand(row: Row, measure: str, stated: Figure, year: int | None) -> Figure | None:
    """The figure a capaian is computed from: of its year and basis, else the only one of its basis or year."""
    figures = row.of(measure)
    choices = [
        [figure for figure in figures if (figure.year, figure.basis) == (stated.year, stated.basis)],
        [figure for figure in figures if stated.basis is not None and figure.basis == stated.basis],
        [figure for figure in figures if figure.year == stated.year],
        [figure for figure in figures if figure.year is None or stated.year is None],
        [figure for figure in figures if _planned_ahead(stated, year) and figure.year == year],
    ]
    found = next((choice for choice in choices if choice), [])
    return found[0] if len(found) == 1 else None


def _planned_ahead(stated: Figure, year: int | None) -> bool:
    return stated.basis == "renstra_end" or (stated.year or 0) > (year or 9999)


def judged_by(
    row: Row,
    stated: Figure,
    target: Figure | None,
    realisasi: Figure | None,
    judge: Judge,
    lower: tuple[CapaianFormula, ...],
) -> JudgedCapaian:
    if target is None or realisasi is None:
        return JudgedCapaian(row, stated, "without_operands", Unjudged("missing_operand"), target, realisasi)
    if not same_unit(target, realisasi):
        return JudgedCapaian(row, stated, "undecided", Unjudged("units_differ"), target, realisasi)
    if "unreadable" in (target.status, realisasi.status):
        return JudgedCapaian(row, stated, "undecided", Unjudged("unreadable"), target, realisasi)
    if not realisasi.known or (target.bounds is None and not target.known):
        return JudgedCapaian(row, stated, "without_operands", Unjudged("not_a_number"), target, realisasi)
    return _by_formulas(row, stated, target, realisasi, judge, lower)


def _by_formulas(
    row: Row,
    stated: Figure,
    target: Figure,
    realisasi: Figure,
    judge: Judge,
    lower: tuple[CapaianFormula, ...],
) -> JudgedCapaian:
    leaning, accepted, others = _formulas(row, target, lower)
    operands = (realisasi,) if target.bounds is not None else (realisasi, target)
    verdict, formula = _best(stated, operands, accepted, judge)
    other, reached = _best(stated, operands, others, judge) if others else (verdict, None)
    kind: Kind = "sound" if verdict.consistent else "undecided" if isinstance(verdict, Unjudged) else "wrong"
    if not verdict.consistent and reached is not None and other.rank <= SHOWN:
        kind = "sound" if leaning == "unknown" else "wrong_polarity"
        verdict, formula = (other, reached) if leaning == "unknown" else (verdict, formula)
    elif kind == "wrong" and _capped(stated, verdict):
        kind = "capped"
    elif kind == "wrong" and leaning == "unknown" and stated.number > LOWEST_FULL and _capped(stated, other):
        kind, verdict, formula = "capped", other, reached or formula
    elif kind == "wrong" and leaning == "unknown" and _nothing_is_best(stated, realisasi):
        return JudgedCapaian(row, stated, "undecided", Unjudged("polarity_unknown"), target, realisasi)
    equations = tuple(Equation(stated, operands, entry.formula) for entry in accepted)
    shown = reached if kind == "wrong_polarity" else None
    return JudgedCapaian(row, stated, kind, verdict, target, realisasi, leaning, formula, shown, equations)


def _best(
    stated: Figure, operands: tuple[Figure, ...], formulas: tuple[CapaianFormula, ...], judge: Judge
) -> tuple[Verdict, CapaianFormula]:
    tried = [(judge(Equation(stated, operands, entry.formula)), entry) for entry in formulas]
    return min(tried, key=lambda pair: (pair[0].rank, _below_zero(pair[0])))


def _below_zero(verdict: Verdict) -> bool:
    """A capaian below zero is what nobody meant: where another formula tells more, that is told."""
    return isinstance(verdict, Judged) and verdict.computed < 0


def _formulas(
    row: Row, target: Figure, lower: tuple[CapaianFormula, ...]
) -> tuple[Polarity, tuple[CapaianFormula, ...], tuple[CapaianFormula, ...]]:
    """The polarity, the formulas accepted for it, and those of the other polarity."""
    if target.bounds is not None:
        return "higher", over_range(*target.bounds), ()
    beside = told_polarity(value.raw for value in row.owner.values if value.measure.startswith("other:"))
    leaning = beside if beside != "unknown" else polarity(row.label, target)
    return (leaning, lower, HIGHER) if leaning == "lower" else (leaning, HIGHER, lower)


def _capped(stated: Figure, verdict: Verdict) -> bool:
    """A round ceiling stated where the formula gives more."""
    over = isinstance(verdict, Judged) and verdict.computed > Fraction(stated.number) + unit(stated.decimals) / 2
    return over and stated.number in CAPS


def _nothing_is_best(stated: Figure, realisasi: Figure) -> bool:
    """`target 2 %, realisasi 0 %, capaian 100 %`: of what, if nothing of it is a full success, less is better."""
    return realisasi.number == 0 and stated.number >= LOWEST_FULL
