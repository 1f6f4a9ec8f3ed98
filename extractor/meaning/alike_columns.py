"""Values of one row that would say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.column_roles import PERFORMANCE
from extractor.meaning.roles import Role
from schemas.document import COLUMN_UNKNOWN, Value

_SAME_TIME: Final[Sequence[set[str | None]]] = (
    {None},
    {"renstra_end"},
    {"previous_year"},
    {"cumulative"},
    {None, "renstra_end"},
    {None, "previous_year"},
)


def alike_unsure(values: Mapping[int, Value], roles: Sequence[Role]) -> dict[int, Value]:
    """Two columns that would say the same of one row are not both what they are taken for: none of them is sure. Of
    two equal figures of an indicator, measure and year one alone is told under the measure, be it the target of the
    plan's last year and again of its end."""
    asked = Counter(_asks(value) for value in values.values() if value.raw)
    told: dict[int, Value] = {}
    for column, value in values.items():
        if roles[column].name in PERFORMANCE and roles[column].domain != "money" and _is_told(value, told):
            value = _repeated(value, roles[column])
        elif asked[_asks(value)] > 1:
            value = _unsure(value)
        told[column] = value
    return told


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis, value.unit, value.header_measure


def _is_told(value: Value, told: Mapping[int, Value]) -> bool:
    same = (other for other in told.values() if (other.measure, other.year) == (value.measure, value.year))
    equal = (other for other in same if (other.value, other.raw) == (value.value, value.raw))
    return bool(value.raw and value.year) and any({other.basis, value.basis} in _SAME_TIME for other in equal)


def _unsure(value: Value) -> Value:
    return replace(value, sure=False, reason=value.reason or "columns_alike")


def _repeated(value: Value, role: Role) -> Value:
    return replace(value, measure=f"other:{role.header}", sure=False, header_measure=None, reason=COLUMN_UNKNOWN)
