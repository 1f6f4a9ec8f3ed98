"""A text that prints more than one figure, or a figure among words: ranges, ratios, parts of a whole, split digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from extractor.numerals.digits import FIGURE, grouped, well_formed
from extractor.numerals.not_figures import not_a_figure, place
from extractor.numerals.number_format import NumberFormat
from extractor.numerals.numeral import Kind, Numeral
from extractor.numerals.one_figure import ONE_FIGURE, read_one
from extractor.words.numeral_vocabulary import COMPARATOR, CURRENCY_LEAD, GRADES, OF_WORD, RANGE_WORD, YEAR_LEADS

_AMOUNT: Final = rf"(?:{CURRENCY_LEAD})?{FIGURE}(?:,-+)?"
_RANGE: Final = re.compile(
    rf"""
    (?P<before>\D*?) (?P<low>-?{_AMOUNT}) (?P<unit>\s?[^\d()-]{{0,20}}?)
    \s*(?:-|{RANGE_WORD})\s* (?P<high>{_AMOUNT}) (?P<tail>[^0-9]*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER: Final = re.compile(rf"(?P<part>{FIGURE})\s?/\s?(?P<base>10{{2,6}}|10{{0,2}}(?:[.,]000)+)(?P<tail>\s?[^0-9]*)")
_RATIO: Final = re.compile(rf"(?P<part>{FIGURE})\s?[:/]\s?(?P<base>{FIGURE})(?P<tail>[^0-9]*)")
_PART_OF: Final = re.compile(
    rf"(?P<part>{FIGURE})(?P<unit>[^0-9]*?)\s{OF_WORD}\s(?P<base>{FIGURE}[^0-9]*)", re.IGNORECASE
)
_LABELLED: Final = re.compile(
    rf"""
    (?P<label>[^0-9]*?[^\W\d_][^0-9]*?) [\s:=]*
    (?P<figure>[-+(<>≤≥\s]*(?<![^\W\d_])(?:{CURRENCY_LEAD}[-+]?)?[0-9].*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    rf"(?P<currency>{CURRENCY_LEAD})?(?<![\w.,])(?P<digits>[0-9][0-9.,]*(?: [0-9.,]*[0-9])+)(?![0-9])", re.IGNORECASE
)
_THOUSANDS_BY_SPACE: Final = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3}){2,}")
_LIST_MARK: Final = re.compile(r"[0-9]{1,2}[.)] ")
_DIGIT: Final = re.compile(r"[0-9]")
_COUNTED: Final = re.compile(r"\s?[^\W\d_][^0-9]*")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_COMPARED: Final = re.compile(COMPARATOR, re.IGNORECASE)
_JOINED_BY_DASH: Final = re.compile(r"[^\W\d_]-[0-9]")
_NO_FIGURES: Final = ("code", "citation", "date")

Reader = Callable[[str, str, NumberFormat | None, Kind | None], Numeral | None]


def read_several(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    """`plain` is `raw` with all dashes alike. None where no way of reading fits."""
    for read in _WAYS:
        if numeral := read(raw, plain, number_format, expected):
            return numeral
    return None


def _one(text: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    figure = ONE_FIGURE.fullmatch(text.strip())
    return read_one(text, figure, number_format, expected) if figure else None


def _split_digits(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    """Digits broken by a space are joined where only the joined digits are well formed; else nothing is read."""
    split = _SPLIT.search(plain)
    if split is None or _is_list_item(split, plain):
        return None
    digits = split["digits"]
    joined = plain[: split.start("digits")] + digits.replace(" ", "") + plain[split.end("digits") :]
    numeral = _one(joined, number_format, expected)
    if numeral is None or numeral.value is None:
        return numeral and replace(numeral, raw=raw)
    numeral = replace(numeral, raw=raw, sure=False, candidates=numeral.candidates or (numeral.value,))
    if _belong_together(digits) and (split["currency"] or not _LIST_MARK.match(digits)):
        reason = numeral.reason if numeral.status == "repaired" else "space_inside"
        return replace(numeral, status="repaired", reason=reason)
    return replace(numeral, value=None, decimals=None, status="unreadable", reason="space_inside")


def _is_list_item(split: re.Match[str], plain: str) -> bool:
    """`1. 20 Dokumen`: the number of a list, then a count."""
    mark = None if split["currency"] else _LIST_MARK.match(split["digits"])
    return bool(mark) and bool(_COUNTED.fullmatch(plain, split.end("digits")))


def _belong_together(digits: str) -> bool:
    """Whether the parts make no figures of their own, and together make one."""
    if _THOUSANDS_BY_SPACE.fullmatch(digits):
        return True
    joined = digits.replace(" ", "")
    if all(well_formed(part) for part in digits.split(" ")) or not well_formed(joined):
        return False
    if "." in joined and "," in joined:
        return grouped(joined) and joined.endswith("00")  # `5.000.000, 10` may be an amount and a count
    return grouped(joined) or ", " in digits or " ," in digits


def _range(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    match = _RANGE.fullmatch(plain)
    if match is None:
        return None
    low = _one(match["low"] + (match["unit"] or match["tail"]), number_format, expected)
    high = _one(match["high"] + match["tail"], number_format, expected)
    if low is None or high is None or low.value is None or high.value is None:
        return None
    if low.value > high.value:
        return Numeral(raw=raw, reason="descending_range", sure=False, alternatives=(low.value, high.value))
    if _YEAR.fullmatch(match["low"]) and _YEAR.fullmatch(match["high"]):
        return Numeral(raw=raw, reason="period", sure=False)
    return replace(
        high,
        raw=raw,
        value=None,
        interval=(low.value, high.value),
        sure=low.sure and high.sure and not _COMPARED.search(match["before"]),
        label=_label(match["before"]),
        candidates=(),
    )


def _ratio(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    per = _PER.fullmatch(plain)
    if per and (part := _one(per["part"], number_format, expected)):
        return replace(part, raw=raw, unit=f"/{per['base']}{per['tail']}".strip())
    match = _RATIO.fullmatch(plain)
    if match is None:
        return None
    part, base = _one(match["part"], number_format, "number"), _one(match["base"], number_format, "number")
    if part is None or base is None or part.value is None or base.value is None:
        return None
    unit = match["tail"].strip() or None
    doubt = unit == "%" or bool(_YEAR.fullmatch(match["base"]))  # `1.000.000 / 50%`, `12/2031`
    sure = part.sure and base.sure and not doubt
    return Numeral(raw=raw, ratio=(part.value, base.value), unit=unit, sure=sure)


def _part_of(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    match = _PART_OF.fullmatch(plain)
    if match is None:
        return None
    base = _one(match["base"], number_format, expected)
    part = _one(match["part"] + match["unit"], number_format, expected)
    if part is None or base is None or part.value is None or base.value is None:
        return None
    return replace(part, raw=raw, unit=part.unit or base.unit, ratio=(part.value, base.value), sure=False)


def _labelled(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    """`Keuangan 10%`, `BB (70)`; a year, date, code or citation is no figure."""
    match = _LABELLED.fullmatch(plain)
    digit = _DIGIT.search(plain)
    label = _label(match["label"]) if match else None
    if match is None or digit is None or label is None:
        return None
    known = not_a_figure(place(plain, digit.start()))
    if known and (known[0] in _NO_FIGURES or (known[0] == "year" and label.split()[-1].lower() in YEAR_LEADS)):
        return Numeral(raw=raw, reason=known[0], sure=False) if known[1] == len(plain) else None
    text = match["figure"]
    if text.startswith("("):
        text = text[1:].replace(")", " ", 1)
    joined = bool(_JOINED_BY_DASH.match(plain, digit.start() - 2)) if digit.start() > 1 else False
    numeral = _one(text.lstrip("-") if joined else text, number_format, expected)
    if numeral is None:
        return None
    if joined:  # `ke-3`, `Covid-19`
        return replace(numeral, raw=raw, label=label, reason=numeral.reason or "ordinal", sure=False)
    if label in GRADES:
        return replace(numeral, raw=raw, category=label)
    return replace(numeral, raw=raw, label=label)


def _label(printed: str) -> str | None:
    return printed.strip(" :=(-/") or None


_WAYS: Final[tuple[Reader, ...]] = (_split_digits, _range, _ratio, _part_of, _labelled)
