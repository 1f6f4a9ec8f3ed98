"""Whether what a total or a mean lacks is printed in its table, in a row that was not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from reconcile.facts.averages import Average
from reconcile.facts.unread_cells import prints, share, unread_cells
from reconcile.index import Index
from schemas.document import Cell
from schemas.equation import Equation, mean
from schemas.figure import Figure


@lru_cache(maxsize=2)
def _unread(index: Index) -> dict[str, list[Cell]]:
    return unread_cells(index.document)


def printed_unread(index: Index, total: Figure, rest: Decimal) -> bool:
    """Whether an unread cell of its table prints the very amount that the parts of a total lack."""
    return any(prints(cell, rest) for cell in _unread(index).get(total.table or "", ()))


def mean_of_more(index: Index, average: Average) -> bool:
    """Whether a mean comes out with the unread cells of its column."""
    more = list(_below(index, average))
    if not more:
        return False
    choices = [*([figure] for figure in more), more]
    return any(index.judge(Equation(average.stated, (*average.column, *each), mean)).consistent for each in choices)


def _below(index: Index, average: Average) -> Iterator[Figure]:
    stated, first = average.stated, average.column[0]
    for cell in _unread(index).get(stated.table or "", ()):
        number = share(cell)
        if number is not None and stated.bbox.x0 < cell.bbox.x1 and cell.bbox.x0 < stated.bbox.x1:
            decimals = -int(number.as_tuple().exponent)
            yield replace(first, id=f"{stated.id} {cell.bbox}", raw=cell.text, value=number, decimals=decimals)
