"""One sheet: cells are written as text, number, formula or link, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lkj.outputs.xlsx.formats import LINK, Formats, Look
from lkj.outputs.xlsx.lines import lines_of
from lkj.outputs.xlsx.runs import runs
from lkj.outputs.xlsx.text import FORMULA_SIGNS, safe

_LINE, _ROOM, _HIGHEST = 12.9, 3.6, 400.0  # points; a row is at most 409 high
_LETTERS_IN_HEADER = 90
LARGEST = 10**300
_A3, _A4 = 8, 9
_MOST_ON_A4, _MOST_ON_A3 = 210, 400  # widths in characters


class Sheet:
    """A worksheet of the workbook with its widths. Rows and columns count from 0."""

    def __init__(self, sheet: Any, formats: Formats) -> None:
        self.name: str = sheet.get_name()
        self.sheet = sheet
        self.formats = formats
        self.widths: dict[int, float] = {}
        self.head_rows = self.head_columns = 0
        sheet.hide_gridlines(2)

    def width(self, column: int, width: float) -> None:
        self.widths[column] = width
        self.sheet.set_column(column, column, width)

    def text(self, row: int, column: int, text: str, *looks: Look) -> None:
        shown = safe(text)
        look = self.formats.of(*looks, _guard(shown))
        if shown:
            self.sheet.write_string(row, column, shown, look)
        else:
            self.sheet.write_blank(row, column, None, look)

    def number(self, row: int, column: int, value: Decimal | int | Fraction, *looks: Look) -> None:
        """As text where a spreadsheet has no number so large."""
        if -LARGEST < value < LARGEST:
            self.sheet.write_number(row, column, float(value), self.formats.of(*looks))
        else:
            self.text(row, column, str(value), *looks)

    def formula(self, row: int, column: int, text: str, value: float, *looks: Look) -> None:
        self.sheet.write_formula(row, column, f"={text}", self.formats.of(*looks), value)

    def link(self, row: int, column: int, place: str, text: str, *looks: Look, number: int | None = None) -> None:
        """To a place in this workbook, `'Sheet'!A1`; `number` where it is shown as one."""
        shown = safe(text)
        look = self.formats.of(*looks, LINK, _guard(shown))
        self.sheet.write_url(row, column, f"internal:{place}", look, shown)
        if number is not None:
            self.sheet.write_number(row, column, number, look)

    def hidden(self, row: int, column: int, name: str) -> None:
        """A column of marks, headed `name`; it must be one of the list, lest sorting leave it behind."""
        self.sheet.set_column(column, column, None, None, {"hidden": True})
        self.sheet.write_string(row, column, name)

    def mark(self, row: int, column: int, text: str) -> None:
        if text:
            self.sheet.write_string(row, column, text)

    def listing(self, first_row: int, last_row: int, columns: int, frozen: int) -> None:
        """What stands from `first_row` on is a list below its headings: to be filtered, with the headings in sight."""
        self.head_rows, self.head_columns = first_row, frozen
        self.sheet.autofilter(first_row - 1, 0, last_row, columns - 1)
        self.sheet.freeze_panes(first_row, frozen)

    def merged(self, row: int, first: int, last: int, text: str, *looks: Look) -> None:
        if first < last:
            self.sheet.merge_range(row, first, row, last, "", self.formats.of(*looks))
        self.text(row, first, text, *looks)

    def height(self, row: int, texts: dict[int, str], least: int = 1) -> None:
        """As high as the text in its columns needs."""
        lines = max((lines_of(safe(text), self.widths.get(column, 8.0)) for column, text in texts.items()), default=1)
        self.sheet.set_row(row, min(_HIGHEST, max(lines, least) * _LINE + _ROOM))

    def coloured_unless_zero(self, cells: Sequence[str], look: Look) -> None:
        if cells:
            rule = {"type": "cell", "criteria": "!=", "value": 0, "format": self.formats.of(look)}
            self.sheet.conditional_format(cells[0], {**rule, "multi_range": " ".join(runs(cells))})

    def printed(self, head: str, page_of: str) -> None:
        """Landscape, as wide as the paper, with the headings on each page; A3 or two of them where there is much. What
        is no list goes on one page."""
        self.sheet.set_landscape()
        wide = sum(self.widths.values())
        self.sheet.set_paper(_A3 if wide > _MOST_ON_A4 else _A4)
        self.sheet.fit_to_pages(2 if wide > _MOST_ON_A3 else 1, 0 if self.head_rows else 1)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        self.sheet.set_header(f"&L&8{_escaped(head)}&R&8{_escaped(self.name)}")
        self.sheet.set_footer(f"&C&8{page_of}")
        if self.head_rows:
            self.sheet.repeat_rows(0, self.head_rows - 1)
            self.sheet.repeat_columns(0, self.head_columns - 1)


def _guard(text: str) -> Look:
    """Keeps a text a text when a person edits its cell."""
    return {"quote_prefix": True} if text.startswith(FORMULA_SIGNS) else {}


def _escaped(text: str) -> str:
    return safe(text)[:_LETTERS_IN_HEADER].replace("&", "&&")


def quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
