"""Columns of names under the words of a group of measures, as `Indikator` under `Kinerja`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.meaning.column_roles import MEASURES
from extractor.words.header_vocabulary import ROLES, plain

_NAMES: Final = frozenset({"indikator", "uraian"})


def named_by_leaf(path: tuple[str, ...], paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """`Kinerja | Indikator` beside `Kinerja | Target`, without the words that only tell what the group is about."""
    if len(path) < 2 or _role_of(path[-1]) not in _NAMES or _role_of(path[-2]) not in MEASURES:
        return path
    beside = [other[-1] for other in paths if len(other) > 1 and other[:-1] == path[:-1] and other != path]
    return path[-1:] if any(_role_of(text) in MEASURES for text in beside) else path


def _role_of(text: str) -> str | None:
    match = ROLES.best(plain(text))
    return match.name if match else None
