"""CSV that a spreadsheet opens as data: text that looks like a formula is marked as text, numbers are left alone."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj.words.csv_names import indonesian
from lkj.words.language import indonesian_by_name
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


def csv_for_people(header: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """Where somebody asked for Indonesian by `--lang id`: as a spreadsheet set to Indonesian opens it, with Indonesian
    headings, semicolons, and a comma for decimals behind a mark of the encoding. Else as `csv_bytes`."""
    if not indonesian_by_name():
        return csv_bytes(header, rows)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(indonesian(name) for name in header)
    writer.writerows([_with_comma(row.get(name)) for name in header] for row in rows)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def _with_comma(cell: Cell) -> str:
    return _written(cell).replace(".", ",") if isinstance(cell, float | Decimal) else _written(cell)


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
