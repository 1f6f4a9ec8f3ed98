"""CSV that a spreadsheet opens as data: text that looks like a formula is marked as text, numbers are left alone."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj.words.plain_text import plain

Cell = str | int | float | Decimal | None

_FORMULA_SIGNS = tuple("=+-@＝＋－＠")
_NUMBER = re.compile(r"[+-]?[0-9.,]*[0-9]%?")
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
"""Categories of Unicode: a spreadsheet may pass over such letters before it looks for a formula."""
_AFTER_SEMICOLON = re.compile(r";(?=\s*[=+\-@＝＋－＠])")
"""Where the comma writes decimals, a spreadsheet takes the semicolon for the end of a cell."""


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
    cleaned = _without_unseen_beginning(plain(text))
    formula = cleaned.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cleaned)
    return ("'" if formula else "") + _AFTER_SEMICOLON.sub(";'", cleaned)


def _without_unseen_beginning(text: str) -> str:
    begins = (place for place, letter in enumerate(text) if unicodedata.category(letter) not in _UNSEEN)
    return text[next(begins, len(text)) :]
