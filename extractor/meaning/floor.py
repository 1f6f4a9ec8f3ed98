"""The floor under the reading of tables: no figure of a table is lost because its column or its row is not understood.

What the rows of a table do not tell yet is told here as `other:<header>`, never as sure: in the row that is told
already, or in a row of its own that is named by the longest text beside its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from extractor.meaning.column_roles import REMARKS, WORDS
from extractor.meaning.figures import Figures
from extractor.meaning.name_column import longest_text_column
from extractor.meaning.roles import Role
from extractor.meaning.row_contents import Contents
from extractor.meaning.table_rows import body_indexes
from extractor.meaning.thresholds import LONGEST_FIGURE_CELL
from extractor.tables.sheet import Sheet, Square, squares
from extractor.words.marks import counts_up, is_amount, is_bare_mark
from schemas.document import COLUMN_UNKNOWN, BudgetLine, Indicator, Value

_TEXTS = (WORDS | REMARKS) - {"code", "schedule", "satuan", "date"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"\d[\d.,]*\s[^\W\d_]+(?:\sx\s\d+\s[^\W\d_]+)*", re.I)


def on_the_floor(
    sheet: Sheet, header_rows: int, roles: Sequence[Role], figures: Figures, table: str, kind: str, told: Contents
) -> Contents:
    """`told` and what it leaves of the figures of the table named `table`."""
    names = longest_text_column(sheet, header_rows, roles)
    columns = [c for c in range(sheet.columns) if c != names and not _numbers_rows(sheet, header_rows, c)]
    rows: list[Indicator | BudgetLine] = [*told.indicators, *told.budget]
    known = {value.id for row in rows for value in row.values}
    known |= {aggregate.id for aggregate in told.aggregates}
    codes = {row.id: row.code for row in told.budget if row.code}
    left: dict[str, tuple[int, list[Value]]] = {}
    for index in body_indexes(sheet, header_rows):
        name = f"{table}.r{index}"
        values = [
            figures.value(index, column, square)
            for column, square in squares(sheet.rows[index])
            if column in columns and f"{name}.c{column}" not in known and _may_hold(roles[column], square)
            if roles[column].name != "code" or name not in codes
        ]
        values = [value for value in values if is_figure(value)]
        if values and not all(_YEAR.fullmatch(value.raw) for value in values):
            left[name] = index, [_unknown(value, roles) for value in values]
    own = _rows_alone(sheet, names, table, kind, left, {row.id for row in rows})
    return Contents(
        sorted([*(_with_more(row, left) for row in told.indicators), *own], key=lambda row: _place(row.id)),
        [_with_more(row, left) for row in told.budget],
        told.aggregates,
    )


def _numbers_rows(sheet: Sheet, first_row: int, column: int) -> bool:
    """Whether a column holds nothing but the numbers of the rows."""
    cells = (row[column] for row in sheet.rows[first_row:])
    texts = [square.text for square in cells if square is not None and square.text]
    return all(map(is_bare_mark, texts)) and counts_up(texts)


def _may_hold(role: Role, square: Square) -> bool:
    """Whether a cell may hold a figure; a column of names or of numbers of rows does only where it prints no words, but
    that of the currency, or what is counted (`2 Hari x 3 Kali`)."""
    text = square.text
    if not any(map(str.isdigit, text)) or role.name == "revision":
        return False
    if role.name not in _TEXTS or is_amount(text) or _COUNTED.fullmatch(text):
        return True
    return not (any(map(str.isalpha, text)) or is_bare_mark(text))


def is_figure(value: Value) -> bool:
    """Whether a cell holds a figure rather than words with a digit among them (`Perda 3`, `B3`)."""
    if len(value.raw) > LONGEST_FIGURE_CELL or value.reason in ("citation", "date"):
        return False
    if value.value is not None or value.interval is not None:
        return True
    return sum(map(str.isalpha, value.raw)) < sum(map(str.isdigit, value.raw))


def _unknown(value: Value, roles: Sequence[Role]) -> Value:
    header = roles[_place(value.id)[-1]].header
    return replace(value, measure=f"other:{header}", sure=False, header_measure=None, reason=COLUMN_UNKNOWN)


def _rows_alone(
    sheet: Sheet,
    names: int | None,
    table: str,
    kind: str,
    left: dict[str, tuple[int, list[Value]]],
    told: set[str],
) -> Iterator[Indicator]:
    for name, (index, values) in left.items():
        if name in told:
            continue
        own = " ".join(square.text for _, square in squares(sheet.rows[index]) if square.text)
        yield Indicator(
            id=name,
            table=table,
            page=values[0].page,
            kind=kind,
            indikator=_name(sheet, index, names) or own,
            values=values,
            printed=own,
        )


def _name(sheet: Sheet, index: int, names: int | None) -> str:
    """What the row is called: its cell in the column of names, or the longest text beside its figures."""
    if names is not None:
        row, column = sheet.owner(index, names)
        square = sheet.rows[row][column]
        if square is not None and any(map(str.isalpha, square.text)):
            return square.text
    texts = [square.text for _, square in squares(sheet.rows[index])]
    return max((text for text in texts if any(map(str.isalpha, text))), key=len, default="")


_Told = TypeVar("_Told", Indicator, BudgetLine)


def _with_more(row: _Told, left: dict[str, tuple[int, list[Value]]]) -> _Told:
    """A told row with what it leaves."""
    if row.id not in left:
        return row
    return replace(row, values=_in_order(row.values, left[row.id][1]))


def _in_order(values: Sequence[Value], more: Sequence[Value]) -> list[Value]:
    return sorted([*values, *more], key=lambda value: _place(value.id))


def _place(name: str) -> list[int]:
    """The numbers in an id: table, row and column."""
    return [int(number) for number in re.findall(r"\d+", name)]
