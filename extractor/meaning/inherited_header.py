"""The header of a table that prints none: that of a table before it with the same column lines and the same values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.meaning.column_figures import ColumnFigures
from extractor.meaning.thresholds import COLUMNS_TO_INHERIT, SAME_COLUMN_LINE, TABLES_BACK
from extractor.tables.header import Header
from extractor.tables.sheet import Sheet

Shape = tuple[Sheet, Header, Sequence[ColumnFigures]]
_EMPTY: Final = ("nothing", "text")


def inherited(sheet: Sheet, columns: Sequence[ColumnFigures], before: Sequence[Shape]) -> tuple[Header, int] | None:
    """The words of the nearest table before with a header and this shape, none of whose rows are of `sheet`, and the
    page of that table."""
    if sheet.columns < COLUMNS_TO_INHERIT or not sheet.ruled:
        return None
    for other, header, figures in reversed(before[-TABLES_BACK:]):
        if any(header.paths) and _same_lines(sheet, other) and _same_values(columns, figures):
            return Header(0, header.paths, header.formulas), other.page
    return None


def _same_lines(sheet: Sheet, other: Sheet) -> bool:
    if sheet.columns != other.columns:
        return False
    shift = sheet.xs[0] - other.xs[0]
    return all(abs(x - shift - y) <= SAME_COLUMN_LINE for x, y in zip(sheet.xs, other.xs, strict=True))


def _same_values(columns: Sequence[ColumnFigures], others: Sequence[ColumnFigures]) -> bool:
    """Whether no column of figures holds words in the other, and more hold the same than hold something else."""
    told = [(a.values, b.values) for a, b in zip(columns, others, strict=True)]
    told = [(a, b) for a, b in told if a != "nothing" and b != "nothing"]
    alike = sum(a == b for a, b in told)
    amounts = any((a == "amount") != (b == "amount") and {a, b}.isdisjoint(_EMPTY) for a, b in told)
    return not amounts and 2 * alike > len(told)
