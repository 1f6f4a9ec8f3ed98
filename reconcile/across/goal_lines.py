"""Budget lines under the sasaran, or the indicator, whose merged cell stands beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reconcile.across.thresholds import ONE_GOAL
from reconcile.facts.budget_levels import RANKS, rank
from reconcile.facts.rows import Row
from reconcile.index import Index
from schemas.geometry import Box
from schemas.table import Table

GOALS = ("sasaran", "indikator")
Place = tuple[int, Box]


@dataclass(frozen=True, slots=True)
class GoalLines:
    """`name` is what the cell of the goal prints, `lines` the budget lines beside it in their order."""

    table: str
    name: str
    lines: tuple[Row, ...]

    def is_of(self, index: Index, name: str) -> bool:
        """Whether the goal is called so, but for a word or two."""
        own, other = (index.names.name(text).full.words for text in (self.name, name))
        return bool(own) and len(own & other) >= ONE_GOAL * len(own | other)


def goal_lines(index: Index) -> list[GoalLines]:
    """Of all tables that put programmes or kegiatan with their amounts beside sasaran or indicators."""
    by_table: dict[str, dict[Place, Row]] = defaultdict(dict)
    for line in index.lines:
        if rank(line) > RANKS["sasaran"]:  # no total, and not the money of a sasaran itself
            by_table[line.owner.table].update({(figure.page, figure.bbox): line for figure in line.figures})
    tables = [table for table in index.document.tables if table.id in by_table]
    return [goal for table in tables for role in GOALS for goal in _of_role(table, role, by_table[table.id])]


def _of_role(table: Table, role: str, lines: Mapping[Place, Row]) -> Iterator[GoalLines]:
    """A cell reaches down to the next that is filled; where a page ends, an empty one goes on."""
    columns = [at for at, column in enumerate(table.columns) if column.role == role]
    found: dict[str, dict[str, Row]] = {}
    name = ""
    for cells in table.rows:
        printed = [cell.text for at in columns if at < len(cells) and (cell := cells[at]) is not None and cell.text]
        name = " ".join(printed) or name
        for cell in cells:
            line = lines.get((cell.page, cell.bbox)) if cell is not None else None
            if line is not None and name:
                found.setdefault(name, {})[line.owner.id] = line
    for name, own in found.items():
        yield GoalLines(table.id, name, tuple(own.values()))
