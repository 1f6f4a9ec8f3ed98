"""A capaian is stated only where target and realisasi are numbers.

Why: nobody can follow how it was reached: an opinion (WTP) or a grade (BB) has no percentage by itself.
Example: target WTP, realisasi WTP, capaian 100 %.
May be wrong: where the report says in words how grades are turned into percentages.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.facts.capaian import JudgedCapaian
from reconcile.findings.build_finding import build_finding
from reconcile.index import Index
from reconcile.outcome import Consistent, Outcome, Undecided
from reconcile.rule import Rule
from schemas.figure import Figure


def check(index: Index) -> Iterator[Outcome]:
    for capaian in index.capaian.values():
        empty = _without_number(capaian)
        if empty is not None:
            yield build_finding(
                "C04",
                "info",
                capaian.stated,
                "capaian_without_operands",
                params={"measure": empty.measure, "operand": empty.raw or "-"},
                inputs=(empty,),
            )
        elif capaian.target is None or capaian.realisasi is None:
            yield Undecided((capaian.stated,), "missing_operand")
        elif capaian.kind != "undecided":
            yield Consistent(capaian.figures)


def _without_number(capaian: JudgedCapaian) -> Figure | None:
    """A printed operand that holds no number; a column that the table does not have is none."""
    stated = capaian.stated
    beside = [
        figure
        for figure in capaian.row.figures
        if figure.measure in ("target", "realisasi") and figure.year in (stated.year, None)
    ]
    unnumbered = [figure for figure in beside if not figure.known and figure.bounds is None]
    numbered = [figure.measure for figure in beside if figure.known or figure.bounds is not None]
    return next((figure for figure in unnumbered if _tells(figure, numbered)), None)


def _tells(figure: Figure, numbered: list[str]) -> bool:
    return figure.status != "unreadable" and figure.measure not in numbered


RULE = Rule("C04", "capaian-without-operands", "info", check)
