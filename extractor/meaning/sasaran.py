"""Which sasaran an indicator stands under, where no column of its table says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from extractor.meaning.thresholds import SASARAN_ROWS
from extractor.tables.sheet import Sheet, squares
from extractor.words.header_vocabulary import plain
from extractor.words.marks import unmarked
from schemas.document import Indicator

_NUMBER: Final = r"(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})"
_WORDS: Final = r"(?:sasaran|tujuan)(?: strategi[sk]| stratejik| program| kegiatan)?"
_LABEL: Final = re.compile(rf"^(?:{_WORDS}\s*{_NUMBER}?\s*[:.]|s[skp]\b\.?\s*{_NUMBER}?\s*[:.]?)\s*", re.I)
_MARK: Final = re.compile(rf"^(?:s[skp]|sasaran)\b\.?\s*{_NUMBER}?\s*[.:)]?$", re.I)
_RESULT: Final = re.compile(r"^[^\W\d_]{4,}nya\b", re.I)  # a sasaran is a state that is reached


def is_sasaran_mark(text: str) -> bool:
    """Whether a cell holds nothing but the mark of a sasaran: `SP`, `SS 8.`"""
    return bool(_MARK.match(text.strip()))


def is_sasaran(text: str) -> bool:
    """Whether a text over indicators names a sasaran: by its mark, or as a state that is reached (`Meningkatnya …`)."""
    label = _LABEL.match(text.strip())
    return bool(label and label.end() < len(text.strip())) or bool(_RESULT.match(unmarked(text)[1]))


def sasaran_named(text: str) -> str:
    """The sasaran without its label and number."""
    return _LABEL.sub("", text.strip())


def is_labelled(text: str) -> bool:
    """Whether a cell says `Sasaran Strategis 1 : …` or the like before its text."""
    label = _LABEL.match(text.strip())
    return label is not None and ":" in label.group() and label.end() < len(text.strip())


def framed(sheet: Sheet) -> str | None:
    """The sasaran that stands alone in a frame over the table of its indicators."""
    texts = [square.text for row in sheet.rows for _, square in squares(row) if square.text]
    if sheet.columns > 1 or not 0 < len(texts) <= SASARAN_ROWS or not is_sasaran(texts[-1]):
        return None
    return sasaran_named(texts[-1])


def with_known_sasaran(indicators: Sequence[Indicator]) -> list[Indicator]:
    """`indicators` with the sasaran that the report's other tables give the same name, where all give one."""
    known: dict[str, set[str]] = defaultdict(set)
    printed: dict[str, str] = {}
    for row in indicators:
        if row.sasaran:
            name = plain(unmarked(row.indikator)[1])
            known[name].add(plain(row.sasaran))
            printed.setdefault(name, row.sasaran)
    return [
        replace(row, sasaran=printed[name])
        if row.sasaran is None and row.is_understood and len(known[name := plain(unmarked(row.indikator)[1])]) == 1
        else row
        for row in indicators
    ]
