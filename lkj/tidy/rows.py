"""The rows of the tables, from the documents of a report and what was found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from lkj.io.csv_table import Cell
from lkj.results.finding_rows import finding_rows
from lkj.results.value_rows import Row, place, row_of_aggregate, row_of_claim, row_of_value
from lkj.tidy.columns import Name, names
from schemas.document import BudgetLine, Document, Indicator
from schemas.findings import Evidence, Finding, Report


def rows_of_table(table: Name, files: Sequence[Document], report: Report) -> Iterator[Row]:
    """Every row has every column of the table, in their order. `files` are numbered as findings number them."""
    found = _findings(report, files) if table == "findings" else _figures(table, files)
    columns = names(table)
    return ({name: row.get(name) for name in columns} for row in found)


def _figures(table: Name, files: Sequence[Document]) -> Iterator[Row]:
    for document in files:
        for row in _READERS[table](document):
            yield {**row, "file": _name(document)}


def _indicators(document: Document) -> Iterator[Row]:
    return _values(document, document.indicators)


def _budget(document: Document) -> Iterator[Row]:
    return _values(document, document.budget)


def _values(document: Document, rows: Sequence[Indicator | BudgetLine]) -> Iterator[Row]:
    tables = _tables(document)
    for row in rows:
        for value in row.values:
            low, high = value.interval or (None, None)
            more: Row = {
                "low": low,
                "high": high,
                "comparator": value.comparator,
                "header_measure": value.header_measure,
            }
            yield tables.get(row.table, {}) | row_of_value(row, value) | more


def _aggregates(document: Document) -> Iterator[Row]:
    tables = _tables(document)
    return (tables.get(aggregate.table, {}) | row_of_aggregate(aggregate) for aggregate in document.aggregates)


def _claims(document: Document) -> Iterator[Row]:
    for claim in document.claims:
        more: Row = {name: getattr(claim, name) for name in ("quote", "section", "sentence", "direction")}
        yield row_of_claim(claim) | more


def _findings(report: Report, files: Sequence[Document]) -> Iterator[Row]:
    for finding, row in zip(report.findings, finding_rows(report), strict=True):
        file = files[finding.file if isinstance(finding.file, int) else 0]
        yield {**row, **_place(finding), "file": _name(file)}


def _place(finding: Finding) -> Row:
    """Of the stated figure, where it stands on the finding's page."""
    entry = next((entry for entry in finding.evidence if _stated_here(entry, finding)), None)
    if entry is None or entry.bbox is None:
        return {}
    return {"id": entry.value_id, **place(entry.bbox)}


def _stated_here(entry: Evidence, finding: Finding) -> bool:
    here = (entry.file, entry.page) == (finding.file, finding.page)
    return here and entry.role == "stated" and entry.bbox is not None


def _tables(document: Document) -> dict[str, dict[str, Cell]]:
    return {
        table.id: {"table_number": table.number, "caption": table.caption, "kind": table.kind}
        for table in document.tables
    }


def _name(document: Document) -> str:
    return PurePath(document.source.path).name


_READERS: dict[Name, Callable[[Document], Iterator[Row]]] = {
    "indicators": _indicators,
    "budget": _budget,
    "aggregates": _aggregates,
    "claims": _claims,
}
