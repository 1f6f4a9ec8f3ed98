"""Ids of indicators in a trend: of agency, wording, level and kind of unit, so that they stay while these do."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from reconcile.lists.catalogue_entries import unit_kind
from reconcile.words.wording import plain
from schemas.trend import TrendLine

_LENGTH = 12


def id_of(agency: str | None, name: str, level: str, unit: str | None) -> str:
    text = "\n".join((plain(agency or ""), plain(name), level, unit_kind(unit) or ""))
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def told_apart(lines: Sequence[TrendLine]) -> list[TrendLine]:
    """Those that have one id are counted."""
    taken: Counter[str] = Counter()
    found = []
    for line in lines:
        taken[line.id] += 1
        found.append(line if taken[line.id] == 1 else replace(line, id=f"{line.id}-{taken[line.id]}"))
    return found
