"""Figures whose one mark may divide thousands or begin decimals (`203.955`), told by figures of the same indicator.

Of the two readings, a thousandfold apart, the one is taken that stands near what the same row, or a row of that name in
another table, says beyond doubt of other years or of the realisation, far more often than the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from extractor.meaning.thresholds import NEAR_LIKE
from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from schemas.document import Indicator, Value

_AMBIGUOUS: Final = frozenset({"ambiguous_point", "ambiguous_comma", "space_inside"})
_THOUSAND: Final = 1000
_COUNTED: Final = frozenset({"target", "realisasi"})


def with_marks_told(rows: Sequence[Indicator]) -> list[Indicator]:
    """`rows` with the likelier reading of each figure in doubt, which stays in doubt."""
    known: dict[str, list[Decimal]] = defaultdict(list)
    for row in rows:
        known[_name(row)] += [
            value.value
            for value in row.values
            if value.measure in _COUNTED and value.value and value.status == "read" and not value.candidates
        ]
    return [
        replace(row, values=[_told(value, known[_name(row)]) for value in row.values])
        if any(map(_in_doubt, row.values))
        else row
        for row in rows
    ]


def _name(row: Indicator) -> str:
    return plain(unmarked(row.indikator)[1])


def _in_doubt(value: Value) -> bool:
    if value.sure or value.reason not in _AMBIGUOUS or len(value.candidates) != 2:
        return False
    return max(value.candidates) == _THOUSAND * min(value.candidates)


def _told(value: Value, known: Sequence[Decimal]) -> Value:
    if not _in_doubt(value) or value.measure not in _COUNTED:
        return value
    near = {one: sum(_is_near(one, other) for other in known) for one in value.candidates}
    few, most = sorted(near, key=lambda one: near[one])
    if near[most] <= NEAR_LIKE * near[few] or most == value.value:
        return value
    return replace(value, value=most, decimals=max(0, -int(most.as_tuple().exponent)))


def _is_near(one: Decimal, other: Decimal) -> bool:
    return bool(one) and 1 <= NEAR_LIKE * abs(one / other) <= NEAR_LIKE**2
