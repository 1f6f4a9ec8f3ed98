"""Figures of one row that two columns tell: one of them is told under the measure."""

from __future__ import annotations

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


def told_once(values: Mapping[int, Value], roles: Sequence[Role]) -> dict[int, Value]:
    """`values` by their columns: of two equal figures of an indicator, measure and year the second is told under no
    measure, be it the target of the plan's last year and again of its end."""
    told: dict[int, Value] = {}
    for column, value in values.items():
        role = roles[column]
        again = role.name in PERFORMANCE and role.domain != "money" and _is_told(value, told)
        told[column] = _repeated(value, role) if again else value
    return told


def _is_told(value: Value, told: Mapping[int, Value]) -> bool:
    same = (other for other in told.values() if (other.measure, other.year) == (value.measure, value.year))
    equal = (other for other in same if (other.value, other.raw) == (value.value, value.raw))
    return bool(value.raw and value.year) and any({other.basis, value.basis} in _SAME_TIME for other in equal)


def _repeated(value: Value, role: Role) -> Value:
    return replace(value, measure=f"other:{role.header}", sure=False, header_measure=None, reason=COLUMN_UNKNOWN)
