"""CSV that a spreadsheet opens as data: text that looks like a formula is marked as text, numbers are left alone."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj.words.plain_text import plain

Cell = str | int | float | Decimal | None

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?[\d.,]*\d%?")


def csv_bytes(header: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """One line a row, in UTF-8; numbers plain, with a decimal point."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows({name: _written(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue().encode()


def _written(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def guarded(text: str) -> str:
    """`text` on one line, with a leading apostrophe where a spreadsheet would take it for a formula."""
    formula = text.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(text)
    return ("'" if formula else "") + plain(text)
