"""Columns too narrow to hold anything: borders that were drawn a little apart from row to row are one border."""

from __future__ import annotations

from dataclasses import replace

from extractor.tables.sheet import Row, Sheet, Square, squares
from extractor.tables.thresholds import NARROW_COLUMN

_Place = tuple[int, int]


def without_slivers(sheet: Sheet) -> Sheet:
    """`sheet` with its narrow columns handed over to a neighbour, wherever no two texts come together."""
    column = 0
    while column < sheet.columns and sheet.columns > 1:
        merged = _merged(sheet, column) if sheet.xs[column + 1] - sheet.xs[column] < NARROW_COLUMN else None
        if merged is None:
            column += 1
        else:
            sheet = merged
    return sheet


def _merged(sheet: Sheet, sliver: int) -> Sheet | None:
    """The sliver as one with the next column, else with the one before."""
    owners = _owners(sheet)
    for neighbour in (sliver + 1, sliver - 1):
        if 0 <= neighbour < sheet.columns:
            yielding = _yielding(sheet, owners, sliver, neighbour)
            if yielding is not None:
                return _without(sheet, max(sliver, neighbour), yielding)
    return None


def _owners(sheet: Sheet) -> list[list[_Place | None]]:
    """For each place the row and column where the square over it begins."""
    owners: list[list[_Place | None]] = [[None] * sheet.columns for _ in sheet.rows]
    for index, row in enumerate(sheet.rows):
        for column, square in squares(row):
            for i in range(index, min(index + square.rows, len(sheet.rows))):
                for j in range(column, min(column + square.columns, sheet.columns)):
                    owners[i][j] = index, column
    return owners


def _yielding(
    sheet: Sheet, owners: list[list[_Place | None]], sliver: int, neighbour: int
) -> dict[_Place, bool] | None:
    """For each square at one of two columns whether it gives way to the other; None where two texts meet, or a merged
    cell would have to give way in one row and stay in another."""
    gives: dict[_Place, bool] = {}
    for row in owners:
        own, other = row[sliver], row[neighbour]
        if own is None or other is None or own == other:
            continue
        narrow, wide = _square(sheet, own), _square(sheet, other)
        narrow_gives = narrow.columns > 1 or not narrow.text
        if not narrow_gives and wide.text and wide.columns == 1:
            return None
        for place, giving in ((own, narrow_gives), (other, not narrow_gives)):
            if gives.setdefault(place, giving) != giving:
                return None
    return gives


def _square(sheet: Sheet, place: _Place) -> Square:
    square = sheet.rows[place[0]][place[1]]
    if square is None:
        raise ValueError(place)
    return square


def _without(sheet: Sheet, line: int, gives: dict[_Place, bool]) -> Sheet:
    """`sheet` without the column line `line`; squares that give way end, or begin, at the side of the merged column."""
    rows: list[Row] = [[None] * (sheet.columns - 1) for _ in sheet.rows]
    for index, row in enumerate(sheet.rows):
        for column, square in squares(row):
            giving = gives.get((index, column), False)
            start, end = column - (column > line or (column == line and not giving)), column + square.columns
            end -= end > line or (end == line and giving)
            if end > start:
                rows[index][start] = replace(square, columns=end - start)
    return replace(sheet, rows=rows, xs=(*sheet.xs[:line], *sheet.xs[line + 1 :]))
