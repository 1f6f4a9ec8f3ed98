"""Whether the printed numbers of rows show that none of them was lost between two lines of a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reconcile.facts.budget_levels import rank
from reconcile.facts.rows import Row
from reconcile.facts.stated_sum import NUMBERED
from reconcile.facts.thresholds import PARTS_OF_A_SUM
from schemas.document import BudgetLine


def counted_on(lines: Sequence[Row], parts: Sequence[int]) -> bool:
    """Whether the rows at `parts` are numbered one by one, and the next row of their level carries the count on: a row
    that was lost among them, or after the last, would have broken it."""
    level, last = rank(lines[parts[-1]]), parts[-1]
    following = next((line for line in lines[last + 1 :] if rank(line) == level), None)
    if following is None or len(parts) < PARTS_OF_A_SUM:
        return False
    numbers = [number_of(line) for line in (*(lines[part] for part in parts), following)]
    known = [number for number in numbers if number is not None]
    return len(known) == len(numbers) and all(after == before + 1 for before, after in pairwise(known))


def number_of(line: Row) -> int | None:
    printed = NUMBERED.match(line.owner.printed or line.label) if isinstance(line.owner, BudgetLine) else None
    return int(printed[1]) if printed else None
