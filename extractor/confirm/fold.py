"""Sets what other engines read beside the values of a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from extractor.confirm.places import Other, PagePlaces
from extractor.confirm.readings import Readings
from schemas.document import (
    Aggregate,
    BudgetLine,
    Cell,
    Confirmation,
    Document,
    Indicator,
    ReaderFailure,
    SecondReader,
    Value,
)
from schemas.geometry import Box

Figure = Value | Aggregate
F = TypeVar("F", Value, Aggregate)
R = TypeVar("R", Indicator, BudgetLine)
Others = Mapping[str, Other]
"""By name of engine; an engine that sees no cell there is missing."""


def figures_of(document: Document) -> dict[str, Figure]:
    """All figures of tables by their id; a total that is also an aggregate stands once."""
    return {aggregate.id: aggregate for aggregate in document.aggregates} | {
        value.id: value for row in document.all_rows for value in row.values
    }


def confirmed(document: Document, readings: Readings) -> Document:
    """The document with each value marked by those who read it likewise, and by those who read something else."""
    seen = _seen(document, readings)
    return replace(
        document,
        indicators=[_row(row, seen) for row in document.indicators],
        budget=[_row(row, seen) for row in document.budget],
        aggregates=[_marked(aggregate, seen.get(aggregate.id, {})) for aggregate in document.aggregates],
        confirmation=_summary(readings, seen),
    )


def _seen(document: Document, readings: Readings) -> dict[str, Others]:
    """What the engines say of each figure on the pages that they were asked for."""
    cells = _cells(document)
    places: dict[int, dict[str, PagePlaces]] = defaultdict(dict)
    for reading in readings.pages:
        if reading.failure is None:
            places[reading.page][reading.engine] = PagePlaces(reading.cells, list(cells[reading.page].values()))
    seen: dict[str, Others] = {}
    for figure in figures_of(document).values():
        if figure.page in places:
            own = _own_cell(figure, cells[figure.page])
            told = {name: engine.other(own) for name, engine in places[figure.page].items()}
            seen[figure.id] = {name: other for name, other in told.items() if other is not None}
    return seen


def _cells(document: Document) -> dict[int, dict[Box, Cell]]:
    cells: dict[int, dict[Box, Cell]] = defaultdict(dict)
    for cell in (cell for table in document.tables for row in table.rows for cell in row if cell is not None):
        cells[cell.page][cell.bbox] = cell
    return cells


def _own_cell(figure: Figure, cells: Mapping[Box, Cell]) -> Cell:
    """The cell that the figure was read from, with the words that stand beside it there; else the figure as printed."""
    if figure.bbox in cells:
        return cells[figure.bbox]
    x, y = (figure.bbox.x0 + figure.bbox.x1) / 2, (figure.bbox.top + figure.bbox.bottom) / 2
    around = (cell for cell in cells.values() if cell.bbox.holds(x, y) and figure.raw in cell.text)
    return next(around, Cell(text=figure.raw, page=figure.page, bbox=figure.bbox))


def _row(row: R, seen: Mapping[str, Others]) -> R:
    values: list[Value] = row.values
    return replace(row, values=[_value(value, seen.get(value.id, {})) for value in values])


def _value(value: Value, others: Others) -> Value:
    marked = _marked(value, others)
    return replace(marked, sure=False) if marked.differs else marked


def _marked(figure: F, others: Others) -> F:
    if not others:
        return figure
    return replace(
        figure,
        confirmed_by=[name for name, other in others.items() if other.same],
        differs={name: other.text for name, other in others.items() if not other.same},
    )


def _summary(readings: Readings, seen: Mapping[str, Others]) -> Confirmation:
    agreed = sum(bool(others) and all(other.same for other in others.values()) for others in seen.values())
    not_seen = sum(not others for others in seen.values())
    return Confirmation(
        readers=[_reader(name, version, list(seen.values())) for name, version in readings.versions.items()],
        pages=sorted({reading.page for reading in readings.pages if reading.page and reading.failure is None}),
        compared=len(seen) - not_seen,
        agreed=agreed,
        differing=len(seen) - not_seen - agreed,
        not_seen=not_seen,
        failures=_failures(readings),
    )


def _reader(name: str, version: str, seen: Sequence[Others]) -> SecondReader:
    counts = Counter("not_seen" if name not in others else others[name].same for others in seen)
    return SecondReader(
        name=name, version=version, agreed=counts[True], differing=counts[False], not_seen=counts["not_seen"]
    )


def _failures(readings: Readings) -> list[ReaderFailure]:
    failed = [
        ReaderFailure(engine=reading.engine, page=reading.page, reason=reading.failure)
        for reading in readings.pages
        if reading.failure is not None
    ]
    late = [
        ReaderFailure(engine=name, page=page, reason="time") for page in readings.left for name in readings.versions
    ]
    return failed + late
