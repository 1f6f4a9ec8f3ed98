"""Figures as they are printed, and what they say.

`parse_numeral` reads a whole cell, `find_numerals` finds the numbers of a sentence. Neither ever raises, or
reads a digit that is not printed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extractor.number_format import NumberFormat, decide_format
from extractor.numeral import Comparator, Kind, Numeral
from extractor.numeral_vocabulary import BLANK, CURRENCY, SPREADSHEET_ERRORS
from extractor.numerals_in_prose import Found, FoundKind, find_numerals
from extractor.one_figure import ONE_FIGURE, read_one
from extractor.several_figures import read_several

__all__ = [
    "Comparator",
    "Found",
    "FoundKind",
    "Kind",
    "NumberFormat",
    "Numeral",
    "decide_format",
    "find_numerals",
    "parse_numeral",
]

_DASHES: Final = str.maketrans(dict.fromkeys("–—−‐‑", "-"))
_NIL: Final = re.compile(rf"{CURRENCY}\s*[.:]*\s*[-,.]*-[-,.]*", re.IGNORECASE)
_NOTHING: Final = re.compile(r"[-_.…*/\\|:;,\s]*")
_DIGIT: Final = re.compile(r"[0-9]")


def parse_numeral(text: str, number_format: NumberFormat | None = None, expected: Kind | None = None) -> Numeral:
    """What `text`, a whole cell, says.

    `number_format` is that of its column (or document), `expected` the kind of figure its column holds, where known.
    """
    raw = " ".join(text.split())
    plain = raw.translate(_DASHES)
    if figure := ONE_FIGURE.fullmatch(plain):
        return read_one(raw, figure, number_format, expected)
    if not _DIGIT.search(plain):
        return _without_figure(raw, plain)
    several = read_several(raw, plain, number_format, expected)
    return several or Numeral(raw=raw, status="unreadable", reason="unclear", sure=False)


def _without_figure(raw: str, plain: str) -> Numeral:
    """Zero rupiah, blank, or a word."""
    if _NIL.fullmatch(plain):
        return Numeral(raw=raw, value=Decimal(0), decimals=0, unit="Rp")
    lowered = plain.lower()
    if lowered in SPREADSHEET_ERRORS:
        return Numeral(raw=raw, status="unreadable", reason="spreadsheet_error", sure=False)
    if lowered in BLANK or _NOTHING.fullmatch(plain):
        return Numeral(raw=raw, status="blank")
    return Numeral(raw=raw, category=raw)
