"""What a form prints over its table in the same frame, set apart from it: `Organisasi : …`, `Tahun Anggaran 2021`."""

from __future__ import annotations

from dataclasses import replace

from extractor.tables.header import form_rows
from extractor.tables.sheet import Area, Row, Sheet, squares
from schemas.geometry import around


def split_form(sheet: Sheet) -> list[Sheet]:
    """`sheet`, of one page, as the frame over its table and the table, where that has fewer columns of its own."""
    count = form_rows(sheet)
    if not count or any(i + square.rows > count for i in range(count) for _, square in squares(sheet.rows[i])):
        return [sheet]
    table = _without_unused_lines(_part(sheet, sheet.rows[count:]))
    if table.columns == sheet.columns:
        return [sheet]
    return [replace(_part(sheet, sheet.rows[:count]), open_foot=False), table]


def _part(sheet: Sheet, rows: list[Row]) -> Sheet:
    boxes = [square.pieces[0].box for row in rows for _, square in squares(row)]
    return replace(sheet, rows=rows, areas=[Area(sheet.page, around(boxes))])


def _without_unused_lines(sheet: Sheet) -> Sheet:
    """`sheet` without the column lines at which no square of it begins or ends."""
    used = {0, sheet.columns}
    for row in sheet.rows:
        for column, square in squares(row):
            used |= {column, column + square.columns}
    lines = sorted(used)
    rows: list[Row] = [[None] * (len(lines) - 1) for _ in sheet.rows]
    for index, row in enumerate(sheet.rows):
        for column, square in squares(row):
            first, last = lines.index(column), lines.index(column + square.columns)
            rows[index][first] = replace(square, columns=last - first)
    return replace(sheet, rows=rows, xs=tuple(sheet.xs[line] for line in lines))
