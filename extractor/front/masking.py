"""Hides the numbers of civil servants in all that a record says, before anybody encodes it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

import msgspec

from extractor.front.employee_numbers import is_employee_number, masked
from schemas.geometry import Box

_Record = TypeVar("_Record", bound=msgspec.Struct)
_KEPT: Final = frozenset({"sha256", "id", "path", "format"})
"""Fields that are no words of the report: a checksum may hold any digits."""


def without_employee_numbers(record: _Record) -> _Record:
    """The record with each NIP in its texts masked. One that was read as a number becomes None, or is gone from a list;
    every other number stays as it is."""
    changed = {
        name: new
        for name in record.__struct_fields__
        if name not in _KEPT and (new := _hidden(old := getattr(record, name))) is not old
    }
    return msgspec.structs.replace(record, **changed) if changed else record


def _hidden(found: Any) -> Any:
    """The very same object where there is nothing to hide."""
    if isinstance(found, str):
        hidden = masked(found)
        return found if hidden == found else hidden
    if isinstance(found, msgspec.Struct):
        return without_employee_numbers(found)
    if isinstance(found, Decimal):
        return None if is_employee_number(found) else found
    if isinstance(found, Mapping):
        return _same_unless_changed(found, {masked(key): _hidden(value) for key, value in found.items()})
    if isinstance(found, list | tuple) and not isinstance(found, Box):
        return _items_hidden(found)
    return found


def _items_hidden(found: list[Any] | tuple[Any, ...]) -> Any:
    items = [_hidden(item) for item in found]
    if all(new is old for new, old in zip(items, found, strict=True)):
        return found
    gone = [new is None and isinstance(old, Decimal) for new, old in zip(items, found, strict=True)]
    if isinstance(found, list):
        return [item for item, left in zip(items, gone, strict=True) if not left]
    if any(gone):
        return None  # a range with one bound says nothing
    return type(found)(*items) if hasattr(found, "_fields") else tuple(items)


def _same_unless_changed(found: Mapping[str, Any], hidden: dict[str, Any]) -> Mapping[str, Any]:
    same = all(new == old and hidden[new] is found[old] for new, old in zip(hidden, found, strict=False))
    return found if same and len(hidden) == len(found) else hidden
