"""Values of one row that would say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from extractor.meaning.column_roles import PERFORMANCE
from extractor.meaning.roles import Role
from schemas.document import COLUMN_UNKNOWN, Value


def alike_unsure(values: Mapping[int, Value], roles: Sequence[Role]) -> dict[int, Value]:
    """Two columns that would say the same of one row are not both what they are taken for: none of them is sure, and
    of two equal figures of an indicator one alone is told under the measure."""
    asked = Counter(_asks(value) for value in values.values() if value.raw)
    told: dict[int, Value] = {}
    for column, value in values.items():
        if asked[_asks(value)] > 1:
            again = roles[column].name in PERFORMANCE and roles[column].domain != "money" and _is_told(value, told)
            value = _repeated(value, roles[column]) if again else _unsure(value)
        told[column] = value
    return told


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis, value.unit, value.header_measure


def _is_told(value: Value, told: Mapping[int, Value]) -> bool:
    same = (other for other in told.values() if _asks(other) == _asks(value))
    return bool(value.raw) and any((other.value, other.raw) == (value.value, value.raw) for other in same)


def _unsure(value: Value) -> Value:
    return replace(value, sure=False, reason=value.reason or "columns_alike")


def _repeated(value: Value, role: Role) -> Value:
    return replace(value, measure=f"other:{role.header}", sure=False, header_measure=None, reason=COLUMN_UNKNOWN)
