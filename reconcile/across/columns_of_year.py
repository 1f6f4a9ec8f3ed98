"""Columns headed as if they summed up several years, whose figures are those of the report's own year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from reconcile.across.thresholds import MOST_OF_A_COLUMN, ROWS_OF_ONE_COLUMN
from reconcile.facts.likeness import comparable, same
from reconcile.index import Index
from schemas.figure import Figure

SUMMED_UP = "cumulative"
_Columns = tuple[str | None, int | None, str | None]
"""A table with the year of its column, and another table."""


@lru_cache(maxsize=2)
def columns_of_year(index: Index) -> frozenset[tuple[str | None, int | None]]:
    """Tables, and the year, whose summed up realisasi is that of the year: another table prints nearly all of it as the
    year's own. A count that is carried on over the years is not the same in so many rows."""
    alike, compared = Counter[_Columns](), Counter[_Columns]()
    for summed, of_year in _pairs(index):
        key = (summed.table, summed.year, of_year.table)
        compared[key] += 1
        alike[key] += same(summed, of_year)
    return frozenset(
        key[:2]
        for key, times in compared.items()
        if alike[key] >= ROWS_OF_ONE_COLUMN and alike[key] >= MOST_OF_A_COLUMN * times
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


def also_of_year(index: Index, figure: Figure) -> list[Figure]:
    """The summed up figures that state what `figure` does."""
    subject, measure, year, basis = index.quantity(figure)
    if measure != "realisasi" or basis is not None:
        return []
    summed = index.quantities.get((subject, measure, year, SUMMED_UP), [])
    return [other for other in summed if (other.table, other.year) in columns_of_year(index)]
