"""The tables of a report with what was understood of each, and its budget lines each under an id of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from reconcile.facts.rows import OF_BUDGET, Row, TableView
from schemas.document import BudgetLine, Document
from schemas.figure import Figure
from schemas.table import Table


def table_views(
    tables: Iterable[Table], rows: Iterable[Row], lines: Iterable[Row], aggregates: Iterable[Figure]
) -> list[TableView]:
    """Every table that holds rows, budget lines or aggregates, in the order of the document."""
    known = {table.id: table for table in tables}
    of_rows, of_lines = _by_table(rows), _by_table(lines)
    totals: dict[str, list[Figure]] = defaultdict(list)
    for figure in aggregates:
        totals[figure.table or ""].append(figure)
    return [
        TableView(id, known.get(id), tuple(of_rows[id]), tuple(of_lines[id]), tuple(totals[id]))
        for id in dict.fromkeys((*known, *of_rows, *of_lines, *totals))
        if of_rows.get(id) or of_lines.get(id) or totals.get(id)
    ]


def _by_table(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.owner.table].append(row)
    return found


def distinct_lines(document: Document) -> Iterator[BudgetLine]:
    """One printed row may hold an indicator and a budget line, under one id."""
    taken = {indicator.id for indicator in document.indicators}
    for line in document.budget:
        yield msgspec.structs.replace(line, id=f"{line.id}{OF_BUDGET}") if line.id in taken else line
