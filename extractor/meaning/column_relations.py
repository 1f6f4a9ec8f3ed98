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
from extractor.meaning.thresholds import CAPS, FARTHEST_RESULT, MOST_ROWS_RELATE, NEARLY, ROWS_THAT_RELATE
from schemas.verdict import is_shown

Key = Literal["quotient", "inverse_quotient", "difference"]
_HUNDRED: Final = Decimal(100)
_ROUGH_CAPS: Final = frozenset(map(float, CAPS))


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
    numeric = [number for number, column in enumerate(columns) if _figures(column) >= ROWS_THAT_RELATE]
    rough = {number: _rough(columns[number]) for number in numeric}
    found: list[Relation] = []
    for result in numeric:
        near = [number for number in numeric if number != result and abs(number - result) <= FARTHEST_RESULT]
        pairs = [(a, b) for a, b in permutations(near, 2) if _may_hold(rough[a], rough[b], rough[result])]
        found += _without_rival(_of_pairs(columns, pairs, result))
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


def _rough(column: ColumnFigures) -> list[tuple[float, float] | None]:
    """The figures with the unit of their last printed place, for a quick look."""
    return [
        (float(figure.value), 10.0 ** -(figure.decimals or 0)) if figure and figure.value is not None else None
        for figure in column.figures
    ]


def _may_hold(
    first: Sequence[tuple[float, float] | None],
    second: Sequence[tuple[float, float] | None],
    result: Sequence[tuple[float, float] | None],
) -> bool:
    """Whether enough rows may show a quotient or a difference. Most of the many pairs of columns fail by far: what
    fails here, with room for what floats lose, fails in exact arithmetic too."""
    rows = {(a[0], b[0], *c) for a, b, c in zip(first, second, result, strict=True) if a and b and c and a[0] and b[0]}
    quotient = difference = 0
    for one, other, stated, unit in rows:
        higher = 100.0 * other / one
        room = 1.01 * unit + 1e-9 * abs(stated)
        silent = abs(higher - 100.0) < NEARLY or stated in _ROUGH_CAPS
        quotient += silent or abs(stated - higher) <= room or abs(stated - 200.0 + higher) <= room
        difference += not stated or abs(one - other - stated) <= NEARLY * (1.0 + abs(one) + abs(other))
    return len(rows) >= ROWS_THAT_RELATE and max(quotient, difference) >= float(MOST_ROWS_RELATE) * len(rows)


def _of_pairs(columns: Sequence[ColumnFigures], pairs: Iterable[tuple[int, int]], result: int) -> Iterator[Relation]:
    for first, second in pairs:
        rows = set(_rows(columns, first, second, result))
        if len(rows) < ROWS_THAT_RELATE:
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
        cut = row.result in CAPS and (higher > row.result or lower > row.result)
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
    if len(agreeing) < ROWS_THAT_RELATE or len(agreeing) < MOST_ROWS_RELATE * len(outcomes):
        return None
    key: Key = max(sorted(set(agreeing)), key=agreeing.count)
    return Relation(key, first, second, result, len(agreeing), len(outcomes))
