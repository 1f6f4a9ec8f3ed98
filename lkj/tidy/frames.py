"""The tables as pandas DataFrames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from lkj.io.csv_table import Cell
from lkj.results.value_rows import Row
from lkj.tidy.columns import COLUMNS, Name, Type

if TYPE_CHECKING:
    import pandas

EXACT = "_exact"
"""Behind the name of a column of figures: the same figures as Decimal."""

_DTYPES: dict[Type, str] = {
    "text": "string",
    "integer": "Int64",
    "figure": "float64",
    "points": "float64",
    "truth": "boolean",
}


def frame(table: Name, rows: Iterable[Row]) -> pandas.DataFrame:
    """Text as it is in the report."""
    import pandas  # as slow to load as a report is to read: only for those who want its tables

    told = list(rows)
    columns: dict[str, pandas.Series] = {}
    for name, kind, _ in COLUMNS[table]:
        cells = [row[name] for row in told]
        columns[name] = pandas.Series(_cells(cells, kind), dtype=_DTYPES[kind])
        if kind == "figure":
            columns[name + EXACT] = pandas.Series(cells, dtype="object")
    return pandas.DataFrame(columns)


def _cells(cells: Sequence[Cell], kind: Type) -> list[object]:
    if kind == "truth":
        return [None if cell is None else cell == "true" for cell in cells]
    return [float(cell) if isinstance(cell, Decimal) else cell for cell in cells]
