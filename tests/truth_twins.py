"""Which row that was read is the one that the truth file tells: by its figures first, then by its name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from reconcile.words.wording import plain
from schemas.document import BudgetLine, Indicator

Row = Indicator | BudgetLine


def name_of(row: Row) -> str:
    return plain(row.indikator if isinstance(row, Indicator) else row.name)


def twins(rows: Iterable[Row], read: Iterable[Row]) -> dict[str, Row]:
    """By the id of a row the one of `read` on its page that prints the same: most figures in common, then the name,
    then the one whose turn it is. Each is the twin of one row only; a page often lists one name in two tables."""
    there = defaultdict[tuple[type, int], list[Row]](list)
    for row in read:
        there[type(row), row.page].append(row)
    options = [
        (likeness, -place, -turn, row.id, told)
        for place, row in enumerate(rows)
        for turn, told in enumerate(there[type(row), row.page])
        if (likeness := _likeness(row, told)) is not None
    ]
    found, taken = dict[str, Any](), set[str]()
    for *_, id, told in sorted(options, key=lambda option: option[:3], reverse=True):
        if id not in found and told.id not in taken:
            found[id] = told
            taken.add(told.id)
    return found


def _likeness(row: Row, told: Row) -> tuple[bool, int] | None:
    """Rows of one name are told apart by their figures; a name read otherwise needs all figures in common."""
    printed, read = (Counter(value.raw.strip() for value in each.values) for each in (row, told))
    common = (printed & read).total()
    if name_of(row) == name_of(told):
        return True, common
    return (False, common) if common >= 2 and common == printed.total() else None
