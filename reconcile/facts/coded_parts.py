"""Which lines of a budget table are parts of another by their codes: `2421.EBA` holds `2421.EBA.960`."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.facts.rows import Row
from schemas.document import BudgetLine


def coded_parts(lines: Sequence[Row], at: int) -> list[int]:
    """The places of the lines below the one at `at` whose codes are next under its own, up to the next code of another
    branch; none where it has no code, or nothing stands under it. What a part holds itself is no part."""
    own, parts = code_of(lines[at]), list[int]()
    above = ""
    for place in range(at + 1, len(lines)) if own else ():
        code = code_of(lines[place])
        if code and not code.startswith(f"{own}."):
            break
        if code and not (above and code.startswith(f"{above}.")):
            parts.append(place)
            above = code
    return parts


def code_of(line: Row) -> str:
    return (line.owner.code or "") if isinstance(line.owner, BudgetLine) else ""
