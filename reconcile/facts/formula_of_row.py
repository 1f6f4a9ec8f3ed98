"""Capaian that another year of their row shows to be computed the other way round.

A name may not tell that less is better. Where the capaian of one year follows only from a formula for that, the one of
another year is held to the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reconcile.facts.capaian import Judge, JudgedCapaian
from reconcile.facts.formulas import CapaianFormula
from schemas.equation import Equation


def with_formula_of_row(entries: Sequence[JudgedCapaian], judge: Judge) -> list[JudgedCapaian]:
    """`entries`, of which those that are wrong are judged by the formula that their row proves."""
    proven: dict[str, CapaianFormula] = {}
    shown: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.kind == "sound" and entry.formula is not None and entry.verdict.habit == "as_printed":
            shown[entry.row.owner.id].add(entry.formula.polarity)
            if entry.formula.polarity == "lower":
                proven[entry.row.owner.id] = entry.formula
    of_less = {id: formula for id, formula in proven.items() if shown[id] == {"lower"}}
    return [_judged(entry, of_less.get(entry.row.owner.id), judge) for entry in entries]


def _judged(entry: JudgedCapaian, formula: CapaianFormula | None, judge: Judge) -> JudgedCapaian:
    if formula is None or entry.kind != "wrong" or entry.polarity != "unknown":
        return entry
    equation = Equation(entry.stated, entry.figures[1:], formula.formula)
    return replace(entry, verdict=judge(equation), formula=formula, equations=(equation,))
