"""Texts as the checks look at them: no longer than any sentence of a report, with single blanks.

The work of a pattern grows with the square of a text or faster, so that one cell of ten thousand letters would keep
every check busy for minutes. What stands behind the bound is not looked at, and ` […]` says that something does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, TypeVar

import msgspec

from reconcile.facts.thresholds import MOST_LETTERS
from schemas.geometry import Box

_Record = TypeVar("_Record", bound=msgspec.Struct)

_BLANKS: Final = re.compile(r"\s{3,}")
_CUT: Final = " […]"
_PLAIN: Final = frozenset({int, float, bool, type(None), Box})
"""What holds no text."""
_KEPT: Final = frozenset({"id", "table", "sha256", "path", "after_table"})


def without_long_texts(record: _Record) -> _Record:
    """The very same record where none of its texts is too long."""
    changed = {}
    for name in _looked_at(type(record)):
        old = getattr(record, name)
        if type(old) in _PLAIN or (type(old) is str and len(old) <= MOST_LETTERS):
            continue
        if (new := _bounded(old)) is not old:
            changed[name] = new
    return msgspec.structs.replace(record, **changed) if changed else record


@cache
def _looked_at(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name not in _KEPT)


def _bounded(found: Any) -> Any:
    if isinstance(found, str):
        return _bounded_text(found)
    if isinstance(found, msgspec.Struct):
        return without_long_texts(found)
    if isinstance(found, list):
        items = [_bounded(item) for item in found]
        return found if all(new is old for new, old in zip(items, found, strict=True)) else items
    return found


def _bounded_text(text: str) -> str:
    if len(text) <= MOST_LETTERS:
        return text
    short = _BLANKS.sub(" ", text)
    return short if len(short) <= MOST_LETTERS else short[: MOST_LETTERS - len(_CUT)] + _CUT
