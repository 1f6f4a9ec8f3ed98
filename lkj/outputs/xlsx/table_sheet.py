"""A sheet of one kind of table: a printed row a row, with the text, the number and the recomputation of each value."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.findings_place import finding_place
from lkj.outputs.xlsx.head import header_row, title_row
from lkj.outputs.xlsx.layout import FIRST_ROW, FIRST_VALUE, NAME, TableSheet, ValueColumns
from lkj.outputs.xlsx.notes import findings_told, found_of, heading_of, notes_on, result_of
from lkj.outputs.xlsx.page_cell import page_width, pages_told, write_page
from lkj.outputs.xlsx.paper import Numbered, Paper
from lkj.outputs.xlsx.recomputation import Recomputations, decimals_of, difference_of, written_width
from lkj.outputs.xlsx.sheet import Sheet
from lkj.outputs.xlsx.table_rows import PrintedRow
from lkj.outputs.xlsx.value_cells import range_in_words, value_mark, write_printed, write_read
from lkj.people.paper_columns import VALUES_MARK
from lkj.words import truncation as brief
from lkj.words.kinds import kind_in_words
from reconcile.sums.recomputed import Recomputed

_LONGEST_TITLE = 200
_BEFORE = (8.0, 6.5, 44.0, 12.0)
_AFTER = (12.0, 14.0, 46.0, 60.0)
_EMPTY = 10.0  # the width of a column that holds nothing


def write_table_sheet(sheet: Sheet, paper: Paper, table: TableSheet) -> int:
    """Returns how many figures were recomputed."""
    again = Recomputations(sheet, paper.layout)
    _head(sheet, paper, table)
    for place, first in table.titled:
        _title(sheet, paper, table, place, first)
    for place, row in zip(table.places, table.rows, strict=True):
        _Row(sheet, paper, table, row, place).write(again)
    again.finish()
    sheet.hidden(FIRST_ROW - 1, table.after + len(_AFTER), VALUES_MARK)
    sheet.listing(FIRST_ROW, table.places[-1], table.after + len(_AFTER) + 1, NAME + 1)
    return again.count


def _head(sheet: Sheet, paper: Paper, table: TableSheet) -> None:
    tables = len({row.table.id for row in table.rows if row.table})
    told = ", ".join(dict.fromkeys(kind_in_words(kind) for kind in table.kinds))
    counted = ngettext("{count} table", "{count} tables", tables).format(count=tables)
    rows = ngettext("{count} row", "{count} rows", len(table.rows)).format(count=len(table.rows))
    title_row(sheet, f"{told[:1].upper()}{told[1:]}: {counted}, {rows}", NAME)
    before = (_("Page"), _("Table"), _("Row"), _("Indicator or item"), _("Unit"))
    after = (_("Result"), _("Finding"), _("Notes"), _("Stands under"))
    units = any(row.satuan for row in table.rows)
    widths = (page_width(paper), *_BEFORE[:-1], _BEFORE[-1] if units else _EMPTY)
    header_row(sheet, FIRST_ROW - 1, 0, before, widths)
    for column in table.columns:
        _column_head(sheet, paper, table, column)
    noted = any(notes_on(paper, row) for row in table.rows)
    under = any(row.under for row in table.rows)
    last_widths = (*_AFTER[:2], _AFTER[2] if noted else _EMPTY, _AFTER[3] if under else _EMPTY)
    header_row(sheet, FIRST_ROW - 1, table.after, after, last_widths)
    sheet.sheet.set_row(FIRST_ROW - 2, 30)
    sheet.sheet.set_row(FIRST_ROW - 1, 26)


def _title(sheet: Sheet, paper: Paper, table: TableSheet, place: int, first: PrintedRow) -> None:
    for column in range(table.after + len(_AFTER)):
        sheet.text(place, column, "", look.BAND)
    printed = first.table
    if printed is None:
        return
    write_page(sheet, paper, place, first.page, look.BAND)
    sheet.text(place, 1, printed.number or "–", look.BAND, {"align": "center"})
    pages = pages_told(paper, printed.pages)
    words = brief.shortened(printed.caption or " / ".join(printed.title), _LONGEST_TITLE)
    number = _("Table {number}").format(number=printed.number) if printed.number else _("Table without a number")
    sheet.text(place, NAME, " · ".join(filter(None, (number, pages, words))), look.BAND, {"indent": 1})


def _column_head(sheet: Sheet, paper: Paper, table: TableSheet, column: ValueColumns) -> None:
    figures = [row.cells[column.key] for row in table.rows if column.key in row.cells]
    longest = max(len(figure.raw) for figure in figures)
    sheet.merged(FIRST_ROW - 2, column.first, column.last, heading_of(column.key), look.HEAD)
    names, widths = [_("printed")], [min(max(longest + 1.5, 10.0), 22.0)]
    if column.read:
        numbers = [(figure.number, figure.decimals) for figure in figures if figure.value is not None]
        ranges = [len(range_in_words(paper, figure.bounds)) + 3.0 for figure in figures if figure.bounds is not None]
        names, widths = [*names, _("read")], [*widths, max(written_width(numbers), *ranges, 0.0)]
    if column.recomputed:
        again = [entry for figure in figures if isinstance(entry := paper.found.get(figure.id), Recomputed)]
        results = max(written_width((entry.value, decimals_of(entry)) for entry in again), 12.5)
        off = max(written_width((difference_of(entry), entry.equation.stated.decimals) for entry in again) + 1, 11.0)
        names, widths = [*names, _("recomputed"), _("difference")], [*widths, results, off]
    for at, (name, width) in enumerate(zip(names, widths, strict=True), start=column.first):
        sheet.width(at, width)
        sheet.text(FIRST_ROW - 1, at, name, look.UNDER)


class _Row:
    """One row being written."""

    def __init__(self, sheet: Sheet, paper: Paper, table: TableSheet, row: PrintedRow, place: int) -> None:
        self.sheet, self.paper, self.table, self.row, self.place = sheet, paper, table, row, place
        self.looks = (look.TOTAL,) if row.total else ()
        self.texts: dict[int, str] = {}
        self.marks: list[str] = []

    def write(self, again: Recomputations) -> None:
        sheet, row, place = self.sheet, self.row, self.place
        write_page(sheet, self.paper, place, row.page, *self.looks)
        sheet.text(place, 1, (row.table.number or "–") if row.table else "–", look.CENTRED, *self.looks)
        sheet.number(place, 2, row.number, look.CENTRED, *self.looks)
        self.text(NAME, row.label)
        self.text(FIRST_VALUE - 1, row.satuan)
        for column in self.table.columns:
            self.value(column, again)
        self.after()
        sheet.mark(place, self.table.after + len(_AFTER), " ".join(self.marks))
        sheet.height(place, self.texts)

    def text(self, column: int, text: str, *looks: look.Look) -> None:
        self.texts[column] = text
        self.sheet.text(self.place, column, text, look.TEXT, *self.looks, *looks)

    def value(self, column: ValueColumns, again: Recomputations) -> None:
        for at in range(column.first, column.last + 1):
            self.sheet.text(self.place, at, "", look.CELL, *self.looks)
        figure = self.row.cells.get(column.key)
        if figure is None:
            return
        self.texts[column.first] = figure.raw
        write_printed(self.sheet, self.paper, self.place, column.first, figure, self.looks)
        if column.read:
            write_read(self.sheet, self.paper, self.place, column.first + 1, figure, self.looks)
            self.marks.append(value_mark(self.paper, column.first + 1, figure))
        entry = self.paper.found.get(figure.id)
        if column.recomputed and isinstance(entry, Recomputed):
            again.write(entry, self.place, column.first + 2)

    def after(self) -> None:
        at = self.table.after
        result = result_of(entry for _heading, entry in found_of(self.paper, self.row))
        differs = result == _("differs")
        self.sheet.text(self.place, at, result, look.CENTRED, *self.looks, *((look.FAULTY,) if differs else ()))
        self.findings(at + 1)
        self.text(at + 2, notes_on(self.paper, self.row))
        self.text(at + 3, self.row.under, {"font_color": look.PALE})

    def findings(self, column: int) -> None:
        entries = [entry for figure in self.row.cells.values() for entry in self.paper.of_value.get(figure.id, [])]
        told: list[Numbered] = list({entry.number: entry for entry in entries}.values())
        if told:
            place = finding_place(told[0].number).address
            self.sheet.link(self.place, column, place, findings_told(told), look.TEXT, *self.looks)
        else:
            self.sheet.text(self.place, column, "", look.CELL, *self.looks)
