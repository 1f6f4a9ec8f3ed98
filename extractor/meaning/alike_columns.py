"""Values of one row that would say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from schemas.document import Value


def alike_unsure(values: Mapping[int, Value]) -> dict[int, Value]:
    """Two columns that would say the same of one row are not both what they are taken for: none of them is sure."""
    asked = Counter(_asks(value) for value in values.values() if value.raw)
    return {
        column: replace(value, sure=False, reason=value.reason or "columns_alike") if asked[_asks(value)] > 1 else value
        for column, value in values.items()
    }


def _asks(value: Value) -> tuple[object, ...]:
    return value.measure, value.year, value.basis, value.unit, value.header_measure
