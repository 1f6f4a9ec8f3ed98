"""Where everything stands, before anything is written: formulas and links point at places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from gettext import gettext as _

from xlsxwriter.utility import xl_rowcol_to_cell

from lkj.outputs.xlsx.claims_place import FIRST_CLAIM, PRINTED, READ
from lkj.outputs.xlsx.names import CLAIMS, KINDS, sheet_of_kind, translated
from lkj.outputs.xlsx.sheet import quoted
from lkj.outputs.xlsx.table_rows import Key, PrintedRow, rows_by_kind
from reconcile.index import Index
from reconcile.sums.recomputed import Found, Recomputed

FIRST_ROW = 3
"""Below the title and the two rows of headings."""
NAME = 3
"""The column of what a row is about."""
FIRST_VALUE = 5
"""Behind page, table, row, name and unit."""


@dataclass(frozen=True, slots=True)
class Place:
    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        return f"{quoted(self.sheet)}!{self.cell}"

    @property
    def cell(self) -> str:
        return str(xl_rowcol_to_cell(self.row, self.column))

    def seen_from(self, sheet: str) -> str:
        return self.cell if sheet == self.sheet else self.address


@dataclass(frozen=True, slots=True)
class ValueColumns:
    """The columns of one column of the report: its text, then what was read (`read`), then what was recomputed."""

    key: Key
    first: int
    read: bool
    recomputed: bool

    @property
    def last(self) -> int:
        return self.first + self.read + 2 * self.recomputed


@dataclass(frozen=True, slots=True)
class TableSheet:
    """`places` tells the row of the sheet for each of `rows`; the row above the first of a table bears its title."""

    name: str
    kinds: tuple[str, ...]
    rows: list[PrintedRow]
    columns: list[ValueColumns]
    places: list[int]

    @property
    def after(self) -> int:
        """The first column behind the values."""
        return self.columns[-1].last + 1 if self.columns else FIRST_VALUE

    @property
    def titled(self) -> Iterator[tuple[int, PrintedRow]]:
        """The rows for titles, with the first row of each table."""
        for at, row in enumerate(self.rows):
            if row.number == 1:
                yield self.places[at] - 1, row


@dataclass(frozen=True, slots=True)
class Layout:
    """`printed` and `read` tell where a value id's text and number stand."""

    sheets: list[TableSheet]
    printed: dict[str, Place] = field(default_factory=dict)
    read: dict[str, Place] = field(default_factory=dict)


def laid_out(index: Index, found: Mapping[str, Found], last_year: Index | None = None) -> Layout:
    """The tables of last year's report have sheets of their own, its text has none."""
    layout = Layout([*_sheets(index, found, "")])
    if last_year is not None:
        layout.sheets.extend(_sheets(last_year, found, str(last_year.document.year or _("last year"))))
    for sheet in layout.sheets:
        _note_places(layout, sheet)
    for at, claim in enumerate(index.claims):
        layout.printed[claim.id] = Place(translated(CLAIMS), FIRST_CLAIM + at, PRINTED)
        layout.read[claim.id] = Place(translated(CLAIMS), FIRST_CLAIM + at, READ)
    return layout


def _sheets(index: Index, found: Mapping[str, Found], of: str) -> Iterator[TableSheet]:
    by_kind = rows_by_kind(index.tables)
    kinds: dict[str, list[str]] = {}
    for kind in [*(kind for kind in KINDS if kind in by_kind), *(kind for kind in by_kind if kind not in KINDS)]:
        kinds.setdefault(sheet_of_kind(kind, of), []).append(kind)
    return (_sheet(name, of_name, by_kind, found) for name, of_name in kinds.items())


def _sheet(
    name: str, kinds: list[str], by_kind: Mapping[str, list[PrintedRow]], found: Mapping[str, Found]
) -> TableSheet:
    rows = [row for kind in kinds for row in by_kind[kind]]
    columns: list[ValueColumns] = []
    for key in dict.fromkeys(key for row in rows for key in row.cells):
        figures = [row.cells[key] for row in rows if key in row.cells]
        read = any(figure.value is not None or figure.bounds is not None for figure in figures)
        again = read and any(isinstance(found.get(figure.id), Recomputed) for figure in figures)
        first = columns[-1].last + 1 if columns else FIRST_VALUE
        columns.append(ValueColumns(key, first, read, again))
    return TableSheet(name, tuple(kinds), rows, columns, list(_places(rows)))


def _places(rows: Sequence[PrintedRow]) -> Iterator[int]:
    titles = 0
    for at, row in enumerate(rows):
        titles += row.number == 1
        yield FIRST_ROW + at + titles


def _note_places(layout: Layout, sheet: TableSheet) -> None:
    for at, row in zip(sheet.places, sheet.rows, strict=True):
        for column in sheet.columns:
            if (figure := row.cells.get(column.key)) is not None:
                layout.printed[figure.id] = Place(sheet.name, at, column.first)
                if column.read:
                    layout.read[figure.id] = Place(sheet.name, at, column.first + 1)
