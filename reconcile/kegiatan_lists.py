"""Kegiatan, by their codes, that the budget has and the plan has not, or the reverse."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reconcile.answers import AGREED, MEASURED, PLAN
from reconcile.code_names import BUDGET
from reconcile.coded import Mention, mentions
from reconcile.index import Index

PLANNED = (AGREED, MEASURED, PLAN, "action_plan")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Unmatched:
    """`places` name one kegiatan that no table of the other side has; `total` counts the kegiatan of this side."""

    key: str
    places: tuple[Mention, ...]
    total: int


def unmatched(index: Index) -> Iterator[Unmatched]:
    """Nothing where one side has no codes, or where most codes differ."""
    entries = mentions(index)
    yield from _missing("budgeted_not_agreed", entries, (BUDGET,), (AGREED, MEASURED))
    yield from _missing("planned_not_budgeted", entries, PLANNED, (BUDGET,))


def _missing(key: str, entries: list[Mention], kinds: Collection[str], others: Collection[str]) -> Iterator[Unmatched]:
    own = [entry for entry in entries if entry.kind in kinds]
    codes = {entry.kegiatan for entry in own}
    known = {entry.kegiatan for entry in entries if entry.kind in others}
    if len(codes & known) < FEWEST or 2 * len(codes & known) < len(codes):
        return
    for code in dict.fromkeys(entry.kegiatan for entry in own):
        if code not in known:
            yield Unmatched(key, tuple(entry for entry in own if entry.kegiatan == code), len(codes))
