"""Capaian that are printed once for several indicators: of a sasaran, beside the first of its rows.

What a cell that is merged over rows tells is nothing that the first of them must give. Such a column tells itself: of
all sasaran with several indicators, none has a capaian at more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reconcile.facts.capaian import JudgedCapaian
from reconcile.facts.other_operands import WRONG
from reconcile.facts.rows import Row, Slot, TableView
from reconcile.facts.thresholds import TOLD_ONCE
from schemas.document import Indicator
from schemas.verdict import Unjudged


def with_capaian_of_several(entries: Sequence[JudgedCapaian], tables: Sequence[TableView]) -> list[JudgedCapaian]:
    """`entries`, of which those that contradict the row they stand in and are of several rows are undecided."""
    shared = {stated for table in tables for slot in _slots(table) for stated in _shared(table, slot)}
    return [_undecided(entry) if entry.kind in WRONG and entry.stated.id in shared else entry for entry in entries]


def _undecided(entry: JudgedCapaian) -> JudgedCapaian:
    return replace(entry, kind="undecided", verdict=Unjudged("of_several"))


def _slots(table: TableView) -> set[Slot]:
    return {(figure.year, figure.basis) for row in table.rows for figure in row.of("capaian")}


def _shared(table: TableView, slot: Slot) -> Iterator[str]:
    """The capaian of a year and basis that are printed once for several measured rows of one sasaran."""
    groups = [list(rows) for _, rows in groupby(table.rows, key=_sasaran)]
    measured = [[row for row in rows if _is_measured(row)] for rows in groups if _sasaran(rows[0])]
    several = [(rows, table.column("capaian", slot, rows)) for rows in measured if len(rows) > 1]
    once = [told[0] for rows, told in several if told and told[0] is rows[0].one("capaian", slot)]
    if len(once) >= TOLD_ONCE and all(len(told) <= 1 for _, told in several):
        yield from (figure.id for figure in once)


def _sasaran(row: Row) -> str | None:
    return row.owner.sasaran if isinstance(row.owner, Indicator) else None


def _is_measured(row: Row) -> bool:
    return all(any(figure.known for figure in row.of(measure)) for measure in ("target", "realisasi"))
