"""A text that prints one figure: comparator, currency, sign, digits, suffix, unit, grade."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple, cast

from extractor.numerals.digits import FIGURE, Digits, Leaning, grouped, unreadable
from extractor.numerals.number_format import UNKNOWN, NumberFormat
from extractor.numerals.numeral import Comparator, Kind, Numeral
from extractor.numerals.separators import read_digits
from extractor.numerals.terbilang import parse_terbilang
from extractor.words.numeral_vocabulary import (
    COMPARATOR,
    COMPARATORS,
    COUNT_NOUNS,
    CURRENCY,
    CURRENCY_LEAD,
    GRADES,
    MAGNITUDES,
    PER_MILLE,
    PERCENT,
    POINTS,
    RUPIAH,
)
from schemas.bounds import is_plain

ONE_FIGURE: Final = re.compile(
    rf"""
    (?:(?P<comparator>{COMPARATOR})\s*)?
    (?P<early_sign>[-+]\s?(?={CURRENCY}))?
    (?P<currency>{CURRENCY_LEAD})?
    (?P<open>\(\s?)?
    (?P<sign>[-+]\s?)?
    (?P<core>{FIGURE})
    (?P<suffix>\s?[.,]*\s?[-=]+(?!\w))?
    (?P<close>\s?\))?
    (?P<tail>(?:[^0-9]|(?<=[^\W\d_])[23](?![0-9]))*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOOTNOTE: Final = re.compile(r"\s*(?:\*+[)⁾]?|(?<!\bm)(?<!\b[kcdh]m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+[)⁾]?)$", re.IGNORECASE)
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+|[%‰]")
_BRACKETED: Final = re.compile(r"\(\s*([^()]+?)\s*\)?")
_AMBIGUOUS: Final = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}")


class _Tail(NamedTuple):
    unit: str | None = None
    category: str | None = None
    magnitude: int = 0
    whole: bool = False


_NO_TAIL: Final = _Tail()


def read_one(raw: str, figure: re.Match[str], number_format: NumberFormat | None, expected: Kind | None) -> Numeral:
    """The numeral of a match of ONE_FIGURE."""
    tail = _read_tail(figure["tail"]) if figure["tail"] else _NO_TAIL
    suffix = (figure["suffix"] or "").replace(" ", "")
    rupiah = (bool(figure["currency"] or suffix[:1] in (",", ".")) and tail.unit != "%") or tail.unit == "Rp"
    leaning, proven = _leaning(figure["core"], rupiah, tail, number_format or UNKNOWN, expected)
    digits = read_digits(figure["core"], number_format or UNKNOWN, leaning)
    if suffix:
        digits = _with_suffix(digits, suffix, figure)
    if tail.magnitude:
        digits, tail = _in_full(digits, tail, rupiah=rupiah or expected == "amount")
    if digits.value is not None and not all(map(is_plain, (digits.value, *digits.candidates))):
        digits = unreadable("too_long")
    if _is_negative(figure, tail):
        digits = _unsigned(digits) if _is_bare(figure, tail) else _negative(digits)
    return Numeral(
        raw=raw,
        value=digits.value,
        decimals=digits.decimals,
        unit="Rp" if rupiah else tail.unit,
        status=digits.status,
        reason=digits.reason,
        sure=digits.sure and proven and not _loose(figure, tail),
        comparator=cast(Comparator, COMPARATORS[figure["comparator"].lower()]) if figure["comparator"] else None,
        category=tail.category,
        candidates=digits.candidates,
    )


def _leaning(
    core: str, rupiah: bool, tail: _Tail, number_format: NumberFormat, expected: Kind | None
) -> tuple[Leaning, bool]:
    """How to take the digits, and whether what is printed proves it.

    What is only expected of the column decides nothing that the figures of the column contradict.
    """
    if tail.unit in ("%", "‰"):
        return "percentage", True
    if tail.magnitude:
        return "number", True
    if rupiah:
        return "rupiah", True
    if tail.whole:
        return "count", True
    if expected == "percentage" and tail.unit is None:
        return "percentage", True
    if expected in ("amount", "count") and tail.unit is None:
        return _expected_leaning(core, number_format, "rupiah" if expected == "amount" else "count")
    return "number", True


def kind_of_unit(unit: str) -> Kind | None:
    """What figures of this unit are, where a table prints it in a column of its own: `Persen`, `Orang`, `Rp`."""
    tail = _read_tail(unit)
    if tail.magnitude:
        return None
    if tail.unit in ("%", "‰"):
        return "percentage"
    if tail.unit == "Rp":
        return "amount"
    return "count" if tail.whole else None


def _expected_leaning(core: str, number_format: NumberFormat, leaning: Leaning) -> tuple[Leaning, bool]:
    if lone := _AMBIGUOUS.fullmatch(core):
        if leaning == "count":
            contradicted = number_format.shows_decimals(lone[1])
            return ("number", False) if contradicted else ("count", True)
        # rupiah have no three decimals: where the other figures speak for them, something is amiss
        return (leaning, False) if number_format == UNKNOWN else ("number", not number_format.shows_decimals(lone[1]))
    several_marks = sum(mark in ".," for mark in core) > 1
    return (leaning, True) if several_marks else ("number", True)


