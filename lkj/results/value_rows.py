"""Every figure of a document as one row: the tidy long table of `lkj extract --format csv`."""

from __future__ import annotations

from collections.abc import Iterator

from lkj.io.csv_table import Cell
from schemas.document import Aggregate, BudgetLine, Document, Indicator, Value
from schemas.geometry import Box
from schemas.prose import Claim

HEADER = (
    *("part", "row", "table", "table_number", "kind", "level", "code", "sasaran", "program", "kegiatan", "label"),
    *("satuan", "measure", "year", "basis", "raw", "value", "unit", "decimals", "status", "reason", "sure"),
    *("page", "x0", "top", "x1", "bottom", "id"),
)

Row = dict[str, Cell]


def value_rows(document: Document) -> Iterator[Row]:
    """Indicators, budget lines, averages and totals, then running text; a total stands once, as a budget line."""
    numbers = {table.id: table.number for table in document.tables}
    told: set[str] = set()
    for row in document.all_rows:
        for value in row.values:
            told.add(value.id)
            yield {"table_number": numbers.get(row.table), **row_of_value(row, value)}
    for aggregate in document.aggregates:
        if aggregate.id not in told:
            yield {"table_number": numbers.get(aggregate.table), **row_of_aggregate(aggregate)}
    yield from map(row_of_claim, document.claims)


def row_of_value(row: Indicator | BudgetLine, value: Value) -> Row:
    return {**_owner(row), **_value(value)}


def _owner(row: Indicator | BudgetLine) -> Row:
    common: Row = {"row": row.id, "table": row.table, "kind": row.kind, "level": row.level, "program": row.program}
    common["kegiatan"] = row.kegiatan
    if isinstance(row, Indicator):
        return {**common, "part": "indicator", "sasaran": row.sasaran, "label": row.indikator, "satuan": row.satuan}
    return {**common, "part": "budget", "code": row.code, "label": row.name}


def _value(value: Value) -> Row:
    return {"measure": value.measure, "basis": value.basis, "sure": str(value.sure).lower(), **_figure(value)}


def row_of_aggregate(aggregate: Aggregate) -> Row:
    about: Row = {"part": "aggregate", "table": aggregate.table, "label": aggregate.label, "measure": aggregate.of}
    return about | _figure(aggregate)


def row_of_claim(claim: Claim) -> Row:
    about: Row = {"part": "claim", "kind": claim.kind, "code": claim.code, "label": claim.subject or claim.quote}
    return about | {"measure": claim.measure, "table": claim.after_table} | _figure(claim)


def _figure(figure: Value | Aggregate | Claim) -> Row:
    names = ("id", "raw", "value", "unit", "decimals", "status", "reason", "year", "page")
    return {name: getattr(figure, name) for name in names} | place(figure.bbox)


def place(box: Box) -> Row:
    return {"x0": box.x0, "top": box.top, "x1": box.x1, "bottom": box.bottom}
