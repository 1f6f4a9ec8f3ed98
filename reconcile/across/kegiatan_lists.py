"""Kegiatan and RO, by their codes, that the budget has and the plan has not, or the reverse."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reconcile.across.answers import AGREED, MEASURED, PLAN
from reconcile.across.code_names import BUDGET
from reconcile.across.coded import Mention, mentions
from reconcile.across.thresholds import FEWEST_COMMON_CODES
from reconcile.index import Index

ACTION_PLAN = "action_plan"
PLANNED = (AGREED, MEASURED, PLAN, ACTION_PLAN)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """`places` name a kegiatan, or RO, that no table of the other side has; `total` counts all of this side."""

    key: str
    places: tuple[Mention, ...]
    total: int


def unmatched(index: Index) -> Iterator[Unmatched]:
    """Nothing where one side has no codes, or where most codes differ."""
    entries = mentions(index)
    yield from _missing("budgeted_not_agreed", entries, (BUDGET,), (AGREED, MEASURED))
    yield from _missing("planned_not_budgeted", entries, PLANNED, (BUDGET,))
    yield from _without_action([entry for entry in entries if entry.level == "ro"])


def _missing(key: str, entries: list[Mention], kinds: Collection[str], others: Collection[str]) -> Iterator[Unmatched]:
    own = [entry for entry in entries if entry.kind in kinds]
    codes = {entry.kegiatan for entry in own}
    known = {entry.kegiatan for entry in entries if entry.kind in others}
    if len(codes & known) < FEWEST_COMMON_CODES or 2 * len(codes & known) < len(codes):
        return
    for code in dict.fromkeys(entry.kegiatan for entry in own):
        if code not in known:
            yield Unmatched(key, tuple(entry for entry in own if entry.kegiatan == code), len(codes))


def _without_action(entries: list[Mention]) -> Iterator[Unmatched]:
    """All RO together that the budget has and the action plan has not, where it lists RO by their codes."""
    own = {entry.code: entry for entry in entries if entry.kind == BUDGET}
    known = {entry.code for entry in entries if entry.kind == ACTION_PLAN}
    missing = tuple(entry for code, entry in own.items() if code not in known)
    if missing and 2 * len(missing) < len(own):
        yield Unmatched("budgeted_no_action", missing, len(own))
