"""How many sasaran, indikator, program, kegiatan, outputs and revisions the tables of a report list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reconcile.facts.budget_levels import level
from reconcile.facts.rows import Row, TableView, plans_several_years
from reconcile.index import Index
from reconcile.words.wording import plain
from schemas.document import Indicator
from schemas.figure import Figure

PLAN, AGREED, MEASURED = "annual_plan", "performance_agreement", "performance_measurement"
LISTS = (PLAN, AGREED, MEASURED)
"""Kinds of tables that list a level of the plan as a whole; comparisons list what there was in any of their years."""


@dataclass(frozen=True, slots=True)
class Listed:
    """`number` things of one kind in one table, whose first figure is `first`. `each` holds a figure of each of them,
    of the row where it stands first; none at all where such a row has no figure."""

    what: str
    level: str
    number: int
    kind: str
    first: Figure
    each: tuple[Figure, ...]


def listed(index: Index) -> list[Listed]:
    """Every count of every list."""
    return [entry for table in index.tables for entry in (*_plan(table), *_budget(table))]


def _plan(table: TableView) -> Iterator[Listed]:
    kind = table.rows[0].owner.kind if table.rows else ""
    levels = {row.owner.level or "" for row in table.rows}
    first = next((figure for row in table.rows for figure in row.figures), None)
    if kind not in LISTS or len(levels) != 1 or first is None or plans_several_years(table.rows):
        return
    (own,) = levels
    rows = [(row, row.owner) for row in table.rows if isinstance(row.owner, Indicator)]
    yield Listed("indikator", own, len(rows), kind, first, _figures(row for row, _ in rows))
    runs = [next(run) for key, run in groupby(rows, key=lambda entry: _place(entry[1])) if key[-1]]
    if runs and all(owner.sasaran for _, owner in rows):
        yield Listed("sasaran", own, len(runs), kind, first, _figures(row for row, _ in runs))
    for what, names in (("kegiatan", [o.kegiatan for _, o in rows]), ("program", [o.program for _, o in rows])):
        if all(names):
            once = _once((plain(name or ""), row) for name, (row, _) in zip(names, rows, strict=True))
            yield Listed(what, "", len(once), kind, first, _figures(once))


def _place(owner: Indicator) -> tuple[str | None, ...]:
    """The same sasaran under another kegiatan is another one."""
    return owner.tujuan, owner.program, owner.kegiatan, owner.sasaran


def _budget(table: TableView) -> Iterator[Listed]:
    for own in ("program", "kegiatan", "subkegiatan", "ro", "revision"):
        lines = [line for line in table.lines if level(line) == own]
        first = next((figure for line in lines for figure in line.figures), None)
        counted = _counted(lines, own)
        if first is not None and counted:
            what = "revisi" if own == "revision" else own
            yield Listed(what, "", len(counted), lines[0].owner.kind, first, _figures(counted))


def _counted(lines: Sequence[Row], own: str) -> list[Row]:
    """Revisions are numbered, and the first budget is none; of the others each name counts once."""
    if own == "revision":
        return [line for line in lines if line.label.strip().isdigit()]
    return _once(((plain(line.label), getattr(line.owner, "code", None)), line) for line in lines)


def _once(keyed: Iterable[tuple[object, Row]]) -> list[Row]:
    """The first row of each name."""
    first: dict[object, Row] = {}
    for key, row in keyed:
        first.setdefault(key, row)
    return list(first.values())


def _figures(rows: Iterable[Row]) -> tuple[Figure, ...]:
    """The first of each row."""
    found = [next(iter(row.figures), None) for row in rows]
    known = tuple(figure for figure in found if figure is not None)
    return known if len(known) == len(found) else ()
