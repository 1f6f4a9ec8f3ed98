"""Which column of a table names its rows: the one whose header says so, else the one with the longest texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from extractor.meaning.column_roles import MEASURES, REMARKS
from extractor.meaning.roles import Role
from extractor.meaning.thresholds import MOST_DISTINCT, ROWS_THAT_REPEAT, SHORTEST_NAMES, WITH_NAMES
from extractor.tables.sheet import Sheet, Square
from extractor.words.codes import named
from extractor.words.header_vocabulary import FUNDS, plain
from extractor.words.marks import unmarked

_WORKS = frozenset({"program", "kegiatan", "subkegiatan"})
_NO_NAMES = MEASURES | (REMARKS - {"definition", "source"}) | {"number", "code", "satuan"}


def told_name_column(sheet: Sheet, roles: Sequence[Role], names: Sequence[str]) -> int | None:
    """The column of the finest name: the last whose role comes first in `names`, the longest of one header. Where
    others name the rows, none does that has no words (`IKK`, where a form asks for what nobody has), or says whose
    money it is, the same in most rows, or stands behind all figures (who spends them)."""
    for name in names:
        columns = [c for c, role in enumerate(roles) if role.name == name]
        columns = [c for c in columns if _names_some(sheet, c, roles[c].header)] or columns
        columns = [c for c in columns if not (_is_fund(roles[c]) or _repeats(sheet, c))] or columns
        columns = [c for c in columns if not _is_output(sheet, roles, c, columns)] or columns
        if columns:
            last = roles[_before_figures(roles, columns)[-1]].header
            alike = [c for c in columns if roles[c].header == last]
            return max(alike, key=lambda column: _average(map(len, _texts(sheet, 0, column))))
    return None


def indicator_column(sheet: Sheet, roles: Sequence[Role]) -> int | None:
    """The column that names what is measured: indicators, else the sasaran or the works themselves."""
    names = "indikator"
    if all(role.name != names for role in roles):
        names = "sasaran" if _measures_aims(roles) else "uraian" if _measures_works(roles) else names
    return told_name_column(sheet, roles, (names,))


def _measures_aims(roles: Sequence[Role]) -> bool:
    """Whether a table sets target and realisasi beside the sasaran themselves: no other column names a row."""
    has = {role.name for role in roles}
    return has >= {"sasaran", "target", "realisasi"} and not has & {"indikator", "uraian", "program", "kegiatan"}


def _measures_works(roles: Sequence[Role]) -> bool:
    """Whether a table sets one target and what was realised of it, in no money, beside programmes or kegiatan: no other
    column names a row. A percentage beside them is as often how far the works went."""
    measured = [role.name for role in roles if role.domain != "money" and role.name in ("target", "realisasi")]
    names = [role for role in roles if role.name in ("uraian", "indikator", "sasaran")]
    works = len(names) == 1 and names[0].name == "uraian" and _WORKS & set(re.findall(r"\w+", plain(names[0].header)))
    progress = any(role.name == "capaian" for role in roles)
    return bool(works) and not progress and sorted(measured) == ["realisasi", "target"]


def _before_figures(roles: Sequence[Role], columns: Sequence[int]) -> Sequence[int]:
    """Those of `columns` that stand before some figures; all where none does."""
    last = max((c for c, role in enumerate(roles) if role.name in MEASURES), default=len(roles))
    return [column for column in columns if column < last] or columns


def named_by_extent(sheet: Sheet, first_row: int, roles: Sequence[Role], money: Collection[int]) -> int | None:
    """The column that says whose budget stands beside indicators: that of programmes, whatever it is called; the
    sasaran, where an amount is merged over several of its indicators as it is, or none of several has one but the
    first; else the indicators."""
    spending = (c for c, role in enumerate(roles) if role.name in ("sasaran", "other", "tujuan"))
    if (column := next((c for c in spending if _names_spending(sheet, first_row, c, money)), None)) is not None:
        return column
    names = [told_name_column(sheet, roles, (name,)) for name in ("sasaran", "indikator")]
    sasaran, indicator = names
    if sasaran is None or indicator is None:
        return indicator if indicator is not None else sasaran
    told = [(row, square) for row in range(first_row, len(sheet.rows)) for c in money if (square := sheet.rows[row][c])]
    for row, square in told:
        over, own = sheet.rows[row][sasaran], sheet.rows[row][indicator]
        if over is not None and own is not None and own.rows < square.rows == over.rows and square.text:
            return sasaran
    first = [row for row in range(first_row, len(sheet.rows)) if (over := sheet.rows[row][sasaran]) and over.rows > 1]
    with_money = {row for row, square in told if any(map(str.isdigit, square.text))}
    alone = [_stand_alone(sheet, row, sasaran, indicator, with_money) for row in first]
    return sasaran if any(alone) and all(alone) else indicator


def _names_spending(sheet: Sheet, first_row: int, column: int, money: Collection[int]) -> bool:
    """Whether most cells of a column name a programme or an activity, and each has one amount at most beside it."""
    rows = [row for row in sheet.rows[first_row:] if any(map(str.isalpha, _text(row[column])))]
    named_so = sum(
        named(unmarked(_text(row[column]))[1]).level in ("program", "kegiatan", "subkegiatan") for row in rows
    )
    below = (row for row in sheet.rows[first_row:] if row[column] is None)
    finer = any(any(map(str.isdigit, _text(row[c]))) for row in below for c in money)
    return len(rows) > 1 and 2 * named_so >= len(rows) and not finer


def _text(square: Square | None) -> str:
    return square.text if square is not None else ""


def _stand_alone(sheet: Sheet, row: int, sasaran: int, indicator: int, with_money: Collection[int]) -> bool:
    """Whether the first of the indicators of a sasaran is the only one beside which money stands."""
    over = sheet.rows[row][sasaran]
    below = range(row + 1, row + (over.rows if over is not None else 1))
    several = any((own := sheet.rows[other][indicator]) is not None and own.text for other in below)
    return several and row in with_money and not any(other in with_money for other in below)


def coarser_name_columns(roles: Sequence[Role], names: int | None) -> list[int]:
    """The columns left of that of the names that may name a row without a name of its own there, the nearest first."""
    before = range(names - 1, -1, -1) if names is not None else ()
    return [column for column in before if roles[column].name in ("uraian", "sasaran")]


def _names_some(sheet: Sheet, column: int, header: str) -> bool:
    """Whether words other than those of its header stand in a column."""
    return any(any(map(str.isalpha, text)) and text not in header for text in _texts(sheet, 0, column))


def naming_square(sheet: Sheet, row: int, column: int | None, others: Sequence[int], page: int | None) -> Square | None:
    """The square that names an indicator: its own, or, where that is empty, one of its row in `others` (the indicator
    of the tujuan), or that of the indicator above on its `page`, None where the row above is none."""
    if column is None:
        return None
    places = (sheet.owner(index, column) for index in range(row, -1, -1))
    squares = (square for i, j in places if (square := sheet.rows[i][j]) is not None)
    own = next(squares, None)
    beside = (square for other in others if (square := sheet.rows[row][other]) is not None)
    if own is None or own.text:
        return own
    if named := next((square for square in beside if any(map(str.isalpha, square.text))), None):
        return named
    if own.page != page:
        return own
    return next((square for square in squares if square.text), own)


def _is_fund(role: Role) -> bool:
    return FUNDS.best(plain(role.header)) is not None


def _is_output(sheet: Sheet, roles: Sequence[Role], column: int, columns: Sequence[int]) -> bool:
    """Whether a column tells what each activity brings forth, one for one: the activity has the budget."""
    before = [c for c in columns if c < column]
    if not before or not plain(roles[column].header).startswith(("output", "keluaran")):
        return False
    rows = [(row[before[-1]], row[column]) for row in sheet.rows]
    return all(name is not None and name.text for name, output in rows if output is not None and output.text)


def _repeats(sheet: Sheet, column: int) -> bool:
    texts = _texts(sheet, 0, column)[1:]
    texts = [text for text in texts if any(map(str.isalpha, text))]
    return len(texts) >= ROWS_THAT_REPEAT and len(set(texts)) <= MOST_DISTINCT * len(texts)


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
