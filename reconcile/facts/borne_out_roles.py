"""Budget tables whose own arithmetic shows that their columns are not what they were taken for.

Absorption and remainder tie the amounts of a row to each other. Where two columns change places and more of what the
table states comes out, its header was misread, and nobody miscalculated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reconcile.facts.rows import Row, Slot, TableView
from reconcile.facts.thresholds import ROWS_OF_OTHERS
from schemas.equation import Equation, difference, percentage
from schemas.figure import Figure
from schemas.verdict import judge

Roles = dict[str, str]
"""The measure that a column was taken for to the one it would be."""
AMOUNTS = ("pagu_awal", "pagu", "realisasi", "sisa")
CHANGED: tuple[Roles, ...] = tuple(
    {one: other, other: one}
    for one, other in (("pagu", "realisasi"), ("pagu", "pagu_awal"), ("pagu", "sisa"), ("realisasi", "sisa"))
)


def in_other_roles(tables: Iterable[TableView]) -> frozenset[str]:
    """The ids of all figures in the lines of those tables."""
    doubted = (table for table in tables if _better_otherwise(table.lines))
    return frozenset(figure.id for table in doubted for line in table.lines for figure in line.figures)


def _better_otherwise(lines: Sequence[Row]) -> bool:
    amounts = [found for line in lines for slot in line.slots() if (found := _amounts(line, slot))]
    equations = [equation for figures in amounts for equation in _equations(figures, {})]
    sound = sum(judge(equation).consistent for equation in equations)
    if len(equations) - sound < ROWS_OF_OTHERS:
        return False
    otherwise = (
        sum(judge(equation).consistent for figures in amounts for equation in _equations(figures, roles))
        for roles in CHANGED
    )
    return max(otherwise) >= sound + ROWS_OF_OTHERS


def _amounts(line: Row, slot: Slot) -> dict[str, Figure]:
    """What is known of a line by its measure; nothing where two amounts are equal, as those bear out any roles."""
    found = {measure: line.one(measure, slot) for measure in (*AMOUNTS, "persen_keuangan")}
    known = {measure: figure for measure, figure in found.items() if figure is not None and figure.known}
    numbers = [known[measure].number for measure in AMOUNTS if measure in known]
    return known if len(set(numbers)) == len(numbers) and all(numbers) else {}


def _equations(figures: Mapping[str, Figure], roles: Roles) -> Iterator[Equation]:
    pagu, spent, sisa = (figures.get(roles.get(measure, measure)) for measure in ("pagu", "realisasi", "sisa"))
    percent = figures.get("persen_keuangan")
    if pagu is not None and spent is not None:
        if percent is not None:
            yield Equation(percent, (spent, pagu), percentage)
        if sisa is not None:
            yield Equation(sisa, (pagu, spent), difference)
