"""A reading as rows of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Table

from lkj.store import finding_tables as found
from lkj.store import tables
from lkj.store.numbers import first_number, first_numbers
from lkj.store.places import Place, Places
from reconcile.decisions.crosswalk import mark_of
from schemas.document import Aggregate, Agreement, BudgetLine, Document, Indicator, Value
from schemas.findings import Report
from schemas.geometry import Box
from schemas.prose import Claim
from schemas.table import Table as PrintedTable

Row = dict[str, Any]
Numbers = Mapping[str, int]


def rows_of(id: int, document: Document, findings: Report) -> Iterator[tuple[Table, list[Row]]]:
    """Of the document whose row has this `id`; each table after those that it refers to."""
    places = Places(document)
    cells = {place: at for at, place in enumerate(places.all, first_number(id))}
    listed = first_numbers(id, [table.id for table in document.tables])
    observed = [
        (place, value, {**_observation(value), "cell": cells.get(place) if place else None, **owner})
        for owner, value, place in _values(id, document, places)
    ]
    figures = first_numbers(id, [value.id for _, value, _ in observed])
    parts: tuple[tuple[Table, Iterable[Row]], ...] = (
        (tables.page, (_fields(note, _PAGE) for note in document.page_notes)),
        (tables.report_table, map(_table, document.tables)),
        (tables.cell, _cells(id, document, observed)),
        (tables.indicator, (_indicator(row, listed) for row in document.indicators)),
        (tables.budget_line, (_of_table(line, listed, _BUDGET_LINE) for line in document.budget)),
        (tables.observation, (row for _, _, row in observed)),
        (tables.aggregate, (_aggregate(entry, listed) for entry in document.aggregates)),
        (tables.claim, map(_claim, document.claims)),
        (tables.agreement, (_fields(entry, _AGREEMENT) for entry in document.agreements)),
        (tables.party, _parties(id, document.agreements)),
        (found.finding, map(_finding, findings.findings)),
        (found.evidence, _evidence(id, findings, figures)),
    )
    for table, rows in parts:
        yield table, [{**row, **_known(table, id, at)} for at, row in enumerate(rows, first_number(id))]


_PAGE = "page content width height rotation words reason"
_AGREEMENT = "page title revision year date"
_PARTY = "name position nip_masked nip_valid"
_INDICATOR = "page kind level number satuan tujuan sasaran program kegiatan printed"
_BUDGET_LINE = "page kind level code name program kegiatan printed"
_AGGREGATE = "page label year raw value unit decimals status reason"
_CLAIM = "page sentence kind quote measure subject code year raw value unit decimals status reason"
_OBSERVATION = "measure header_measure year basis raw value comparator unit decimals status reason sure page"
_FINDING = "rule severity confidence page quote stated computed message message_key fingerprint because_of consequence"


def _known(table: Table, document: int, number: int) -> Row:
    return {"document": document, "id": number} if "id" in table.c else {"document": document}


def _fields(record: Any, names: str) -> Row:
    return {name: getattr(record, name) for name in names.split()}


def _box(box: Box | None) -> Row:
    return {name: getattr(box, name) if box is not None else None for name in tables.BOX}


def _table(entry: PrintedTable) -> Row:
    pages = entry.pages or [0]
    title = " ".join(filter(None, (entry.number, entry.caption))) or entry.id
    row = {**_fields(entry, "number caption kind year"), "key": entry.id, "title": title}
    return {**row, "first_page": min(pages), "last_page": max(pages)}


def _of_table(row: Indicator | BudgetLine | Aggregate, listed: Numbers, names: str) -> Row:
    return {**_fields(row, names), "key": row.id, "report_table": listed.get(row.table)}


def _indicator(row: Indicator, listed: Numbers) -> Row:
    return {**_of_table(row, listed, _INDICATOR), "name": row.indikator, "mark": mark_of(row.indikator)}


def _aggregate(entry: Aggregate, listed: Numbers) -> Row:
    return {**_of_table(entry, listed, _AGGREGATE), "measure": entry.of, **_box(entry.bbox)}


def _claim(entry: Claim) -> Row:
    return {**_fields(entry, _CLAIM), "key": entry.id, "place": entry.order, **_box(entry.bbox)}


def _parties(document: int, agreements: Sequence[Agreement]) -> Iterator[Row]:
    for number, entry in enumerate(agreements, first_number(document)):
        for party in entry.parties:
            yield {"agreement": number, **_fields(party, _PARTY)}


def _finding(finding: Any) -> Row:
    return {**_fields(finding, _FINDING), "params": msgspec.json.encode(finding.params).decode()}


def _evidence(document: int, report: Report, figures: Numbers) -> Iterator[Row]:
    for number, finding in enumerate(report.findings, first_number(document)):
        for entry in finding.evidence:
            figure = figures.get(entry.value_id) if entry.value_id else None
            row = {**_fields(entry, "role page text value"), **_box(entry.bbox)}
            yield {**row, "finding": number, "value_key": entry.value_id, "observation": figure}


def _values(id: int, document: Document, places: Places) -> Iterator[tuple[Row, Value, Place | None]]:
    """With the row that each is a figure of."""
    for number, row in enumerate(document.indicators, first_number(id)):
        for at, value in _placed(row.values):
            yield {"indicator": number, "budget_line": None, "place": at}, value, places.of(value, row.table)
    for number, line in enumerate(document.budget, first_number(id)):
        for at, value in _placed(line.values):
            yield {"indicator": None, "budget_line": number, "place": at}, value, places.of(value, line.table)


def _placed(values: Iterable[Value]) -> Iterator[tuple[int, Value]]:
    """Quarters of a year and other columns that are alike are told apart by their order."""
    so_far: Counter[tuple[str, int | None, str | None]] = Counter()
    for value in values:
        alike = value.measure, value.year, value.basis
        so_far[alike] += 1
        yield so_far[alike], value


def _observation(value: Value) -> Row:
    low, high = value.interval or (None, None)
    row = {**_fields(value, _OBSERVATION), "key": value.id, **_box(value.bbox), "low": low, "high": high}
    return {**row, "corrected": value.status == "corrected"}


def _cells(id: int, document: Document, observed: Iterable[tuple[Place | None, Value, Row]]) -> Iterator[Row]:
    """With the value where one alone stands in the cell."""
    told = {(place, value.id): value for place, value, _ in observed if place is not None}
    counted = Counter(place for place, _ in told)
    alone = {place: value for (place, _), value in told.items() if counted[place] == 1}
    for number, table in enumerate(document.tables, first_number(id)):
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    value = alone.get(Place(table.id, row, column))
                    yield {
                        **{"report_table": number, "row_number": row, "column_number": column, "raw": cell.text},
                        **{"page": cell.page, **_box(cell.bbox)},
                        **{"value": value.value if value else None, "status": value.status if value else None},
                    }
