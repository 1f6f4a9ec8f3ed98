"""Cells of understood tables that print a number which became no figure: a row that was not read may stand there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from schemas.document import Cell, Document

NUMBER = re.compile(r"(?:Rp\.?)?\s*(?P<number>\d[\d.,]*\d)\s*(?:,?-|%)?", re.IGNORECASE)
SEN = re.compile(r"[.,]\d{2}$")
NOT_A_DIGIT = re.compile(r"\D")

Taken = dict[tuple[str, int], list[tuple[float, float]]]
"""The middles of what figures were read from, by table and page."""


def unread_cells(document: Document) -> dict[str, list[Cell]]:
    """By the id of each table of which something was understood."""
    taken: Taken = defaultdict(list)
    for row in document.all_rows:
        for value in row.values:
            taken[row.table, value.page].append(value.bbox.middle)
    for entry in document.aggregates:
        taken[entry.table, entry.page].append(entry.bbox.middle)
    known = {table for table, _ in taken}
    return {
        table.id: list(_unread(table.id, (cell for row in table.rows for cell in row), taken))
        for table in document.tables
        if table.id in known
    }


def _unread(table: str, cells: Iterable[Cell | None], taken: Taken) -> Iterator[Cell]:
    for cell in cells:
        if cell is None or NUMBER.fullmatch(cell.text.strip()) is None:
            continue
        x0, top, x1, bottom = cell.bbox
        if not any(x0 <= x <= x1 and top <= y <= bottom for x, y in taken[table, cell.page]):
            yield cell


def prints(cell: Cell, amount: Decimal) -> bool:
    """Whether it prints a whole amount, with its sen or without."""
    found = NUMBER.fullmatch(cell.text.strip())
    if found is None or amount != amount.to_integral_value():
        return False
    texts = found["number"], SEN.sub("", found["number"])
    return f"{abs(amount):.0f}" in [NOT_A_DIGIT.sub("", text) for text in texts]


def share(cell: Cell) -> Decimal | None:
    """The number of a cell that has one mark at most, which parts its decimals: `102,5`."""
    found = NUMBER.fullmatch(cell.text.strip())
    text = found["number"].replace(",", ".") if found else ""
    return Decimal(text) if text.count(".") <= 1 and text else None