def _read_tail(printed: str) -> _Tail:
    text = _FOOTNOTE.sub("", printed.strip()).strip(" .,;:")
    word = _FIRST_WORD.match(text)
    if text.startswith("/") and text[1:].strip() in GRADES:
        return _Tail(category=text[1:].strip())
    if word is None:
        return _bracketed_tail(text) if text.startswith("(") else _Tail(unit=text or None)
    first, rest = word[0], text[word.end() :].strip()
    if first == "%" or first.lower() in PERCENT:
        return _Tail(unit="poin" if rest.lower() in POINTS else "%", category=_grade(rest))
    if first == "‰" or first.lower() in PER_MILLE:
        return _Tail(unit="‰")
    if first.lower() in RUPIAH:
        return _Tail(unit="Rp")
    if power := MAGNITUDES.get(first if len(first) == 1 else first.lower()):
        return _scaled_tail(_read_tail(rest), first, power)
    if text in GRADES:
        return _Tail(category=text)
    unit = text.partition("(")[0].strip(" )") or text
    return _Tail(unit=unit, category=_grade(text[len(unit) :].strip()), whole=first.lower() in COUNT_NOUNS)


def _scaled_tail(tail: _Tail, magnitude: str, power: int) -> _Tail:
    """`juta orang`, `triliun rupiah`; the point of `1.234 juta orang` may begin decimals."""
    unit = tail.unit if tail.unit in ("Rp", "%") else " ".join(filter(None, (magnitude, tail.unit)))
    return tail._replace(unit=unit, magnitude=power, whole=False)


def _bracketed_tail(text: str) -> _Tail:
    """`(BB)`, `(Dokumen)`, `(dua puluh) kegiatan`."""
    bracketed, _, rest = text.partition(")")
    inside = bracketed.strip(" (")
    if parse_terbilang(inside).reason != "no_words":
        return _read_tail(rest)
    if inside.lower() in COUNT_NOUNS or inside in ("%", "‰"):
        return _read_tail(inside)
    return _read_tail(rest)._replace(category=inside) if _FIRST_WORD.match(inside) else _read_tail(rest)


def _grade(text: str) -> str | None:
    """A grade, or what a bracket names with a capital letter: `(Sangat Baik)`."""
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed and bracketed[1][0].isupper() and parse_terbilang(bracketed[1]).reason == "no_words":
        return bracketed[1]
    return text if text in GRADES else None


def _with_suffix(digits: Digits, suffix: str, figure: re.Match[str]) -> Digits:
    """`,-` and `,=` end rupiah; a dash without its comma is told, and means nothing behind a bare number."""
    if suffix[0] == "," or digits.value is None:
        return digits
    if not figure["currency"] and not (suffix[0] == "." or grouped(figure["core"])):
        return Digits(None, None, "unreadable", "dangling_dash", sure=False, candidates=(digits.value,))
    reason = "missing_suffix_comma" if suffix[0] in "-=" else "point_before_dash"
    if digits.status == "repaired":
        return digits
    return digits._replace(status="repaired", reason=reason, sure=False, candidates=(digits.value,))


def _in_full(digits: Digits, tail: _Tail, *, rupiah: bool) -> tuple[Digits, _Tail]:
    """Rupiah in full; what is no money stays in its printed unit (`ribu ton`)."""
    if not rupiah:
        return digits, tail
    power = tail.magnitude
    shifted = digits._replace(
        value=None if digits.value is None else _shifted(digits.value, power),
        decimals=None if digits.decimals is None else digits.decimals - power,
        candidates=tuple(_shifted(value, power) for value in digits.candidates),
    )
    return shifted, tail._replace(unit="Rp")


def _shifted(value: Decimal, power: int) -> Decimal:
    """`value` times ten to the `power`, exactly and in plain form."""
    return Decimal(format(Decimal(f"{value:f}e{power}"), "f"))


def _is_negative(figure: re.Match[str], tail: _Tail) -> bool:
    """A minus, or brackets around the figure as accountants print it; `(64,00) BB` is a figure with its grade."""
    sign = figure["early_sign"] or figure["sign"]
    if sign and sign[0] == "-":
        return True
    closed = figure["close"] or figure["tail"].rstrip().endswith(")")
    return bool(figure["open"] and closed) and tail.category is None


def _negative(digits: Digits) -> Digits:
    return digits._replace(
        value=-digits.value if digits.value else digits.value,
        candidates=tuple(-value for value in digits.candidates),
    )


def _is_bare(figure: re.Match[str], tail: _Tail) -> bool:
    """A whole number alone in brackets: below zero, or the number of a column."""
    return bool(figure["open"]) and figure["core"].isdecimal() and not figure["currency"] and tail == _NO_TAIL


def _unsigned(digits: Digits) -> Digits:
    if not digits.value:
        return digits
    return Digits(None, None, "unreadable", "in_brackets", sure=False, candidates=(-digits.value, digits.value))


def _loose(figure: re.Match[str], tail: _Tail) -> bool:
    """Whether the print leaves a doubt that is not of the digits.

    A dash set off, half a bracket, brackets around a percentage, a mark whose digits may be lost, a power
    of ten of one letter.
    """
    sign, core, behind = figure["sign"] or "", figure["core"], _FOOTNOTE.sub("", figure["tail"].rstrip())
    half_bracket = bool(figure["open"]) != bool(figure["close"] or behind.endswith(")"))
    return (
        (sign.endswith(" ") and not figure["currency"])
        or (half_bracket and "(" not in behind)
        or bool(figure["open"] and tail.unit == "%")
        or (core.isdecimal() and not figure["currency"] and behind.strip() == ")")
        or figure["tail"][:1] == ","
        or (figure["tail"][:1] == "." and "," not in core)
        or bool(tail.magnitude and not figure["currency"] and len(tail.unit or "") == 1)
    )
