"""The title and the headings of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.names import INDEX, translated
from lkj.outputs.xlsx.sheet import Sheet, quoted


def title_row(sheet: Sheet, title: str, column: int) -> None:
    sheet.sheet.set_row(0, 26)
    sheet.link(0, 0, f"{quoted(translated(INDEX))}!A1", "← " + _(INDEX), look.FONT, {"valign": "vcenter"})
    sheet.text(0, column, title, look.TITLE)


def header_row(sheet: Sheet, row: int, first: int, names: Sequence[str], widths: Sequence[float]) -> None:
    """The last row of the headings; the row above it is filled up, where there is one."""
    for column, (name, width) in enumerate(zip(names, widths, strict=True), start=first):
        sheet.width(column, width)
        sheet.text(row, column, name, look.HEAD)
        if row > 1:
            sheet.text(row - 1, column, "", look.HEAD)
