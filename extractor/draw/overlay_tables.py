"""What the reader made of one table on one page: cells, header, columns, rows, and the pages it goes on over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from extractor.tables.sheet import Piece, Row, Sheet, squares
from schemas.document import Document, Table, Value
from schemas.geometry import Box, around

TableMark = Literal[
    "cell", "inferred", "header", "column", "row", "section", "no_row", "table", "from_before", "goes_on"
]
_Marked = tuple[TableMark, Box, str]
_HEADINGS = ("sasaran", "tujuan", "program", "kegiatan")


def marks_of_table(document: Document, table: Table, sheet: Sheet, page: int) -> Iterator[_Marked]:
    """Each mark as its kind, its place in points and its label. Nothing where the table has no part on `page`."""
    areas = [area.box for area in sheet.areas if area.page == page]
    if not areas:
        return
    area = around(areas)
    yield from _cells(sheet, len(table.header), page)
    yield from _columns(table, sheet, page, area)
    for kind, box, label in _rows(document, table, sheet, page):
        yield kind, Box(area.x0, box.top, area.x1, box.bottom), label
    yield "table", area, " ".join(str(part) for part in (table.id, table.kind, table.year) if part is not None)
    pages = sorted({part.page for part in sheet.areas})
    if pages[0] < page:
        yield "from_before", area, str(max(number for number in pages if number < page))
    if pages[-1] > page:
        yield "goes_on", area, str(min(number for number in pages if number > page))


def _pieces(row: Row, page: int) -> Iterator[tuple[int, int, Piece]]:
    """The pieces of a row's cells on `page`, with the column each begins in and how many it covers."""
    for column, square in squares(row):
        for piece in square.pieces:
            if piece.page == page:
                yield column, square.columns, piece


def _cells(sheet: Sheet, header_rows: int, page: int) -> Iterator[_Marked]:
    for place, row in enumerate(sheet.rows):
        if place < header_rows:
            for _, _, piece in _pieces(row, page):
                yield "header", piece.box, ""
        for _, square in squares(row):
            for piece in square.pieces:
                if piece.page == page:
                    yield ("inferred" if square.inferred else "cell"), piece.box, square.inferred or ""


def _columns(table: Table, sheet: Sheet, page: int, area: Box) -> Iterator[_Marked]:
    """Each over the whole height of the table on this page."""
    boxes: dict[int, list[Box]] = {}
    for row in sheet.rows:
        for column, width, piece in _pieces(row, page):
            if width == 1:
                boxes.setdefault(column, []).append(piece.box)
    for place, understood in enumerate(table.columns):
        if place in boxes:
            told = (understood.role, understood.year, understood.basis, understood.unit)
            strip = around(boxes[place])
            box = Box(strip.x0, area.top, strip.x1, area.bottom)
            yield "column", box, " ".join(str(part) for part in told if part is not None)


def _rows(document: Document, table: Table, sheet: Sheet, page: int) -> Iterator[_Marked]:
    """What became of each row below the header; `no_row` is a row of which nothing was told."""
    told = [(label, value.page, value.bbox) for label, value in _values(document, table)]
    told += [("aggregate", it.page, it.bbox) for it in document.aggregates if it.table == table.id]
    headings = _headings(document, table)
    for row in sheet.rows[len(table.header) :]:
        boxes = [piece.box for _, _, piece in _pieces(row, page)]
        if not boxes:
            continue
        cells = [(piece.page, piece.box) for _, square in squares(row) for piece in square.pieces]
        labels = dict.fromkeys(label for label, at, box in told if _stands_in(cells, at, box))
        if labels:
            yield "row", around(boxes), " ".join(labels)
        elif level := _heading(row, headings):
            yield "section", around(boxes), level
        else:
            yield "no_row", around(boxes), ""


def _stands_in(cells: Sequence[tuple[int, Box]], page: int, box: Box) -> bool:
    return any(page == own and cell.holds(*box.middle) for own, cell in cells)


def _values(document: Document, table: Table) -> Iterator[tuple[str, Value]]:
    for indicator in document.indicators:
        if indicator.table == table.id:
            yield from (("indikator", value) for value in indicator.values)
    for line in document.budget:
        if line.table == table.id:
            yield from ((line.level, value) for value in line.values)


def _headings(document: Document, table: Table) -> list[tuple[str, str]]:
    """The texts that the table's rows are said to stand under, each with what it is."""
    rows = [row for row in document.all_rows if row.table == table.id]
    named = ((name, getattr(row, name, None)) for name in _HEADINGS for row in rows)
    return list(dict.fromkeys((name, text) for name, text in named if text))


def _heading(row: Row, headings: Sequence[tuple[str, str]]) -> str | None:
    texts = [square.text for _, square in squares(row) if square.text]
    return next((name for name, text in headings if any(text in printed for printed in texts)), None)
