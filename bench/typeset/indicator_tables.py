"""Tables that list indicators, in the layout of the report, with their truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.typeset.draft import Draft
from bench.typeset.figures import Reading
from bench.typeset.heads import head_rows
from bench.typeset.numbers import plain, value_of
from bench.typeset.odt import Cell
from bench.typeset.truth import Planted, stated


@dataclass(frozen=True, slots=True)
class Column:
    """`head` from the top row of the header down; `shows` what it prints of an indicator."""

    head: tuple[str, ...]
    width: float
    measure: str
    year: int
    shows: Callable[[Reading], str]


@dataclass(frozen=True, slots=True)
class Listing:
    """`slips` by row and column; `average` the label and what is printed of the last column, if it has that row."""

    kind: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[int]  # of the readings of the draft
    slips: Mapping[tuple[int, int], Planted]
    grouped: bool = True  # with its sasaran
    average: tuple[str, Planted | str] | None = None


def draw_indicators(draft: Draft, listing: Listing) -> None:
    draft_table = draft.tables = draft.tables + 1
    draft.caption(listing.title)
    left = _left(draft, listing)
    header = head_rows([(head,) for head, _ in left] + [column.head for column in listing.columns], draft.layout)
    rows = [row for place in range(len(listing.rows)) for row in _rows(draft, listing, place, draft_table)]
    rows += _average(draft, listing, len(left), draft_table)
    draft.odt.table([width for _, width in left] + [column.width for column in listing.columns], header, rows)
    draft.caption(listing.title, below=True)


def _left(draft: Draft, listing: Listing) -> list[tuple[str, float]]:
    own = listing.grouped and draft.layout.sasaran != "group"
    found = [("No", 0.8), *([("Sasaran Strategis", 3.2)] if own else []), ("Indikator Kinerja", 4.4)]
    return found + ([("Satuan", 1.6)] if draft.layout.units == "column" else [])


def _rows(draft: Draft, listing: Listing, place: int, table: int) -> list[list[Cell | None]]:
    reading = draft.readings[listing.rows[place]]
    first = not place or draft.readings[listing.rows[place - 1]].measure.sasaran != reading.measure.sasaran
    layout, mark = draft.layout, draft.mark()
    row: list[Cell | None] = [Cell(f"{place + 1}")]
    if listing.grouped and layout.sasaran != "group":
        row.append(_sasaran(draft, listing, place, first))
    row.append(Cell(reading.measure.name, align="left", marks=(mark,)))
    row += [Cell(reading.measure.unit)] if layout.units == "column" else []
    row += [Cell(_text(draft, listing, place, at)) for at in range(len(listing.columns))]
    _note(draft, listing, place, mark, table)
    group = listing.grouped and layout.sasaran == "group" and first
    above = [[Cell(reading.measure.sasaran, span=len(row), align="left", bold=True), *[None] * (len(row) - 1)]]
    return [*(above if group else []), row]


def _sasaran(draft: Draft, listing: Listing, place: int, first: bool) -> Cell | None:
    own = [draft.readings[row].measure.sasaran for row in listing.rows]
    if draft.layout.sasaran == "merged":
        return Cell(own[place], rows=own.count(own[place]), align="left") if first else None
    return Cell(own[place] if first or draft.layout.sasaran == "each" else "", align="left")


def _text(draft: Draft, listing: Listing, place: int, at: int) -> str:
    planted = listing.slips.get((listing.rows[place], at))
    return planted.raw if planted else listing.columns[at].shows(draft.readings[listing.rows[place]])


def _note(draft: Draft, listing: Listing, place: int, mark: str, table: int) -> None:
    """The truth of one row."""
    measure = draft.readings[listing.rows[place]].measure
    texts = [_text(draft, listing, place, at) for at in range(len(listing.columns))]
    values = [stated(c.measure, c.year, text) for c, text in zip(listing.columns, texts, strict=True) if text]
    named = {"sasaran": measure.sasaran if listing.grouped else None, "indikator": measure.name}
    unit = measure.unit if draft.layout.units == "column" else None
    entry = {"table": str(table), "kind": listing.kind, **named, "satuan": unit, "values": values}
    draft.truth.indicators.append((mark, entry))
    planted = [slip for (row, _), slip in listing.slips.items() if row == listing.rows[place]]
    for slip in planted:
        draft.truth.fault(mark, slip, (measure.name,))
    if not planted and listing.columns[-1].measure == "capaian":
        draft.truth.right(mark, "C01", " ".join(texts))


def _average(draft: Draft, listing: Listing, left: int, table: int) -> list[list[Cell | None]]:
    if listing.average is None:
        return []
    label, told = listing.average
    raw, mark = told.raw if isinstance(told, Planted) else told, draft.mark()
    entry = {"table": str(table), "label": label, "of": "capaian", "year": draft.year, "raw": raw}
    draft.truth.aggregates.append((mark, entry | {"value": plain(value_of(raw))}))
    if isinstance(told, Planted):
        draft.truth.fault(mark, told)
    else:
        draft.truth.right(mark, "A01", f"{label} {raw}")
    wide = left + len(listing.columns) - 1
    return [[Cell(label, span=wide, bold=True, marks=(mark,)), *[None] * (wide - 1), Cell(raw, bold=True)]]
