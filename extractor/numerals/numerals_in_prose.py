"""The numbers of running text, each with its place and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal

from msgspec.structs import replace

from extractor.numerals.digits import FIGURE
from extractor.numerals.foreign_signs import in_own_signs
from extractor.numerals.not_figures import NotFigure, Place, not_a_figure, place
from extractor.numerals.number_format import NumberFormat
from extractor.numerals.numeral import Numeral
from extractor.numerals.one_figure import ONE_FIGURE, read_one
from extractor.numerals.several_figures import read_several
from extractor.numerals.terbilang import FoundTerbilang, terbilang_at, terbilang_before
from extractor.numerals.thresholds import LONGEST_SYMBOL
from extractor.words.numeral_vocabulary import (
    COMPARATOR,
    COUNT_NOUNS,
    CURRENCY_LEAD,
    MAGNITUDES,
    MEASURE_UNITS,
    RUPIAH,
    any_of,
)
from schemas.document import Record

FoundKind = Literal["amount", "percentage", "count", "number"] | NotFigure


class Found(Record, frozen=True, kw_only=True):
    """One number of a text: `text[start:end]`, with currency, suffix, percent sign and power of ten, without its noun.

    `numeral` is read for figures, years and periods. `words` is the number in words beside it.
    """

    start: int
    end: int
    kind: FoundKind
    numeral: Numeral | None = None
    words: FoundTerbilang | None = None

    @property
    def is_figure(self) -> bool:
        return self.kind in ("amount", "percentage", "count", "number")


_DIGIT: Final = re.compile(r"[0-9]")
_DASHES: Final = str.maketrans(dict.fromkeys("–—−‐‑", "-"))
_PERCENT: Final = r"(?:\s?(?:%|‰|(?:persen|prosen)(?![^\W\d_])))"
_LEFT: Final = re.compile(
    rf"(?:(?P<comparator>{COMPARATOR})\s*)?(?P<shown>(?<![^\W\d_]){CURRENCY_LEAD}[-+]?|(?<![\w)%-])[-+])?\Z",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(rf"[0-9][0-9.,]*[0-9.,]\s[0-9.,]*[0-9]{_PERCENT}?(?![\w/-]|[.,][0-9])", re.IGNORECASE)
_SPLIT_PERCENT: Final = re.compile(r"[0-9]{1,3}(?:,\s|\s,)[0-9]{1,2}\s?%")
_RANGE: Final = re.compile(
    rf"{FIGURE}{_PERCENT}?\s?(?:[-–—]|s\.d\.?|s/d)\s?{FIGURE}{_PERCENT}?(?![\w/-])", re.IGNORECASE
)
_RATIO: Final = re.compile(rf"{FIGURE}[:/]{FIGURE}(?![\w/-])")
_ONE: Final = re.compile(
    rf"""
    {FIGURE}
    (?:{_PERCENT}|(?P<suffix>\s?,\s?-+(?![0-9])|,=|\.-+(?![0-9])|-+(?!\s?[0-9]|\w)))?
    (?:\s?(?:{any_of(word for word in MAGNITUDES if len(word) > 1)}))?
    (?:\s?{any_of(RUPIAH - {"rp"})})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERCENT_SIGN: Final = re.compile(_PERCENT, re.IGNORECASE)
_LETTER_MAGNITUDE: Final = re.compile(rf"\s?{any_of(word for word in MAGNITUDES if len(word) == 1)}")
_GLUED: Final = re.compile(r"[^\W\d_]+[23²³]?")
_NOUN: Final = re.compile(r"\s*([^\W\d_]+[23²³]?)")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)")
_POWERS: Final = str.maketrans("²³", "23")
_NOUNS: Final = COUNT_NOUNS | MEASURE_UNITS


def find_numerals(text: str, number_format: NumberFormat | None = None) -> list[Found]:
    """All numbers of `text`, in order; `number_format` is that of the document."""
    own = in_own_signs(text)
    found = list(_scan(own, number_format))
    return found if own == text else [_as_printed(one, text) for one in found]


def _as_printed(found: Found, text: str) -> Found:
    """`found` with the signs that stand in `text`."""
    if found.numeral is None:
        return found
    return replace(found, numeral=replace(found.numeral, raw=text[found.start : found.end]))


def _scan(text: str, number_format: NumberFormat | None) -> Iterator[Found]:
    at = 0
    while digit := _DIGIT.search(text, at):
        where = place(text, digit.start())
        if known := not_a_figure(where):
            found = _no_figure(where, *known)
        else:
            found = _figure(where, at, number_format) or Found(start=where.at, end=_token_end(where), kind="code")
        yield found
        at = max(found.end, found.words.end if found.words else 0, where.at + 1)


