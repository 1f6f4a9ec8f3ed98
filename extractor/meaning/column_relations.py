"""Columns of a table whose figures follow from two others, row by row: percentages of them, and differences.

A relation counts as found only where rows of different figures show it and no other pair of columns gives the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from typing import Final, Literal

from extractor.meaning.column_figures import ColumnFigures
from schemas.verdict import is_shown

Key = Literal["quotient", "inverse_quotient", "difference"]
_FEWEST: Final = 3  # rows that show it, each with figures of its own
_MAJORITY: Final = Decimal("0.75")  # of the rows that can show or deny it
_CAPS: Final = (Decimal(100), Decimal(110), Decimal(120), Decimal(150))
_FARTHEST: Final = 8  # columns between a result and what it follows from
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Relation:
    """`result` is 100 · `second` / `first` (quotient), 100 · (2 · `first` - `second`) / `first` (inverse_quotient) or
    `first` - `second` (difference), in `agreeing` of the `compared` rows that can show it."""

    key: Key
    first: int
    second: int
    result: int
    agreeing: int
    compared: int


@dataclass(frozen=True, slots=True)
class _Cells:
    first: Decimal
    second: Decimal
    result: Decimal
    decimals: int  # of the result, as printed


def relations(columns: Sequence[ColumnFigures]) -> list[Relation]:
    """The relations between `columns` that have no rival, in the order of their results."""
    numeric = [number for number, column in enumerate(columns) if _figures(column) >= _FEWEST]
    found: list[Relation] = []
    for result in numeric:
        near = [number for number in numeric if number != result and abs(number - result) <= _FARTHEST]
        found += _without_rival(_of_pairs(columns, near, result))
    return found


def denied(columns: Sequence[ColumnFigures], first: int, second: int, result: int) -> bool:
    """Whether there are no figures to show how `result` follows from the others, or most of them show that it does
    not."""
    rows = set(_rows(columns, first, second, result))
    shown = [list(_quotients(rows)), list(_differences(rows))]
    agreeing = max(sum(key is not None for key in keys) for keys in shown)
    return not rows or 2 * agreeing < min(len(keys) for keys in shown)


def _figures(column: ColumnFigures) -> int:
    return sum(figure is not None and figure.value is not None for figure in column.figures)


def _of_pairs(columns: Sequence[ColumnFigures], near: Iterable[int], result: int) -> Iterator[Relation]:
    for first, second in permutations(near, 2):
        rows = set(_rows(columns, first, second, result))
        if len(rows) < _FEWEST:
            continue
        if found := _proven(_quotients(rows), first, second, result) or _proven(
            _differences(rows), first, second, result
        ):
            yield found


def _without_rival(found: Iterable[Relation]) -> list[Relation]:
    several = list(found)
    return several if len(several) == 1 else []


def _rows(columns: Sequence[ColumnFigures], first: int, second: int, result: int) -> Iterator[_Cells]:
    triples = zip(columns[first].figures, columns[second].figures, columns[result].figures, strict=True)
    for a, b, c in triples:
        if a is None or b is None or c is None or a.value is None or b.value is None or c.value is None:
            continue
        if a.value and b.value:
            yield _Cells(a.value, b.value, c.value, c.decimals or 0)


def _quotients(rows: Iterable[_Cells]) -> Iterator[Key | None]:
    """What each row shows; rows of equal figures and rows that a cap has cut show nothing."""
    for row in rows:
        higher = _HUNDRED * row.second / row.first
        lower = 2 * _HUNDRED - higher
        cut = row.result in _CAPS and (higher > row.result or lower > row.result)
        if higher == _HUNDRED or cut:
            continue
        if is_shown(row.result, row.decimals, higher):
            yield "quotient"
        else:
            yield "inverse_quotient" if is_shown(row.result, row.decimals, lower) else None


def _differences(rows: Iterable[_Cells]) -> Iterator[Key | None]:
    for row in rows:
        if row.result:
            yield "difference" if row.first - row.second == row.result else None


def _proven(shown: Iterable[Key | None], first: int, second: int, result: int) -> Relation | None:
    outcomes = list(shown)
    agreeing = [key for key in outcomes if key is not None]
    if len(agreeing) < _FEWEST or len(agreeing) < _MAJORITY * len(outcomes):
        return None
    key: Key = max(sorted(set(agreeing)), key=agreeing.count)
    return Relation(key, first, second, result, len(agreeing), len(outcomes))
