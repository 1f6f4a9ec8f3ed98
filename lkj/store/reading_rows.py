"""A reading as rows of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Table

from lkj.store import tables
from lkj.store.places import Place, Places
from reconcile.crosswalk import mark_of
from schemas.document import Aggregate, BudgetLine, Claim, Document, Indicator, Value
from schemas.findings import Report
from schemas.geometry import Box

Row = dict[str, Any]


def rows_of(document: Document, findings: Report) -> Iterator[tuple[Table, list[Row]]]:
    """Without the document that they are of; each table after those that it refers to."""
    places = Places(document)
    observed = list(_observed(document, places))
    yield tables.page, [_fields(note, _PAGE) for note in document.page_notes]
    yield tables.report_table, [_table(entry) for entry in document.tables]
    yield tables.cell, list(_cells(document, observed))
    yield tables.indicator, [_indicator(row) for row in document.indicators]
    yield tables.budget_line, [_fields(line, _BUDGET_LINE) for line in document.budget]
    yield tables.observation, [row for _, _, row in observed]
    yield tables.aggregate, [_aggregate(entry) for entry in document.aggregates]
    yield tables.claim, [_claim(entry) for entry in document.claims]
    yield from _agreements(document)
    yield from _findings(findings)


def _agreements(document: Document) -> Iterator[tuple[Table, list[Row]]]:
    numbered = list(enumerate(document.agreements))
    yield tables.agreement, [{"number": at, **_fields(entry, _AGREEMENT)} for at, entry in numbered]
    yield (
        tables.party,
        [
            {"agreement": at, "number": number, **_fields(party, _PARTY)}
            for at, entry in numbered
            for number, party in enumerate(entry.parties)
        ],
    )


def _findings(report: Report) -> Iterator[tuple[Table, list[Row]]]:
    numbered = list(enumerate(report.findings))
    yield (
        tables.finding,
        [
            {"number": at, **_fields(finding, _FINDING), "params": msgspec.json.encode(finding.params).decode()}
            for at, finding in numbered
        ],
    )
    yield (
        tables.evidence,
        [
            {"finding": at, "number": number, **_fields(entry, _EVIDENCE), **_box(entry.bbox)}
            for at, finding in numbered
            for number, entry in enumerate(finding.evidence)
        ],
    )


_PAGE = "page content width height rotation words reason"
_AGREEMENT = "page title revision year date"
_PARTY = "name position nip_masked nip_valid"
_EVIDENCE = "role page text value_id value"
_INDICATOR = "id table_id page kind level number indikator satuan tujuan sasaran program kegiatan printed"
_BUDGET_LINE = "id table_id page kind level code name program kegiatan printed"
_AGGREGATE = "id table_id page label year raw value unit decimals status reason"
_CLAIM = "id page sentence kind quote measure subject code year raw value unit decimals status reason"
_OBSERVATION = "id measure header_measure year basis raw value comparator unit decimals status reason sure page"
_FINDING = "rule severity confidence page quote stated computed message message_key fingerprint because_of consequence"


def _fields(record: Any, names: str) -> Row:
    """The named fields; what is a table's id here is called `table` there."""
    return {name: getattr(record, "table" if name == "table_id" else name) for name in names.split()}


def _box(box: Box | None) -> Row:
    return {name: getattr(box, name) if box is not None else None for name in tables.BOX}


def _table(entry: Any) -> Row:
    row = _fields(entry, "id number caption kind year")
    return {**row, "first_page": min(entry.pages), "last_page": max(entry.pages)}


def _indicator(row: Indicator) -> Row:
    return {**_fields(row, _INDICATOR), "mark": mark_of(row.indikator)}


def _aggregate(entry: Aggregate) -> Row:
    return {**_fields(entry, _AGGREGATE), "measure": entry.of, **_box(entry.bbox)}


def _claim(entry: Claim) -> Row:
    return {**_fields(entry, _CLAIM), "place": entry.order, **_box(entry.bbox)}


def _observed(document: Document, places: Places) -> Iterator[tuple[Place | None, Value, Row]]:
    owners: Iterable[Indicator | BudgetLine] = (*document.indicators, *document.budget)
    for owner in owners:
        kind = "indicator" if isinstance(owner, Indicator) else "budget_line"
        for value in owner.values:
            place = places.of(value, owner.table)
            yield place, value, {**_observation(value, place), "owner": kind, **_owners(kind, owner.id)}


def _owners(kind: str, id: str) -> Row:
    return {"indicator": None, "budget_line": None, kind: id}


def _observation(value: Value, place: Place | None) -> Row:
    low, high = value.interval or (None, None)
    where = place._asdict() if place else {"table": None, "row": None, "column": None}
    return {
        **_fields(value, _OBSERVATION),
        **_box(value.bbox),
        "low": low,
        "high": high,
        "corrected": False,
        "table_id": where["table"],
        "row_number": where["row"],
        "column_number": where["column"],
    }


def _cells(document: Document, observed: Iterable[tuple[Place | None, Value, Row]]) -> Iterator[Row]:
    """With the value where one alone stands in the cell."""
    told = {(place, value.id): value for place, value, _ in observed if place is not None}
    counted = Counter(place for place, _ in told)
    alone = {place: value for (place, _), value in told.items() if counted[place] == 1}
    for table in document.tables:
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                if cell is None:
                    continue
                value = alone.get(Place(table.id, row, column))
                yield {
                    "table_id": table.id,
                    "row_number": row,
                    "column_number": column,
                    "page": cell.page,
                    **_box(cell.bbox),
                    "raw": cell.text,
                    "value": value.value if value else None,
                    "status": value.status if value else None,
                }
