"""What the reader of the tutorial does by hand in a spreadsheet: `isi` writes the cause and the status of the first
finding, `lihat` looks whether they stand there."""

from __future__ import annotations

import sys

from openpyxl import load_workbook

WRITTEN = {"Sebab": "Salah kutip dari laporan triwulan", "Status": "terbukti"}

what, path = sys.argv[1:]
book = load_workbook(path)
sheet = book["Temuan"]
head = next(row for row in sheet.iter_rows() if any(cell.value == "Sebab" for cell in row))
first = {cell.value: sheet.cell(head[0].row + 1, cell.column) for cell in head}
if what == "isi":
    for column, text in WRITTEN.items():
        first[column].value = text
    book.save(path)
elif {column: first[column].value for column in WRITTEN} != WRITTEN:
    sys.exit("what was written is not there")
