"""The absorption of an indicator's budget, stated beside its capaian, and again in a budget table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.across.thresholds import BUDGET_NAMED
from reconcile.facts.named_items import NamedItems
from reconcile.facts.rows import Row
from reconcile.index import Index
from schemas.equation import Equation, percentage, same
from schemas.figure import Figure


@dataclass(frozen=True, slots=True)
class AbsorbedTwice:
    """`stated` in the row of an indicator, `other` in the one budget line of that indicator in another table."""

    stated: Figure
    other: Figure
    agrees: bool


def absorbed_twice(index: Index) -> Iterator[AbsorbedTwice]:
    """Every absorption that rows of indicators state, with the budget line that states it too."""
    stating = [line for line in index.lines if any(cell.known for cell in line.of("persen_keuangan"))]
    rows = {row.owner.id: row for row in index.rows}
    own = {line.printed_id: line for line in stating if _is_of(line, rows.get(line.printed_id))}
    names = NamedItems([line for line in stating if line.printed_id not in own], BUDGET_NAMED)
    for row in index.rows:
        beside = own[row.owner.id].of("persen_keuangan") if row.owner.id in own else []
        for stated in (*row.of("persen_keuangan"), *beside):
            lines = _lines(index, names, row) if stated.known else []
            cells = [cell for line in lines if (cell := line.one("persen_keuangan", _slot(stated))) is not None]
            known = [cell for cell in cells if cell.known]
            if len(known) == len(lines) == 1:
                yield AbsorbedTwice(stated, known[0], _agrees(index, stated, known[0], lines[0]))


def _is_of(line: Row, row: Row | None) -> bool:
    """Whether a budget line is the money of an indicator, in its row and under its name."""
    return row is not None and line.label == row.label


def _slot(figure: Figure) -> tuple[int | None, None]:
    return figure.year, None


def _lines(index: Index, names: NamedItems, row: Row) -> list[Row]:
    """Lines that bear the indicator's name, or stand in one printed row with it, in other tables."""
    subject = index.subject_of[row.owner.id]
    again = [other for other in index.rows if index.subject_of[other.owner.id] == subject]
    beside = [line for other in again for line in names.rows if _one_row(other, line)]
    found = {line.owner.id: line for line in (*names.of(row.label), *beside) if line.owner.table != row.owner.table}
    return list(found.values())


def _one_row(row: Row, line: Row) -> bool:
    """Whether an indicator and a budget line are printed side by side in one table."""
    if (row.owner.table, row.owner.page) != (line.owner.table, line.owner.page) or not (row.figures and line.figures):
        return False
    one, other = row.figures[0].bbox, line.figures[0].bbox
    return one.top < other.bottom and other.top < one.bottom


def _agrees(index: Index, stated: Figure, cell: Figure, line: Row) -> bool:
    """The same number, or another rounding of what the amounts of the line give."""
    spent, planned = line.one("realisasi", _slot(stated)), line.one("pagu", _slot(stated))
    operands = (spent, planned) if spent is not None and planned is not None else None
    again = operands is not None and index.judge(Equation(stated, operands, percentage)).consistent
    return again or index.judge(Equation(stated, (cell,), same)).consistent
