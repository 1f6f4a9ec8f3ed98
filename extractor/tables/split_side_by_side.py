"""Two tables side by side drawn as one: their header says the same columns twice, names of rows among them.

Columns before them (a number, a sasaran) belong to both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from extractor.tables.header import header_of
from extractor.tables.sheet import Area, Sheet, Square, squares
from extractor.tables.thresholds import COLUMNS_BESIDE
from extractor.words.header_vocabulary import ROLES, plain
from schemas.geometry import around

_NAMES: Final = frozenset({"indikator", "uraian"})
_SHARED: Final = frozenset({"number", "sasaran", "tujuan", "misi"})


def split_side_by_side(sheet: Sheet) -> list[Sheet]:
    """`sheet`, or the tables that it holds beside each other, from left to right."""
    header = header_of(sheet)
    if not header.rows or sheet.columns < 2 * COLUMNS_BESIDE:
        return [sheet]
    roles = [_role(path) for path in header.paths]
    for before in range(sheet.columns - 2 * COLUMNS_BESIDE + 1):
        width, odd = divmod(sheet.columns - before, 2)
        first, second = roles[before : before + width], roles[before + width :]
        if not odd and first == second and None not in first and _is_table(first, roles[:before]):
            shared = range(before)
            halves = (range(before, before + width), range(before + width, sheet.columns))
            return [_part(sheet, [*shared, *half]) for half in halves]
    return [sheet]


def _role(path: Sequence[str]) -> str | None:
    """What the lowest words over a column say."""
    match = ROLES.best(plain(path[-1])) if path else None
    return match.name if match else None


def _is_table(roles: Sequence[str | None], shared: Sequence[str | None]) -> bool:
    """Whether columns name rows and tell something of them, and those before them do neither."""
    names = {role for role in roles if role in _NAMES}
    return len(names) == 1 and len(set(roles)) > 1 and all(role in _SHARED for role in shared)


def _part(sheet: Sheet, columns: Sequence[int]) -> Sheet:
    rows = [list(_row(sheet, index, columns)) for index in range(len(sheet.rows))]
    xs = (*(sheet.xs[column] for column in columns), sheet.xs[columns[-1] + 1])
    cut = replace(sheet, rows=rows, xs=xs)
    return replace(cut, areas=list(_areas(cut)))


def _row(sheet: Sheet, index: int, columns: Sequence[int]) -> Iterator[Square | None]:
    """The squares of one row over `columns`; one that reaches beyond them is cut off."""
    owners = [sheet.owner(index, column) for column in columns]
    for place, owner in enumerate(owners):
        if owner[0] != index or (place and owners[place - 1] == owner):
            yield None
            continue
        square = sheet.rows[owner[0]][owner[1]]
        yield replace(square, columns=owners.count(owner)) if square else None


def _areas(sheet: Sheet) -> Iterator[Area]:
    pages: dict[int, list[Square]] = {}
    for row in sheet.rows:
        for _, square in squares(row):
            for piece in square.pieces:
                pages.setdefault(piece.page, []).append(square)
    for area in sheet.areas:
        boxes = [p.box for square in pages.get(area.page, []) for p in square.pieces if p.page == area.page]
        yield Area(area.page, around(boxes)) if boxes else area
