"""Figures whose one mark may divide thousands or begin decimals (`120.500`), told by figures of the same indicator.

Of the two readings, a thousandfold apart, the one is taken that stands near what the same row, or a row of that name in
another table, says beyond doubt of other years or of the realisation, far more often than the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from extractor.meaning.relations import relations_of_row
from extractor.meaning.row_name import row_name
from extractor.meaning.thresholds import NEAR_LIKE, PLACES_OF_THOUSAND, THOUSAND
from schemas.document import Indicator, Value

_AMBIGUOUS: Final = frozenset({"ambiguous_point", "ambiguous_comma", "space_inside"})
_COUNTED: Final = frozenset({"target", "realisasi"})


def misread_by_a_thousand(values: Sequence[Value]) -> set[str]:
    """The ids of figures with a lone mark before three digits that fit the others of their row where that mark divides
    thousands, and not as they are read: `315,450` realised of `250000`, which is `126,18` percent."""
    found: set[str] = set()
    for relation in relations_of_row(values):
        amounts = [figure.value for figure in relation.figures if figure.value is not None]
        if len(amounts) < len(relation.figures) or relation.holds(amounts):
            continue
        for n, figure in enumerate(relation.figures):
            other = [*amounts[:n], amounts[n] * THOUSAND, *amounts[n + 1 :]]
            if figure.decimals == PLACES_OF_THOUSAND and figure.status == "read" and relation.holds(other):
                found.add(figure.id)
    return found


def with_both_readings(value: Value) -> Value:
    """A figure whose mark may divide thousands, in doubt; it is read as decimals."""
    readings = [value.value * THOUSAND, value.value] if value.value is not None else []
    reason = "ambiguous_comma" if "," in value.raw else "ambiguous_point"
    return replace(value, sure=False, reason=reason, candidates=readings)


def with_marks_told(rows: Sequence[Indicator]) -> list[Indicator]:
    """`rows` with the likelier reading of each figure in doubt, which stays in doubt."""
    known: dict[str, list[Decimal]] = defaultdict(list)
    for row in rows:
        known[row_name(row)] += [
            value.value
            for value in row.values
            if value.measure in _COUNTED and value.value and value.status == "read" and not _readings(value)
        ]
    return [
        replace(row, values=[_told(value, known[row_name(row)]) for value in row.values])
        if any(map(_readings, row.values))
        else row
        for row in rows
    ]


def _readings(value: Value) -> Sequence[Decimal]:
    """The two readings of a figure in doubt, or none."""
    if value.sure or value.value is None or value.measure not in _COUNTED:
        return ()
    if value.reason is None and value.status == "read" and value.decimals == PLACES_OF_THOUSAND:
        return value.value * THOUSAND, value.value
    two = value.reason in _AMBIGUOUS and len(value.candidates) == 2
    return value.candidates if two and max(value.candidates) == THOUSAND * min(value.candidates) else ()


def _told(value: Value, known: Sequence[Decimal]) -> Value:
    near = {one: sum(_is_near(one, other) for other in known) for one in _readings(value)}
    likely = max(near, key=lambda one: near[one], default=None)
    if likely is None or likely == value.value or near[likely] <= NEAR_LIKE * min(near.values()):
        return value
    whole = likely == max(near)
    return replace(
        value, value=likely.quantize(Decimal(1)) if whole else likely, decimals=0 if whole else PLACES_OF_THOUSAND
    )


def _is_near(one: Decimal, other: Decimal) -> bool:
    return bool(one) and 1 <= NEAR_LIKE * abs(one / other) <= NEAR_LIKE**2
