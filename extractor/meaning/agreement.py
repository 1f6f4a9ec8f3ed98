"""Doubts that other tables of the report take away: the same figure of the same row, measure and year stands there.

Of a table whose title says another year than all else, the year is settled where enough of its figures do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from msgspec.structs import replace

from extractor.meaning.thresholds import FOUND_AGAIN
from extractor.words.header_vocabulary import plain
from schemas.document import BudgetLine, Indicator, Value

Line = TypeVar("Line", Indicator, BudgetLine)
DISPUTED: Final = "year_disputed"
SETTLED_ELSEWHERE: Final = frozenset(
    {
        "split_cell",
        "no_column_lines",
        "measure_by_title",
        "columns_alike",
        "measure_weighed",
        "measure_by_one_witness",
        "year_by_one_witness",
    }
)
_OWN_WITNESS: Final = frozenset({"split_cell", "no_column_lines", "measure_by_title"})
"""Doubts that say nothing against another table with the same doubt: each has a place and a title of its own."""
_Told = tuple[str, str, int | None, Decimal]


class Elsewhere:
    """Where in a report the figures stand that its tables tell: which tables tell the same."""

    def __init__(self, indicators: Sequence[Indicator], budget: Sequence[BudgetLine]) -> None:
        self._tables: dict[_Told, set[str]] = defaultdict(set)
        self._certain: dict[_Told, set[str]] = defaultdict(set)
        rows: list[Indicator | BudgetLine] = [*indicators, *budget]
        for row in rows:
            for told, value in _told(row):
                if value.reason != DISPUTED:
                    self._tables[told].add(row.table)
                if value.sure or value.reason in _OWN_WITNESS:
                    self._certain[told].add(row.table)
        self._confirmed = self._years_confirmed(rows)

    def settled(self, rows: Sequence[Line]) -> list[Line]:
        """`rows` without the doubts that other tables take away."""
        return [replace(row, values=self._of_row(row)) for row in rows]

    def _of_row(self, row: Indicator | BudgetLine) -> list[Value]:
        """Of several columns that ask for the same one is right, unless all say the same."""
        settled = [self._settled(row, value) for value in row.values]
        alike = [(old, new) for old, new in zip(row.values, settled, strict=True) if old.reason == "columns_alike"]
        again = [old for old, new in alike if new.sure]
        if len(again) == 1 or len({old.value for old, _ in alike}) == 1:
            return settled
        return [old if old.reason == "columns_alike" else new for old, new in zip(row.values, settled, strict=True)]

    def _settled(self, row: Indicator | BudgetLine, value: Value) -> Value:
        if value.sure or value.reason is None or value.status != "read":
            return value
        if value.reason == DISPUTED:
            return replace(value, sure=True, reason=None) if row.table in self._confirmed else value
        if value.reason not in SETTLED_ELSEWHERE or value.value is None:
            return value
        told = _name(row), value.measure, value.year, value.value
        witnesses = self._tables if value.reason in _OWN_WITNESS else self._certain
        return replace(value, sure=True, reason=None) if witnesses[told] - {row.table} else value

    def _years_confirmed(self, rows: Sequence[Indicator | BudgetLine]) -> set[str]:
        """The tables of disputed years of which as many figures stand elsewhere under the year that was taken, and more
        than under the year that is printed."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for row in rows:
            for (name, measure, year, amount), value in _told(row):
                if value.reason == DISPUTED:
                    counts[row.table][0] += bool(self._tables.get((name, measure, year, amount)))
                    printed = value.year_printed or None
                    counts[row.table][1] += bool(self._tables.get((name, measure, printed, amount)))
        return {table for table, (agreeing, against) in counts.items() if agreeing >= max(FOUND_AGAIN, against + 1)}


def _told(row: Indicator | BudgetLine) -> Iterator[tuple[_Told, Value]]:
    name = _name(row)
    for value in row.values:
        if value.value is not None and not value.basis:
            yield (name, value.measure, value.year, value.value), value


def _name(row: Indicator | BudgetLine) -> str:
    return plain(row.indikator if isinstance(row, Indicator) else row.name)
