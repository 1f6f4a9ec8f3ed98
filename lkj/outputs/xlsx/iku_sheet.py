"""The sheet of how the report defines its indicators."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from lkj.outputs.xlsx import formats as look
from lkj.outputs.xlsx.head import header_row, title_row
from lkj.outputs.xlsx.page_cell import page_width, write_page
from lkj.outputs.xlsx.paper import Paper
from lkj.outputs.xlsx.sheet import Sheet
from schemas.document import IkuDefinition

_WIDTHS = (5.0, 46.0, 62.0, 36.0, 32.0)
_FIRST = 2


def write_iku_sheet(sheet: Sheet, paper: Paper, definitions: Sequence[IkuDefinition]) -> None:
    title_row(sheet, _("How indicators are defined"), 2)
    names = (_("Page"), _("No."), _("Indicator"), _("How it is computed"), _("Source of data"), _("Person in charge"))
    header_row(sheet, _FIRST - 1, 0, names, (page_width(paper), *_WIDTHS))
    for at, entry in enumerate(definitions):
        row = _FIRST + at
        told = (entry.indikator, entry.cara_penghitungan, entry.sumber_data, entry.penanggung_jawab)
        texts = {column: text or "" for column, text in enumerate(told, start=2)}
        write_page(sheet, paper, row, entry.page)
        sheet.number(row, 1, at + 1, look.CENTRED)
        for column, text in texts.items():
            sheet.text(row, column, text, look.TEXT)
        sheet.height(row, texts)
    sheet.listing(_FIRST, _FIRST + len(definitions) - 1, len(names), 3)
