"""Tables in thousands or millions of rupiah: their amounts are rounded, so their sums may be off in the last digit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reconcile.facts.rows import TableView
from reconcile.facts.thresholds import PARTICULAR_AMOUNT
from schemas.figure import AMOUNTS, Figure

SCALES = (Decimal(1_000), Decimal(1_000_000))


def scaled_tables(tables: Sequence[TableView], claims: Iterable[Figure]) -> frozenset[str]:
    """The ids of the tables of which an amount stands elsewhere in full rupiah."""
    full: dict[Decimal, set[str]] = {}
    for table in tables:
        for figure in _amounts(line_figure for line in table.lines for line_figure in line.figures):
            full.setdefault(figure.number, set()).add(table.id)
    for figure in claims:
        if figure.known:
            full.setdefault(figure.number, set()).add("")
    return frozenset(table.id for table in tables if _is_scaled(table, full))


def _is_scaled(table: TableView, full: dict[Decimal, set[str]]) -> bool:
    amounts = _amounts(figure for line in table.lines for figure in line.figures)
    return any(full.get(figure.number * scale, set()) - {table.id} for figure in amounts for scale in SCALES)


def _amounts(figures: Iterable[Figure]) -> Iterable[Figure]:
    return (
        figure
        for figure in figures
        if figure.known and figure.measure in (*AMOUNTS, "realisasi") and _digits(figure) >= PARTICULAR_AMOUNT
    )


def _digits(figure: Figure) -> int:
    """Those that say something: 5.000.000 has one."""
    return len(figure.number.normalize().as_tuple().digits)
