"""Percentages in a header that are the unit of the measure over them, and no achievement of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractor.words.header_vocabulary import ROLES, plain

_BARE_PERCENT: Final = re.compile(r"%|persen(?:tase)?|prosentase")
_Path = tuple[str, ...]


def percent_units(paths: Sequence[_Path]) -> dict[int, str]:
    """Of `2018 (%) | 2019 (%)` under one `Target` the columns, each with the measure over it; `paths` are the words
    over each column from top to bottom."""
    over = [_down_to_measure(path) for path in paths]
    under = {words: {over[c] for c, path in enumerate(paths) if path[: len(words)] == words} for words in over if words}
    units = {words for words, alike in under.items() if alike == {words} and over.count(words) > 1}
    return {c: _measure(words[-1]) for c, words in enumerate(over) if words in units}


def _down_to_measure(path: _Path) -> _Path:
    """The words down to the target or realisasi that a bare percentage stands under."""
    if not path or not _BARE_PERCENT.fullmatch(plain(path[-1])):
        return ()
    told = [row for row, text in enumerate(path[:-1]) if _measure(text)]
    words = path[: told[-1] + 1] if told else ()
    return words if words and _measure(words[-1]) in ("target", "realisasi") else ()


def _measure(text: str) -> str:
    told = ROLES.best(plain(text))
    return told.name if told else ""
