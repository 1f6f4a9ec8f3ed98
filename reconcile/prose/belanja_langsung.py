"""Amounts of all programmes together, which a region's budget calls belanja langsung."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reconcile.facts.budget_levels import level
from reconcile.facts.scope import claim_of, year_of
from reconcile.index import Index
from reconcile.prose.statements import TextStatement, right, unsure, wrong
from reconcile.prose.thresholds import CLOSE_TO_PROGRAMMES, LEAST_PROGRAMMES
from reconcile.words.vocabularies import listed
from reconcile.words.wording import plain
from schemas.equation import Equation, total
from schemas.figure import Figure
from schemas.verdict import computed_by

MEASURES = ("pagu", "pagu_awal", "realisasi", "sisa")


def is_direct(index: Index, figure: Figure) -> bool:
    """Whether a claim is of all programmes together, and no table states their total itself."""
    if plain(claim_of(figure).subject or "") not in listed("statements", "direct"):
        return False
    return not any(level(line) == "total" and line.of(figure.measure) for line in index.lines)


def belanja_langsung_statements(index: Index) -> Iterator[TextStatement]:
    """Every such claim against the programmes of each table that lists them."""
    for figure in index.claims:
        if figure.measure in MEASURES and figure.known and is_direct(index, figure):
            year = year_of(index.sentences, figure, index.document.year)
            yield _statement(
                index, figure, [Equation(figure, cells, total) for cells in _programs(index, figure, year)]
            )


def _statement(index: Index, figure: Figure, equations: Sequence[Equation]) -> TextStatement:
    if agreeing := [equation for equation in equations if index.judge(equation).consistent]:
        return right(figure, agreeing[0].operands)
    near = [
        equation
        for equation in equations
        if _off(index, equation) <= CLOSE_TO_PROGRAMMES * abs(Fraction(figure.number))
    ]
    if len(near) != 1 or not index.trusted(figure):
        return unsure(figure, "scope_unsure")
    return wrong(near[0], "told_item", {"name": claim_of(figure).subject or ""})


def _programs(index: Index, figure: Figure, year: int | None) -> Iterator[tuple[Figure, ...]]:
    """What each table states of all its programmes; nothing where one has no figure to be trusted."""
    for table in index.tables:
        lines = [line for line in table.lines if level(line) == "program"]
        cells = [line.one(figure.measure, (year, None)) for line in lines]
        known = tuple(cell for cell in cells if cell is not None and cell.known and index.trusted(cell))
        if len(known) == len(lines) >= LEAST_PROGRAMMES:
            yield known


def _off(index: Index, equation: Equation) -> Fraction:
    return abs(Fraction(equation.stated.number) - (computed_by(index.judge(equation)) or 0))
