"""The sasaran that stands alone in a frame over the table of its indicators, or over the names of its columns."""

from __future__ import annotations

from extractor.meaning.thresholds import SASARAN_ROWS
from extractor.tables.sheet import Sheet, squares
from extractor.words.sasaran_words import is_sasaran, sasaran_named


def framed(sheet: Sheet) -> str | None:
    texts = [square.text for row in sheet.rows for _, square in squares(row) if square.text]
    if sheet.columns > 1 or not 0 < len(texts) <= SASARAN_ROWS or not is_sasaran(texts[-1]):
        return None
    return sasaran_named(texts[-1])


def over_columns(sheet: Sheet, header_rows: int) -> str | None:
    """The sasaran that a row above the names of the columns tells, merged over them."""
    for row in sheet.rows[: max(0, header_rows - 1)]:
        filled = [square for _, square in squares(row) if square.text]
        if len(filled) == 1 and 2 * filled[0].columns >= sheet.columns and is_sasaran(filled[0].text):
            return sasaran_named(filled[0].text)
    return None
