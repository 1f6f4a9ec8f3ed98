"""What a row is called, by which it is found again in other tables: its words without their number."""

from __future__ import annotations

from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from schemas.document import Indicator


def row_name(row: Indicator) -> str:
    return plain(unmarked(row.indikator)[1])
