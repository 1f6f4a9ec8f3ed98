"""Figures as they are printed, and what they say.

`parse_numeral` reads a whole cell, `find_numerals` finds the numbers of a sentence. Neither ever raises, or
reads a digit that is not printed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from extractor.numerals.foreign_signs import in_own_signs
from extractor.numerals.number_format import NumberFormat, decide_format
from extractor.numerals.numeral import Comparator, Kind, Numeral
from extractor.numerals.numerals_in_prose import Found, FoundKind, find_numerals
from extractor.numerals.one_figure import ONE_FIGURE, kind_of_unit, read_one
from extractor.numerals.several_figures import read_several
from extractor.numerals.thresholds import FIGURES_KEPT, LONGEST_CELL
from extractor.words.numeral_vocabulary import BLANK, CURRENCY, CURRENCY_LEAD, SPREADSHEET_ERRORS

__all__ = [
    "Comparator",
    "Found",
    "FoundKind",
    "Kind",
    "NumberFormat",
    "Numeral",
    "decide_format",
    "find_numerals",
    "kind_of_unit",
    "parse_numeral",
]


_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\ufeff"
_ALIKE: Final = str.maketrans({**dict.fromkeys("–—−‐‑", "-"), **dict.fromkeys(_UNSEEN, "")})
_NIL: Final = re.compile(rf"{CURRENCY}\s*[.:]*\s*[-,.]*-[-,.]*", re.IGNORECASE)
_NOTHING: Final = re.compile(rf"(?:{CURRENCY})?[-_.…*/\\|:;,%\s]*", re.IGNORECASE)
_DIGIT: Final = re.compile(r"[0-9]")
_CUT: Final = re.compile(rf"(?:{CURRENCY_LEAD})?[.,][0-9]", re.IGNORECASE)
# A letter where a digit should be, as recognition of pictures leaves it: `1O0`, `l.234`, `95,O%`, `5S,2`.
_LETTER_INSIDE: Final = re.compile(
    rf"""
    (?i:{CURRENCY_LEAD})?[-(]?\s?
    (?: (?![IVX]+\.[0-9]{{1,2}}\b)(?=\S*[0-9])(?=\S*[OolI|]) [0-9OolI|][0-9OolI|.,]+
      | (?=\S*[.,])[0-9.,]*[0-9][SBZsz],?[0-9][0-9.,]*
      | [SBZ][0-9]+,[0-9]+ )
    \)?\s?(?:,-+|%)?
    """,
    re.VERBOSE,
)
_SCIENTIFIC: Final = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?E[-+]?[0-9]+", re.IGNORECASE)
_NAMED: Final = re.compile(r"(?P<name>[^\W\d][^:\d]{0,30}?)\s*:\s*(?P<figure>.+)")
_TOO_NARROW: Final = re.compile(r"#(?:\s*#)+")
# A letter that its font gives no meaning, among digits; those from U+F0A0 on are mostly bullets. One that is said to
# be unseen stands between two digits where a font says so of its comma or its dash.
_UNMAPPED: Final = re.compile(
    f"(?<=[0-9.,])[\ue000-\uf8ff\ufffd]|[\ue000-\uf09f\uf100-\uf8ff\ufffd](?=[.,]?[0-9])|(?<=[0-9])[{_UNSEEN}](?=[0-9])"
)


def parse_numeral(text: str, number_format: NumberFormat | None = None, expected: Kind | None = None) -> Numeral:
    """What `text`, a whole cell, says.

    `number_format` is that of its column (or document), `expected` the kind of figure its column holds, where known.
    """
    return read_figure(text, number_format, expected)


@lru_cache(FIGURES_KEPT)
def read_figure(text: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral:
    """The same, found out once: a table asks for its figures again and again."""
    raw = " ".join(text.split())
    printed = in_own_signs(raw)
    plain = printed.translate(_ALIKE)
    if len(plain) > LONGEST_CELL and _DIGIT.search(plain):
        return Numeral(raw=raw, status="unreadable", reason="long_text", sure=False)
    if misprint := _misprint(plain, printed):
        return Numeral(raw=raw, status="unreadable", reason=misprint, sure=False)
    if figure := ONE_FIGURE.fullmatch(plain):
        return read_one(raw, figure, number_format, expected)
    if not _DIGIT.search(plain):
        return _without_figure(raw, plain)
    if _CUT.match(plain):
        return Numeral(raw=raw, status="unreadable", reason="lost_digit", sure=False)
    several = read_several(raw, plain, number_format, expected)
    return several or _behind_its_name(raw, plain, number_format, expected) or _among_words(raw, plain, number_format)


def _misprint(plain: str, printed: str) -> str | None:
    """What keeps digits from being a figure: an error of a spreadsheet, a letter for a digit."""
    if plain.lower() in SPREADSHEET_ERRORS or _TOO_NARROW.fullmatch(plain):
        return "spreadsheet_error"
    if _UNMAPPED.search(printed):
        return "unmapped_letter"
    if _SCIENTIFIC.fullmatch(plain):
        return "scientific"
    return "letter_inside" if _LETTER_INSIDE.fullmatch(plain) else None


def _without_figure(raw: str, plain: str) -> Numeral:
    """Zero rupiah, blank, or a word."""
    if _NIL.fullmatch(plain):
        return Numeral(raw=raw, value=Decimal(0), decimals=0, unit="Rp")
    if plain.lower() in BLANK or _NOTHING.fullmatch(plain):
        return Numeral(raw=raw, status="blank")
    return Numeral(raw=raw, category=raw)


def _behind_its_name(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    """A figure that its cell has broken behind the name of what it counts: `Lampu : 4.812.75 1 buah`."""
    named = _NAMED.fullmatch(plain)
    told = read_several(raw, named["figure"], number_format, expected) if named else None
    if named is None or told is None or told.status != "repaired" or told.reason != "space_inside":
        return None
    return replace(told, label=named["name"])


def _among_words(raw: str, plain: str, number_format: NumberFormat | None) -> Numeral:
    """The first figure of a text, the others beside it."""
    found = find_numerals(plain, number_format)
    figures = [one.numeral for one in found if one.is_figure and one.numeral and one.numeral.value is not None]
    if figures and figures[0].status == "repaired":
        return replace(figures[0], raw=raw, value=None, decimals=None, status="unreadable")
    if figures:
        others = tuple(figure.value for figure in figures[1:] if figure.value is not None)
        return replace(figures[0], raw=raw, alternatives=others, sure=False, reason="several_figures")
    kinds = [one.kind for one in found if one.kind in ("date", "period", "year", "citation", "code")]
    if kinds:
        return Numeral(raw=raw, reason=kinds[0], sure=False)
    return Numeral(raw=raw, status="unreadable", reason="unclear", sure=False)
