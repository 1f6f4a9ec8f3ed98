"""The budget lines under a code, in whichever table tells most of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from reconcile.facts.budget_levels import rank
from reconcile.facts.rows import Row
from schemas.document import BudgetLine


class LinesByCode:
    """Of each code its own lines and those under it."""

    def __init__(self, lines: Iterable[Row]) -> None:
        self._under: dict[str, list[Row]] = defaultdict(list)
        for line in lines:
            if isinstance(line.owner, BudgetLine):
                for code in _with_those_above(line.owner.code or ""):
                    self._under[code].append(line)

    def items(self, code: str) -> list[Row]:
        """The lowest lines under a code (`6872` holds `6872.QGE.001`) of the table that has most of them; none where
        the code stands for several headings of that table."""
        under = self._under.get(_bare_code(code), [])
        deepest = max(map(rank, under), default=None)
        lowest = [line for line in under if rank(line) == deepest]
        tables = Counter(line.owner.table for line in lowest)
        rows = [line for line in lowest if line.owner.table == tables.most_common(1)[0][0]]
        return rows if len({line.owner.kegiatan for line in rows}) == 1 else []


def _bare_code(code: str) -> str:
    return code.strip(" .[]()").casefold()


def _with_those_above(code: str) -> list[str]:
    """A code and those that it stands under: `6872.QGE.001`, `6872.QGE`, `6872`."""
    parts = _bare_code(code).split(".") if _bare_code(code) else []
    return [".".join(parts[:end]) for end in range(1, len(parts) + 1)]
