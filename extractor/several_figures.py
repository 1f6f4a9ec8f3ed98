"""A text that prints more than one figure, or a figure among words: ranges, ratios, parts of a whole, split digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from extractor.number_format import NumberFormat
from extractor.numeral import Kind, Numeral
from extractor.numeral_vocabulary import CURRENCY, GRADES, OF_WORD, RANGE_WORD
from extractor.one_figure import ONE_FIGURE, read_one
from extractor.separators import grouped, well_formed

_FIGURE: Final = r"[0-9](?:[0-9.,]*[0-9])?"
_AMOUNT: Final = rf"(?:{CURRENCY}\s*[.:]*\s*)?{_FIGURE}(?:,-+)?"
_RANGE: Final = re.compile(
    rf"(?P<before>\D*?)(?P<low>-?{_AMOUNT})(?P<unit>\s?[^\d()-]{{0,20}}?)\s*(?:-|{RANGE_WORD})\s*(?P<high>{_AMOUNT})(?P<tail>[^0-9]*)",
    re.IGNORECASE,
)
_PER: Final = re.compile(rf"(?P<part>{_FIGURE})\s?/\s?(?P<base>10{{2,6}}|1(?:[.,]000)+|100[.,]000)(?P<tail>\s?[^0-9]*)")
_RATIO: Final = re.compile(rf"(?P<part>{_FIGURE})\s?[:/]\s?(?P<base>{_FIGURE})(?P<tail>[^0-9]*)")
_PART_OF: Final = re.compile(
    rf"(?P<part>{_FIGURE})(?P<unit>[^0-9]*?)\s{OF_WORD}\s(?P<base>{_FIGURE}[^0-9]*)", re.IGNORECASE
)
_LABELLED: Final = re.compile(
    rf"(?P<label>[^0-9]*?[^\W\d_][^0-9]*?)[\s:=]*(?P<figure>(?:{CURRENCY}|[-+(<>≤≥]|(?<![^\W\d_])[0-9]).*)",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(
    rf"(?P<currency>{CURRENCY}\s*[.:]*\s*)?(?<![\w.,])(?P<digits>[0-9][0-9.,]*(?: [0-9.,]*[0-9])+)", re.IGNORECASE
)
_NEXT: Final = re.compile(rf"(?<![\w.,/]){_AMOUNT}\s?%?", re.IGNORECASE)
_LIST_MARK: Final = re.compile(r"^[0-9]{1,2}[.)] (?=.*[0-9])")

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
    """Digits broken by a space are joined where only the joined digits are well formed."""
    split = _SPLIT.search(plain)
    if split is None or not _belong_together(split["digits"], bool(split["currency"])):
        return None
    joined = plain[: split.start("digits")] + split["digits"].replace(" ", "") + plain[split.end("digits") :]
    numeral = _one(joined, number_format, expected)
    if numeral is None or numeral.value is None:
        return None if numeral is None else replace(numeral, raw=raw)
    reason = numeral.reason if numeral.status == "repaired" else "space_inside"
    candidates = numeral.candidates or (numeral.value,)
    return replace(numeral, raw=raw, status="repaired", reason=reason, sure=False, candidates=candidates)


def _belong_together(digits: str, is_rupiah: bool) -> bool:
    joined = digits.replace(" ", "")
    if all(well_formed(part) for part in digits.split(" ")) or not well_formed(joined):
        return False
    may_be_list = not is_rupiah and _LIST_MARK.match(digits + " 0")  # `1. 234.567`
    return (grouped(joined) and not may_be_list) or ", " in digits or " ," in digits


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
    return replace(
        high,
        raw=raw,
        value=None,
        interval=(low.value, high.value),
        sure=low.sure and high.sure,
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
    return Numeral(
        raw=raw, ratio=(part.value, base.value), unit=match["tail"].strip() or None, sure=part.sure and base.sure
    )


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
    match = _LABELLED.fullmatch(plain)
    if match is None:
        return None
    label = _label(match["label"])
    numeral = _one(match["figure"], number_format, expected)
    if numeral is None or label is None:
        return None
    category = label if label in GRADES else numeral.category
    value = numeral.value
    if match["figure"].startswith("(") and value is not None:
        value = abs(value)  # `BB (70)`
    return replace(numeral, raw=raw, value=value, label=None if label in GRADES else label, category=category)


def _several(raw: str, plain: str, number_format: NumberFormat | None, expected: Kind | None) -> Numeral | None:
    """The first figure, the others beside it."""
    text = _LIST_MARK.sub("", plain, count=1)
    found = [_one(match[0].strip(), number_format, expected) for match in _NEXT.finditer(text)]
    numerals = [numeral for numeral in found if numeral and numeral.value is not None]
    if not numerals:
        return None
    others = tuple(numeral.value for numeral in numerals[1:] if numeral.value is not None)
    return replace(numerals[0], raw=raw, alternatives=others, sure=False, reason="several_figures")


def _label(printed: str) -> str | None:
    return printed.strip(" :=(-") or None


_WAYS: Final[tuple[Reader, ...]] = (_split_digits, _range, _ratio, _part_of, _labelled, _several)
