"""Amounts of all programmes together, which a region's budget calls belanja langsung."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reconcile.equation import Equation, total
from reconcile.figure import Figure
from reconcile.index import Index
from reconcile.scope import claim_of
from reconcile.told import Told, right, unsure, wrong
from reconcile.totals import level
from reconcile.vocabularies import listed
from reconcile.wording import plain

LEAST = 3
"""Programmes from which a table is taken for a list of all of them."""
CLOSE = Fraction(1, 100)


def told_direct(index: Index, figure: Figure, year: int | None) -> Told | None:
    """None where the claim is of something else, or a table states the total itself."""
    stated = any(level(line) == "total" and line.of(figure.measure) for line in index.lines)
    if stated or plain(claim_of(figure).subject or "") not in listed("statements", "direct"):
        return None
    equations = [Equation(figure, cells, total) for cells in _programs(index, figure.measure, year)]
    if agreeing := [equation for equation in equations if index.judge(equation).consistent]:
        return right(figure, agreeing[0].operands)
    near = [equation for equation in equations if _off(index, equation) <= CLOSE * abs(Fraction(figure.number))]
    if len(near) != 1:
        return unsure(figure, "scope_unsure")
    return wrong(near[0], "told_item", {"name": claim_of(figure).subject or ""})


def _programs(index: Index, measure: str, year: int | None) -> Iterator[tuple[Figure, ...]]:
    """What each table states of all its programmes; nothing where one has no figure to be trusted."""
    for table in index.tables:
        lines = [line for line in table.lines if level(line) == "program"]
        cells = [line.one(measure, (year, None)) for line in lines]
        known = tuple(cell for cell in cells if cell is not None and cell.known and index.trusted(cell))
        if len(known) == len(lines) >= LEAST:
            yield known


def _off(index: Index, equation: Equation) -> Fraction:
    return abs(Fraction(equation.stated.number) - (index.judge(equation).computed or 0))
