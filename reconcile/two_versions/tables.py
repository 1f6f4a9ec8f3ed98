"""The tables of two versions of a report beside each other, by what they hold, by caption, kind and place."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reconcile.facts.rows import Row, TableView
from reconcile.findings.build_finding import DIGITS
from reconcile.index import Index
from reconcile.row_matching.assignment import Edge, assigned
from reconcile.two_versions.thresholds import (
    COMMON_COLUMNS,
    EARLIER,
    TABLE_CAPTION,
    TABLE_HOLDS,
    TABLE_KIND,
    TABLE_NUMBER,
    TABLE_PLACE,
    TABLES_ALIKE,
)
from reconcile.words.wording import letters, unspaced
from schemas.figure import Figure

Subject = Callable[[Row], object]
"""What a row speaks of, equal in both versions where that is one thing."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """`holds` counts the rows and the printed figures, `columns` the measures with year and basis."""

    table: TableView
    place: float
    holds: Counter[object]
    columns: frozenset[object]

    @property
    def kind(self) -> str:
        return kind_of(self.table)

    @property
    def caption(self) -> str:
        """Without its number and year."""
        return letters(DIGITS.sub(" ", (self.table.table and self.table.table.caption) or ""))

    @property
    def number(self) -> str | None:
        return self.table.table.number if self.table.table else None


def kind_of(table: TableView) -> str:
    owners = [row.owner.kind for row in (*table.rows, *table.lines)]
    return table.table.kind if table.table else owners[0] if owners else ""


def table_pairs(old: Index, new: Index, ours: Subject, theirs: Subject) -> dict[str, str]:
    """The ids of tables of the old version, each with that of its counterpart."""
    left, right = _seen(old.tables, ours), _seen(new.tables, theirs)
    held = Counter(thing for table in (*left, *right) for thing in table.holds)
    weights: dict[Edge, float] = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if (weight := _likeness(one, other, held)) is not None:
                weights[i, j] = weight - TABLE_PLACE * (one.place - other.place) ** 2 - EARLIER * (i + j)
    return {left[i].table.id: right[j].table.id for i, j in assigned(weights).items()}


def _seen(tables: Sequence[TableView], subject: Subject) -> list[_Seen]:
    return [
        _Seen(table, at / len(tables), Counter(_holds(table, subject)), frozenset(_columns(table)))
        for at, table in enumerate(tables)
    ]


def _holds(table: TableView, subject: Subject) -> Iterator[object]:
    for row in (*table.rows, *table.lines):
        yield subject(row)
    yield from (unspaced(figure.raw) for figure in _figures(table) if figure.written)


def _figures(table: TableView) -> Iterable[Figure]:
    yield from (figure for row in (*table.rows, *table.lines) for figure in row.figures)
    yield from table.aggregates


def _columns(table: TableView) -> Iterator[object]:
    return ((unspaced(figure.measure), figure.year, figure.basis) for figure in _figures(table))


def _likeness(one: _Seen, other: _Seen, held: Counter[object]) -> float | None:
    """None where they cannot be one table."""
    holds, columns = _share(one.holds, other.holds, held), _common(one.columns, other.columns)
    named = bool(one.caption) and one.caption == other.caption
    if holds < TABLES_ALIKE and not (named and one.kind == other.kind and columns >= COMMON_COLUMNS):
        return None
    if not named and columns < COMMON_COLUMNS:
        return None
    same_number = one.number is not None and one.number == other.number
    return (
        TABLE_HOLDS * holds + TABLE_CAPTION * named + TABLE_KIND * (one.kind == other.kind) + TABLE_NUMBER * same_number
    )


def _share(one: Counter[object], other: Counter[object], held: Counter[object]) -> float:
    """Of common things in all things, those that few tables hold weighing more."""

    def weight(things: Counter[object]) -> float:
        return math.fsum(times / held[thing] for thing, times in things.items())

    every = weight(one) + weight(other)
    return 2 * weight(one & other) / every if every else 0.0


def _common(one: frozenset[object], other: frozenset[object]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
