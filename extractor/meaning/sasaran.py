"""The sasaran that stands alone in a frame over the table of its indicators."""

from __future__ import annotations

from extractor.meaning.thresholds import SASARAN_ROWS
from extractor.tables.sheet import Sheet, squares
from extractor.words.sasaran_words import is_sasaran, sasaran_named


def framed(sheet: Sheet) -> str | None:
    texts = [square.text for row in sheet.rows for _, square in squares(row) if square.text]
    if sheet.columns > 1 or not 0 < len(texts) <= SASARAN_ROWS or not is_sasaran(texts[-1]):
        return None
    return sasaran_named(texts[-1])
