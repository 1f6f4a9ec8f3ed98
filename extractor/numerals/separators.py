"""What digits with points and commas between them say: which mark divides thousands and which begins the decimals."""

from __future__ import annotations

import re
from typing import Final

from extractor.numerals.digits import DECIMAL, GROUPED, INTEGER, Digits, Leaning, decimals_of, point_digits, unreadable
from extractor.numerals.misplaced_marks import mend
from extractor.numerals.number_format import NumberFormat
from extractor.numerals.thresholds import LONGEST_FIGURE
from schemas.bounds import MOST_DIGITS

_AMBIGUOUS: Final = {".": "ambiguous_point", ",": "ambiguous_comma"}


def read_digits(printed: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """Reads `printed`: digits with points and commas between them, nothing else."""
    if len(printed) > LONGEST_FIGURE or sum(map(str.isdecimal, printed)) > MOST_DIGITS:
        return unreadable("too_long")
    if INTEGER.fullmatch(printed):
        return _plain(printed, 0, sure=len(printed) == 1 or printed[0] != "0")
    if lone := DECIMAL.fullmatch(printed):
        return _with_one_mark(lone, number_format, leaning)
    if grouped := GROUPED.fullmatch(printed):
        decimals = decimals_of(grouped)
        if decimals <= 2 or (decimals > 3 and leaning == "number"):
            return _plain(printed, decimals, sure=leaning != "rupiah" or decimals != 1)
        if leaning in ("number", "percentage"):
            candidates = (point_digits(printed, decimals), point_digits(printed, 0))
            return _plain(printed, decimals, sure=False)._replace(candidates=candidates)
    return mend(printed, number_format)


def _plain(printed: str, decimals: int, *, sure: bool = True, reason: str | None = None) -> Digits:
    value = point_digits(printed, decimals)
    if "E" in str(value):  # a Decimal so small has no plain form
        return unreadable("too_long")
    return Digits(value, decimals, "read", reason, sure)


def _with_one_mark(lone: re.Match[str], number_format: NumberFormat, leaning: Leaning) -> Digits:
    printed, (whole, mark, rest) = lone[0], lone.groups()
    if len(rest) != 3 or whole[0] == "0":
        if leaning == "rupiah" and len(rest) > 2:
            return mend(printed, number_format)
        if leaning == "rupiah":
            return _plain(printed, len(rest), sure=rest == "00")
        return _decimal(printed, whole, mark, rest, number_format, leaning)
    if leaning in ("rupiah", "count"):
        return _plain(printed, 0) if len(whole) <= 3 else mend(printed, number_format)
    if len(whole) > 3:
        return _plain(printed, 3, sure=False)
    return _ambiguous(printed, mark, number_format, leaning)


def _decimal(printed: str, whole: str, mark: str, rest: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """`12,34`; where the other figures divide thousands by this mark, a digit or a mark may be missing."""
    against = leaning != "percentage" and whole[0] != "0" and number_format.proves_thousands(mark)
    if len(rest) in (6, 9) and len(whole) <= 3:  # `48.630315` for 48.630.315
        candidates = (point_digits(printed, len(rest)), point_digits(printed, 0))
        if against:
            return unreadable("missing_thousands_mark", *candidates)
        return _plain(printed, len(rest), sure=leaning == "percentage")._replace(candidates=candidates)
    return _plain(printed, len(rest), sure=not against)


def _ambiguous(printed: str, mark: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """`1.234`: thousands or decimals, as the other figures have it; without them as Indonesian has it."""
    for_thousands, for_decimals = number_format.thousands(mark), number_format.decimals(mark)
    if leaning == "percentage" and (printed[1] not in ".," or not for_thousands):
        for_thousands = 0  # 12.345 percent would be more than a hundredfold
    if for_thousands == for_decimals:
        is_thousands = mark == "." and leaning != "percentage"
    else:
        is_thousands = for_thousands > for_decimals
    proven = number_format.proves_thousands(mark) or number_format.proves_decimals(mark)
    sure = proven and leaning == "number"
    read = _plain(printed, 0 if is_thousands else 3, sure=sure, reason=None if sure else _AMBIGUOUS[mark])
    return read if sure else read._replace(candidates=(point_digits(printed, 0), point_digits(printed, 3)))
