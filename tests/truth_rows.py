"""What was read of a report, with the rows of its truth file in place of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from reconcile.words.wording import plain
from schemas.document import Aggregate, Document, Value
from tests.truth_document import MEASURES, TruthDocument
from tests.truth_twins import Row, name_of, twins

AROUND = ("sasaran", "tujuan", "program", "kegiatan", "number", "level")


def with_truth_rows(path: Path, read: Document) -> Document:
    """What was `read` of a report, with the rows, averages and totals of the truth file in place of its own.

    Rows on pages that were not read by eye stay as they were read, and so do rows of things that the truth file does
    not list: those of tables without any measure. The rows of a table bear the id of the table of `read` that prints
    most of their names, so that its caption and the sentences about it are still its own.
    """
    truth = TruthDocument(path)
    built = truth.document()
    complete = truth.truth["complete"]
    seen = {page for part in ("indicators", "budget") for page in complete.get(part, [])}
    indicators, budget = _rows(built, read, seen)
    aggregates = _aggregates(built, read, seen, _homes(built.all_rows, read))
    return msgspec.structs.replace(
        read, agency=built.agency, year=built.year, indicators=indicators, budget=budget, aggregates=aggregates
    )


def _rows(built: Document, read: Document, seen: set[int]) -> tuple[list[Any], list[Any]]:
    homes = _homes(built.all_rows, read)
    found = twins(built.all_rows, read.all_rows)
    own = {row.id: _completed(row, found.get(row.id), homes) for row in built.all_rows}
    listed = {row.table for row in own.values()}

    def of(rows: Iterable[Row], others: Iterable[Row]) -> list[Row]:
        kept = [
            msgspec.structs.replace(row, id=f"read {row.id}")
            for row in others
            if row.page not in seen or (row.table not in listed and _is_of_anything(row))
        ]
        return sorted([*(own[row.id] for row in rows), *kept], key=lambda row: row.page)

    return of(built.indicators, read.indicators), of(built.budget, read.budget)


def _is_of_anything(row: Row) -> bool:
    """Whether no column of its table bears a known measure."""
    return all(value.measure.startswith("other:") for value in row.values)


def _aggregates(built: Document, read: Document, seen: set[int], homes: Mapping[str, str]) -> list[Aggregate]:
    stated = {(entry.page, entry.raw.strip()): entry for entry in read.aggregates}
    told = {(entry.page, entry.raw.strip()) for entry in built.aggregates}
    own = [_as_placed(entry, stated.get((entry.page, entry.raw.strip())), homes) for entry in built.aggregates]
    kept = [
        entry
        for entry in read.aggregates
        if entry.page not in seen or (entry.of.startswith("other:") and (entry.page, entry.raw.strip()) not in told)
    ]
    return sorted([*own, *kept], key=lambda entry: entry.page)


def _as_placed(entry: Aggregate, told: Aggregate | None, homes: Mapping[str, str]) -> Aggregate:
    """Where a total or average stands, over what, and the column of it that bears no known measure, are read: the
    truth file tells its figure, and such a column in words of its own."""
    if told is None:
        return msgspec.structs.replace(entry, table=homes.get(entry.table, entry.table))
    of = entry.of if entry.of in MEASURES else told.of
    return msgspec.structs.replace(entry, table=told.table, bbox=told.bbox, over=told.over, of=of)


def _completed(row: Any, told: Any, homes: dict[str, str]) -> Any:
    """With what the truth file does not tell of the row: where its figures stand, what they measure against, further
    columns, and the headings over it."""
    if told is None:
        return msgspec.structs.replace(row, table=homes.get(row.table, row.table))
    around = {name: getattr(row, name) or getattr(told, name) for name in AROUND if hasattr(row, name)}
    values = _placed(row.values, told.values)
    boxes = [value.bbox for value in values]
    further = [value for value in told.values if value.measure.startswith("other:") and value.bbox not in boxes]
    values = [*values, *further]
    return msgspec.structs.replace(row, table=told.table, printed=told.printed, values=values, **around)


def _placed(values: Iterable[Value], read: Iterable[Value]) -> list[Value]:
    """Each in the box, and on the basis, of the figure that was read with its very text."""
    left, placed = list(read), list[Value]()
    for value in values:
        twin = next((other for other in left if other.raw.strip() == value.raw.strip()), None)
        if twin is not None:
            left.remove(twin)
            measure = value.measure if value.measure in MEASURES else twin.measure
            value = msgspec.structs.replace(value, measure=measure, bbox=twin.bbox, basis=twin.basis)
        placed.append(value)
    return placed


def _homes(rows: Iterable[Row], read: Document) -> dict[str, str]:
    """The table of `read` in which most rows of a table of the truth stand."""
    printed = {
        table.id: plain(" ".join(cell.text for row in table.rows for cell in row if cell)) for table in read.tables
    }
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        name = name_of(row)
        found[row.table].update(
            table.id for table in read.tables if row.page in table.pages and name and name in printed[table.id]
        )
    return {table: hits.most_common(1)[0][0] for table, hits in found.items() if hits}
