"""The indicators and budget items of a report as they are matched with those of another: each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.facts.budget_levels import level
from reconcile.facts.rows import Row
from reconcile.index import Index
from reconcile.row_matching.evidence import Item, Stated
from schemas.document import BudgetLine, Indicator


@dataclass(frozen=True, slots=True)
class Listed:
    """One thing that a report lists, and the rows that list it, in the order of the report."""

    item: Item
    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        return self.rows[0]


def listed(index: Index, rows: Sequence[Row]) -> list[Listed]:
    """What `rows` of the report list, each thing once, by its first name."""
    by_subject: dict[int, list[Row]] = {}
    for row in rows:
        by_subject.setdefault(index.subject_of[row.owner.id], []).append(row)
    return [Listed(item_of(found, index.document.year), tuple(found)) for found in by_subject.values()]


def item_of(rows: Sequence[Row], year: int | None) -> Item:
    """What the rows of one thing say of it together; `year` is that of their report."""
    owners = [row.owner for row in rows]
    names = tuple(dict.fromkeys(row.label for row in rows))
    above = [
        (owner.sasaran if isinstance(owner, Indicator) else owner.program) or ""
        for owner in owners
        if isinstance(owner, Indicator | BudgetLine)
    ]
    programs = [(owner.program or owner.kegiatan or "") for owner in owners if isinstance(owner, Indicator)]
    units = [figure.unit for row in rows for figure in row.figures if figure.measure in ("target", "realisasi")]
    levels = {_level(row) for row in rows}
    return Item(
        name=names[0],
        unit=next((unit for unit in units if unit), None),
        level=levels.pop() if len(levels) == 1 else "",
        under=next((text for text in above if text), ""),
        also=names[1:],
        year=year,
        code=next((owner.code for owner in owners if isinstance(owner, BudgetLine) and owner.code), None),
        stated=frozenset(found for row in rows for found in _stated(row)),
        program=next(filter(None, programs), ""),
    )


def _stated(row: Row) -> list[Stated]:
    return [
        (figure.measure, figure.year, figure.basis, figure.number)
        for figure in row.figures
        if figure.known and figure.measure in ("target", "realisasi")
    ]


def _level(row: Row) -> str:
    """Of a budget item, with its code: a programme and a kegiatan of one name are two things."""
    if isinstance(row.owner, BudgetLine):
        return f"{level(row)} {row.owner.code or ''}".strip()
    return row.owner.level or "" if isinstance(row.owner, Indicator) else ""
