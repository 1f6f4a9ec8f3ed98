"""Columns headed as if they summed up several years, whose figures are those of the report's own year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from reconcile.across.thresholds import MOST_OF_A_COLUMN, ROWS_OF_ONE_COLUMN
from reconcile.facts.likeness import comparable, same
from reconcile.index import Index
from schemas.figure import Figure

SUMMED_UP: Final = "cumulative"
Columns = tuple[str | None, int | None, str | None]
"""A table with the year of its column, and another table."""


@lru_cache(maxsize=2)
def columns_of_year(index: Index) -> frozenset[Columns]:
    """Tables whose summed up realisasi of a year is that of the year alone: the other table prints nearly all of it as
    the year's own. A count that is carried on over the years is not the same in so many rows."""
    alike, compared = Counter[Columns](), Counter[Columns]()
    for summed, of_year in _pairs(index):
        columns = (summed.table, summed.year, of_year.table)
        compared[columns] += 1
        alike[columns] += same(summed, of_year)
    return frozenset(
        columns
        for columns, times in compared.items()
        if alike[columns] >= ROWS_OF_ONE_COLUMN and alike[columns] >= MOST_OF_A_COLUMN * times
    )


def _pairs(index: Index) -> Iterator[tuple[Figure, Figure]]:
    """The summed up figures with those of the year in other tables."""
    for (subject, measure, year, basis), figures in index.quantities.items():
        if measure == "realisasi" and basis == SUMMED_UP and subject not in index.twins:
            others = index.quantities.get((subject, measure, year, None), [])
            yield from (
                (summed, other)
                for summed in figures
                for other in others
                if summed.known and other.known and summed.table != other.table and comparable(summed, other)
            )


def also_of_year(index: Index, figures: Sequence[Figure]) -> list[Figure]:
    """The summed up figures that state what all of `figures`, of one quantity, do."""
    subject, measure, year, basis = index.quantity(figures[0])
    if measure != "realisasi" or basis is not None:
        return []
    summed = index.quantities.get((subject, measure, year, SUMMED_UP), [])
    own = {figure.table for figure in figures}
    return [one for one in summed if any((one.table, one.year, table) in columns_of_year(index) for table in own)]
