"""What several sentences state of the whole office: budget, spending and absorption of one year have one value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reconcile.facts.budget_levels import level
from reconcile.facts.scope import claim_of, of_whole_office
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, wrong
from reconcile.prose.thresholds import BORNE_OUT
from schemas.equation import Equation, same
from schemas.figure import Figure

MEASURES = ("pagu", "pagu_awal", "realisasi", "sisa", "persen_keuangan", "other:realisasi fisik")
SCALES = (1, 1000, 1_000_000)
"""Tables may print in rupiah, in thousands or in millions."""


def office_statements(index: Index) -> Iterator[TextStatement]:
    """Statements that name the office and its year, against the value that most other places state."""
    said: dict[tuple[str, int | None], list[Figure]] = defaultdict(list)
    for figure in index.claims:
        if figure.measure in MEASURES and figure.known and _of_office(index, figure):
            said[figure.measure, figure.year].append(figure)
    for figures in said.values():
        yield from _odd(index, figures)


def _of_office(index: Index, figure: Figure) -> bool:
    claim = claim_of(figure)
    amount = figure.measure == "realisasi" and claim.kind != "amount"
    return claim.year is not None and not amount and of_whole_office(claim.subject, index.document.agency)


def _odd(index: Index, figures: Sequence[Figure]) -> Iterator[TextStatement]:
    """Those that stand alone where another value is borne out by a total and a sentence, or by two of either."""
    support = {value: _places(index, figures, value) for value in dict.fromkeys(figure.number for figure in figures)}
    usual = max(support, key=lambda value: len(support[value]), default=None)
    if usual is None or len(support[usual]) < BORNE_OUT:
        return
    for figure in figures:
        if figure.number != usual and len(support[figure.number]) == 1:
            others = [place for place in support[usual] if place.id != figure.id]
            yield wrong(Equation(figure, (others[0],), same), "told_total", context=tuple(others[1:3]))


def _places(index: Index, figures: Sequence[Figure], value: Decimal) -> list[Figure]:
    """One figure of each sentence, and of each table's total, that states the value."""
    told = {claim_of(figure).sentence: figure for figure in figures if figure.number == value}
    totals = {
        line.owner.table: cell
        for line in index.lines
        if level(line) == "total"
        for cell in line.of(figures[0].measure)
        if cell.known and any(cell.number * scale == value for scale in SCALES)
    }
    return [*told.values(), *totals.values()]
