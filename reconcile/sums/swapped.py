"""Figures of two neighbouring rows that stand in each other's places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reconcile.facts.absorption import of_table
from reconcile.index import Index
from reconcile.sums.thresholds import ROWS_APART
from schemas.equation import Equation


@dataclass(frozen=True, slots=True)
class Swapped:
    """What either row states and should follow from."""

    one: Equation
    other: Equation


def swapped(index: Index) -> Iterator[Swapped]:
    """Each fits the other's row exactly as printed, and neither its own."""
    for column in _columns(index):
        taken: set[str] = set()
        for at, one in enumerate(column):
            for other in column[at + 1 : at + 1 + ROWS_APART]:
                free = not {one.stated.id, other.stated.id} & taken
                if free and one.stated.value != other.stated.value and _fit(index, one, other):
                    taken |= {one.stated.id, other.stated.id}
                    yield Swapped(one, other)


def _columns(index: Index) -> Iterator[list[Equation]]:
    """Capaian and absorption with their operands, column by column, in the order of the rows."""
    for table in index.tables:
        found: dict[tuple[object, ...], list[Equation]] = {}
        for row in table.rows:
            for figure in row.of("capaian"):
                judged = index.capaian.get(figure.id)
                if judged is not None and judged.formula is not None and judged.equations:
                    equation = replace(judged.equations[0], formula=judged.formula.formula)
                    found.setdefault((figure.year, figure.basis), []).append(equation)
        yield from found.values()
        yield [equation for _, equation in of_table(table, index.judge) if equation is not None]


def _fit(index: Index, one: Equation, other: Equation) -> bool:
    own = (index.judge(equation).contradicts for equation in (one, other))
    return all(own) and _follows(index, one, other) and _follows(index, other, one)


def _follows(index: Index, stated: Equation, operands: Equation) -> bool:
    return index.judge(Equation(stated.stated, operands.operands, operands.formula)).consistent