def _no_figure(where: Place, kind: NotFigure, end: int) -> Found:
    """Years and periods are read; a number in brackets may be a count behind its words: `tiga (3) sasaran`."""
    printed = where.text[where.at : end]
    is_bracketed = kind == "ordinal" and printed.isdecimal() and where.text[where.at - 1 : where.at] == "("
    if is_bracketed and (words := terbilang_before(where.text, where.at - 1)):
        numeral = _read(printed, _noun(where.text, end + 1), None)
        return Found(start=where.at, end=end, kind="count", numeral=numeral, words=words)
    if kind == "year":
        return Found(
            start=where.at, end=end, kind=kind, numeral=Numeral(raw=printed, value=Decimal(printed), decimals=0)
        )
    if kind == "period":
        first, last = Decimal(printed[:4]), Decimal(printed[-4:])
        return Found(start=where.at, end=end, kind=kind, numeral=Numeral(raw=printed, interval=(first, last)))
    return Found(start=where.at, end=end, kind=kind)


def _token_end(where: Place) -> int:
    end = where.at + 1
    while end < len(where.text) and (where.text[end].isalnum() or where.text[end] in "./-"):
        end += 1
    return end


def _figure(where: Place, after: int, number_format: NumberFormat | None) -> Found | None:
    """The figure at `where`, `after` the last number; None where letters joined to it make it a code."""
    text = where.text
    left = _LEFT.search(text, max(after, where.at - 30), where.at)
    shown, comparator = (left["shown"] or "", left["comparator"] or "") if left else ("", "")
    is_money = any(letter.isalpha() for letter in shown)
    end = _several(where, is_money) or _one(where, is_money)
    glued = _GLUED.match(text, end)
    if glued and not _may_be_glued(glued[0]):
        return None
    words = terbilang_at(text, end)
    noun = _noun(text, words.end if words else end)
    start = where.at - len(shown)
    numeral = _read(text[start:end], noun, number_format, comparator)
    return Found(start=start, end=end, kind=_kind(numeral, words, noun), numeral=numeral, words=words)


def _may_be_glued(letters: str) -> bool:
    """A unit, or the next word behind a lost space; `12A` and `2x` are no figures."""
    return letters.lower().translate(_POWERS) in _NOUNS or (letters.islower() and len(letters) > LONGEST_SYMBOL)


def _several(where: Place, is_money: bool) -> int | None:
    """The end of digits broken by a space, of a range, or of a ratio."""
    if split := _SPLIT_PERCENT.match(where.text, where.at):
        return split.end() if where.text[max(0, where.at - 2) : where.at] != ", " else None
    split = _SPLIT.match(where.text, where.at) if is_money else None
    if split and _GROUPED.fullmatch("".join(split[0].split())) and not _GROUPED.fullmatch(split[0].split()[0]):
        return split.end()
    for pattern in (_RANGE, _RATIO):
        match = pattern.match(where.text, where.at)
        if match and (numeral := _read(match[0], "", None)) and (numeral.interval or numeral.ratio or numeral.unit):
            return match.end()
    return None


def _one(where: Place, is_money: bool) -> int:
    match = _ONE.match(where.text, where.at)
    if match is None:
        return where.at + 1
    end = match.end()
    if match["suffix"] and match["suffix"][0] not in ",." and not is_money and match[0].count(".") < 2:
        return match.start("suffix")
    magnitude = _LETTER_MAGNITUDE.match(where.text, end) if is_money else None
    return magnitude.end() if magnitude else end


def _noun(text: str, end: int) -> str:
    """The counted thing, the unit of measure or the percent sign right behind `end`."""
    if percent := _PERCENT_SIGN.match(text, end):
        return percent[0].strip()
    noun = _NOUN.match(text, end)
    return noun[1] if noun and noun[1].lower().translate(_POWERS) in _NOUNS else ""


def _read(printed: str, noun: str, number_format: NumberFormat | None, comparator: str = "") -> Numeral:
    raw = " ".join(printed.split())
    plain = f"{comparator} {raw} {noun}".strip().translate(_DASHES)
    figure = ONE_FIGURE.fullmatch(plain)
    numeral = read_one(raw, figure, number_format, None) if figure else read_several(raw, plain, number_format, None)
    return numeral or Numeral(raw=raw, status="unreadable", reason="unclear", sure=False)


def _kind(numeral: Numeral, words: FoundTerbilang | None, noun: str) -> FoundKind:
    if numeral.unit == "Rp":
        return "amount"
    if numeral.unit in ("%", "‰"):
        return "percentage"
    is_whole = (numeral.value is None or numeral.decimals == 0) and numeral.ratio is None
    in_units = numeral.unit is None or numeral.unit == noun  # not in `ribu orang`
    return "count" if is_whole and in_units and (words or noun.lower() in COUNT_NOUNS) else "number"
