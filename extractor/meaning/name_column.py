"""Which column of a table names its rows: the one whose header says so, else the one with the longest texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.meaning.column_roles import MEASURES, REMARKS
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import SAME_AGAIN, SHORTEST_NAMES, WITH_NAMES
from extractor.tables.sheet import Sheet, Square

_NO_NAMES = MEASURES | (REMARKS - {"definition", "source"}) | {"number", "code", "satuan"}


def told_name_column(sheet: Sheet, roles: Sequence[Role], names: Sequence[str]) -> int | None:
    """The column of the finest name: the last whose role comes first in `names`, the longest of one header. Of several
    columns with that role, one that says the same again and again (a source of funds), or stands behind all figures
    (who spends them), names no rows."""
    for name in names:
        columns = [c for c, role in enumerate(roles) if role.name == name]
        if columns:
            last = roles[_telling(sheet, _before_figures(roles, columns))[-1]].header
            alike = [c for c in columns if roles[c].header == last]
            return max(alike, key=lambda column: _average(map(len, _texts(sheet, 0, column))))
    return None


def _before_figures(roles: Sequence[Role], columns: Sequence[int]) -> Sequence[int]:
    """Those of `columns` that stand before some figures; all where none does."""
    last = max((c for c, role in enumerate(roles) if role.name in MEASURES), default=len(roles))
    return [column for column in columns if column < last] or columns


def _telling(sheet: Sheet, columns: Sequence[int]) -> list[int]:
    """Those of `columns` whose texts differ about as often as in the one where they differ most."""
    texts = {column: list(_texts(sheet, 0, column)) for column in columns}
    distinct = {column: len(set(told)) / max(1, len(told)) for column, told in texts.items()}
    telling = [column for column in columns if distinct[column] > SAME_AGAIN * max(distinct.values())]
    return telling or list(columns)


def coarser_name_columns(roles: Sequence[Role], names: int | None) -> list[int]:
    """The columns left of that of the names that may name a row without a name of its own there, the nearest first."""
    before = range(names - 1, -1, -1) if names is not None else ()
    return [column for column in before if roles[column].name in ("uraian", "sasaran")]


def longest_text_column(sheet: Sheet, first_row: int, roles: Sequence[Role]) -> int | None:
    """The column with the most letters a cell, among those whose header does not say that it holds something else; of
    columns alike the first. None where no column holds words."""
    rows = max(1, len(sheet.rows) - first_row)
    best: tuple[float, int] | None = None
    for column, role in enumerate(roles):
        letters = [count for text in _texts(sheet, first_row, column) if (count := sum(map(str.isalpha, text)))]
        if role.name in _NO_NAMES or len(letters) < max(1.0, WITH_NAMES * rows) or _average(letters) < SHORTEST_NAMES:
            continue
        if best is None or _average(letters) > best[0]:
            best = _average(letters), column
    return best[1] if best else None


def _texts(sheet: Sheet, first_row: int, column: int) -> list[str]:
    cells: Iterable[Square | None] = (row[column] for row in sheet.rows[first_row:])
    return [square.text for square in cells if square is not None and square.columns == 1]


def _average(lengths: Iterable[int]) -> float:
    counted = list(lengths)
    return sum(counted) / len(counted) if counted else 0.0
