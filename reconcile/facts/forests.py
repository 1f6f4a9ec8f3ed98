"""Which amounts of a column stand for themselves, where the rows after an amount add up to it.

A table seldom prints its levels; its sums tell them. Rows that add up to the row before them are its parts, and their
parts are skipped with them, however deep.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def roots(amounts: Sequence[Decimal | None], levels: Sequence[object], first: int, last: int, lone: bool) -> list[int]:
    """The places from `first` up to `last` (not included) that are no part of an amount before them. `levels` tells
    rows of one kind apart from those of another; `lone` lets a single row of the same kind be the only part of the row
    before it, where both amounts are the same. A row without an amount over rows of another kind is their heading."""
    ends = _ends(amounts, levels, first, last, lone)
    found, place = [], first
    while place < last:
        if amounts[place] is not None or place + 1 == last or levels[place] == levels[place + 1]:
            found.append(place)
        place = ends[place]
    return found


def _ends(
    amounts: Sequence[Decimal | None], levels: Sequence[object], first: int, last: int, lone: bool
) -> dict[int, int]:
    """For each place, the first place after it and its parts; worked out from below, so that each is summed once."""
    ends: dict[int, int] = {}
    for place in range(last - 1, first - 1, -1):
        end = _end(amounts, place, last, ends)
        alone = place + 1 < last and end == ends[place + 1]
        twin = alone and amounts[place] == amounts[place + 1] and levels[place] == levels[place + 1]
        ends[place] = place + 1 if twin and not lone else end
    return ends


def _end(amounts: Sequence[Decimal | None], place: int, last: int, ends: dict[int, int]) -> int:
    amount, at, summed = amounts[place], place + 1, Decimal(0)
    if not amount or amount < 0:
        return place + 1
    while at < last and summed < amount:
        summed += amounts[at] or Decimal(0)
        at = ends[at]
    return at if summed == amount else place + 1
