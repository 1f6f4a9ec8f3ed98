"""How many sasaran, indikator, program, kegiatan, outputs and revisions the tables of a report list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reconcile.figure import Figure
from reconcile.index import Index
from reconcile.rows import Row, TableView
from reconcile.totals import level
from reconcile.wording import plain
from schemas.document import Indicator

PLAN, AGREED, MEASURED = "annual_plan", "performance_agreement", "performance_measurement"
LISTS = (PLAN, AGREED, MEASURED)
"""Kinds of tables that list a level of the plan as a whole; comparisons list what there was in any of their years."""


@dataclass(frozen=True, slots=True)
class Listed:
    """`number` things of one kind in one table, whose first figure is `first`."""

    what: str
    level: str
    number: int
    kind: str
    first: Figure


def listed(index: Index) -> list[Listed]:
    """Every count of every list."""
    return [entry for table in index.tables for entry in (*_plan(table), *_budget(table))]


def _plan(table: TableView) -> Iterator[Listed]:
    kind = table.rows[0].owner.kind if table.rows else ""
    levels = {row.owner.level or "" for row in table.rows}
    first = next((figure for row in table.rows for figure in row.figures), None)
    if kind not in LISTS or len(levels) != 1 or first is None:
        return
    (own,) = levels
    owners = [row.owner for row in table.rows if isinstance(row.owner, Indicator)]
    yield Listed("indikator", own, len(owners), kind, first)
    runs = [key for key, _ in groupby(owners, key=_place) if key[-1]]
    if runs and all(owner.sasaran for owner in owners):
        yield Listed("sasaran", own, len(runs), kind, first)
    for what, names in (("kegiatan", [o.kegiatan for o in owners]), ("program", [o.program for o in owners])):
        if all(names):
            yield Listed(what, "", len({plain(name) for name in names if name}), kind, first)


def _place(owner: Indicator) -> tuple[str | None, ...]:
    """The same sasaran under another kegiatan is another one."""
    return owner.tujuan, owner.program, owner.kegiatan, owner.sasaran


def _budget(table: TableView) -> Iterator[Listed]:
    for what, own in (("program", "program"), ("kegiatan", "kegiatan"), ("ro", "ro"), ("revisi", "revision")):
        lines = [line for line in table.lines if level(line) == own]
        first = next((figure for line in lines for figure in line.figures), None)
        counted = _counted(lines, own)
        if first is not None and counted:
            yield Listed(what, "", counted, lines[0].owner.kind, first)


def _counted(lines: Sequence[Row], own: str) -> int:
    """Revisions are numbered, and the first budget is none; of the others each name counts once."""
    if own == "revision":
        return sum(line.label.strip().isdigit() for line in lines)
    return len({(plain(line.label), getattr(line.owner, "code", None)) for line in lines})
