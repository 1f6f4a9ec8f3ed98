"""Where the report states how much of the budget was absorbed, besides the cells that say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.facts.absorption import of_both
from reconcile.facts.budget_levels import level
from reconcile.facts.scope import overall
from reconcile.index import Index
from schemas.equation import Equation
from schemas.figure import Figure
from schemas.interval import Interval, point
from schemas.verdict import judge


@lru_cache(maxsize=4)
def stated_absorptions(index: Index, year: int | None) -> Sequence[Figure]:
    """The absorption of the whole in `year`: of totals, and of sentences about the office. Every sentence that tells of
    that year asks for it."""
    totals = [cell for line in index.lines if level(line) == "total" for cell in line.of("persen_keuangan")]
    stated = [
        figure
        for sentence in index.sentences
        for figure in sentence
        if figure.measure == "persen_keuangan" and overall(figure, index.document.agency)
    ]
    return tuple(figure for figure in (*stated, *totals) if figure.known and figure.year == year)


def absorbed_in_words(sentence: Sequence[Figure], figure: Figure) -> tuple[Figure, Figure] | None:
    """Pagu and sisa of the sentence, where `figure` is what was spent of them in percent."""
    pagu, sisa, realisasi = (_one(sentence, measure) for measure in ("pagu", "sisa", "realisasi"))
    if sisa is None or (pagu is None and realisasi is None):
        return None
    if pagu is not None:
        equation, given = Equation(figure, (pagu, sisa), _spent), (pagu, sisa)
    elif realisasi is not None:
        equation, given = Equation(figure, (realisasi, sisa), of_both), (realisasi, sisa)
    return given if judge(equation).consistent else None


def _one(sentence: Sequence[Figure], measure: str) -> Figure | None:
    found = [figure for figure in sentence if figure.measure == measure and figure.known and figure.exact]
    return found[0] if len(found) == 1 else None


def _spent(operands: Sequence[Interval]) -> Interval:
    """What was spent of the first when the second remains, in percent."""
    return (operands[0] - operands[1]) / operands[0] * point(100)
