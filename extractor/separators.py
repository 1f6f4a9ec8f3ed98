"""What a run of digits with points and commas says, and what can still be known where its marks are misplaced.

The digits are never changed: a misplaced mark is set right only where one edit of the marks leaves one reading. Where a
digit may be lost or doubled, nothing is read, and the plausible readings are told as candidates.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from extractor.number_format import Mark, NumberFormat
from schemas.document import Status

Leaning = Literal["rupiah", "count", "percentage", "number"]

LONGEST: Final = 30
"""More digits than any figure of a report has; what is longer is a row of figures run together."""

_INTEGER: Final = re.compile(r"[0-9]+")
_DECIMAL: Final = re.compile(r"([0-9]+)([.,])([0-9]+)")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,([0-9]+))?|(?:,[0-9]{3})+(?:\.([0-9]+))?)")
_SHORT_TAIL: Final = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*\1[0-9]{1,2}")
_OTHER: Final[dict[str, Mark]] = {".": ",", ",": "."}
_AMBIGUOUS: Final = {".": "ambiguous_point", ",": "ambiguous_comma"}
_AS_THOUSANDS: Final = {".": "point_as_thousands", ",": "comma_as_thousands"}


class Digits(NamedTuple):
    """`decimals` counts the printed decimals; `candidates` are all plausible readings where there is more than one."""

    value: Decimal | None
    decimals: int | None
    status: Status = "read"
    reason: str | None = None
    sure: bool = True
    candidates: tuple[Decimal, ...] = ()


def read_digits(printed: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """Reads `printed`: digits with points and commas between them, nothing else.

    A `count` is whole; `rupiah` has two decimals at most.
    """
    if _INTEGER.fullmatch(printed):
        return _plain(printed, 0, sure=len(printed) == 1 or printed[0] != "0")
    if len(printed) > LONGEST:
        return Digits(None, None, "unreadable", "too_long", sure=False)
    if lone := _DECIMAL.fullmatch(printed):
        return _with_one_mark(lone, number_format, leaning)
    if grouped := _GROUPED.fullmatch(printed):
        decimals = len(grouped[1] or grouped[2] or "")
        if decimals <= 2 or (decimals > 3 and leaning == "number"):
            return _plain(printed, decimals)
        if leaning in ("number", "percentage"):
            candidates = (point_digits(printed, decimals), point_digits(printed, 0))
            return _plain(printed, decimals, sure=False)._replace(candidates=candidates)
    return _malformed(printed, number_format, leaning)


def well_formed(printed: str) -> bool:
    """Whether some number format yields `printed`."""
    return bool(_INTEGER.fullmatch(printed) or _DECIMAL.fullmatch(printed) or _GROUPED.fullmatch(printed))


def grouped(printed: str) -> bool:
    """Whether `printed` has thousands marks where they belong."""
    return bool(_GROUPED.fullmatch(printed))


def point_digits(printed: str, decimals: int) -> Decimal:
    """The digits of `printed`, the last `decimals` of them behind the point."""
    digits = printed.replace(".", "").replace(",", "")
    return Decimal(f"{digits[:-decimals] or 0}.{digits[-decimals:]}" if decimals else digits.lstrip("0") or "0")


def _plain(printed: str, decimals: int, *, sure: bool = True, reason: str | None = None) -> Digits:
    value = point_digits(printed, decimals)
    if len(printed) > LONGEST or "E" in str(value):
        return Digits(None, None, "unreadable", "too_long", sure=False)
    return Digits(value, decimals, "read", reason, sure)


def _with_one_mark(lone: re.Match[str], number_format: NumberFormat, leaning: Leaning) -> Digits:
    whole, mark, rest = lone.groups()
    if len(rest) != 3 or whole[0] == "0":
        if leaning == "rupiah" and len(rest) > 2:
            return _malformed(lone[0], number_format, leaning)
        return _plain(lone[0], len(rest), sure=leaning != "rupiah" or rest == "00" or len(whole) > 3)
    if leaning in ("rupiah", "count"):
        return _plain(lone[0], 0) if len(whole) <= 3 else _malformed(lone[0], number_format, leaning)
    if len(whole) > 3:
        return _plain(lone[0], 3, sure=False)
    return _ambiguous(lone[0], mark, number_format, leaning)


def _ambiguous(printed: str, mark: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """`1.234`: thousands or decimals, as the other figures have it; without them as Indonesian has it."""
    for_thousands, for_decimals = number_format.thousands(mark), number_format.decimals(mark)
    if leaning == "percentage" and (printed[1] not in ".," or not for_thousands):
        for_thousands = 0  # 12.345 percent would be more than a hundredfold
    if for_thousands == for_decimals:
        is_thousands = mark == "." and leaning != "percentage"
    else:
        is_thousands = for_thousands > for_decimals
    agreed = min(for_thousands, for_decimals) == 0 and max(for_thousands, for_decimals) >= 2
    sure = agreed and leaning == "number"
    read = _plain(printed, 0 if is_thousands else 3, sure=sure, reason=None if sure else _AMBIGUOUS[mark])
    return read if sure else read._replace(candidates=(point_digits(printed, 0), point_digits(printed, 3)))


def _malformed(printed: str, number_format: NumberFormat, leaning: Leaning) -> Digits:
    """One edit of the marks that leaves one reading, else the plausible readings and what is wrong."""
    usual_thousands: Mark = "," if number_format.point_style > number_format.comma_style else "."
    short = _SHORT_TAIL.fullmatch(printed)
    if short and short[1] == usual_thousands:
        decimals = len(printed) - printed.rfind(short[1]) - 1
        return _unreadable(
            "lost_digit", point_digits(printed, decimals), point_digits(printed + "0" * (3 - decimals), 0)
        )
    readings = _edited(printed, leaning)
    if len(decimals_read := {decimals for decimals, _ in readings}) == 1:
        decimals = decimals_read.pop()
        reason = _wrong_mark(printed, readings[0][1], usual_thousands)
        value = point_digits(printed, decimals)
        return Digits(value, decimals, "repaired", reason, sure=False, candidates=(value,))
    groups = re.split(r"[.,]+", printed)
    decimals = len(groups[-1]) if len(groups) > 1 and len(groups[-1]) <= 2 else 0
    return _unreadable(_wrong_group(groups, decimals), point_digits(printed, decimals), *_undoubled(groups, decimals))


def _unreadable(reason: str, *candidates: Decimal) -> Digits:
    return Digits(None, None, "unreadable", reason, sure=False, candidates=tuple(dict.fromkeys(candidates)))


def _edited(printed: str, leaning: Leaning) -> list[tuple[int, str]]:
    """All (decimals, corrected text) that one mark put in, left out where doubled, or exchanged makes well grouped."""
    edits = [printed[:at] + mark + printed[at:] for at in range(1, len(printed)) for mark in ".,"]
    for at, character in enumerate(printed):
        if character in ".,":
            edits.append(printed[:at] + _OTHER[character] + printed[at + 1 :])
            if printed[at - 1] in ".,":
                edits.append(printed[:at] + printed[at + 1 :])
    readings = []
    for edited in edits:
        if match := _GROUPED.fullmatch(edited):
            decimals = len(match[1] or match[2] or "")
            if decimals in (0, 2) or leaning == "number":
                readings.append((decimals, edited))
    return readings


def _wrong_mark(printed: str, corrected: str, usual_thousands: Mark) -> str:
    if len(corrected) > len(printed):
        return "missing_thousands_mark"
    if len(corrected) < len(printed):
        return "doubled_mark"
    return _AS_THOUSANDS[_OTHER[usual_thousands]]


def _wrong_group(groups: list[str], decimals: int) -> str:
    middle = groups[1:-1] if decimals else groups[1:]
    if sum(len(group) == 3 for group in middle) * 2 < len(middle):
        return "bad_grouping"
    if any(len(group) > 3 for group in middle):
        return "doubled_digit" if any(len(group) == 4 and _repeats(group) for group in middle) else "missing_mark"
    return "lost_digit" if any(len(group) < 3 for group in middle) or groups[0].startswith("0") else "bad_grouping"


def _repeats(group: str) -> bool:
    return any(one == other for one, other in pairwise(group))


def _undoubled(groups: list[str], decimals: int) -> list[Decimal]:
    """The readings that leave out one digit of a group of four, if that is the only wrong group."""
    long = [at for at, group in enumerate(groups) if len(group) == 4 and at]
    if len(long) != 1:
        return []
    at = long[0]
    shorter = dict.fromkeys(
        groups[at][:cut] + groups[at][cut + 1 :] for cut in range(4) if groups[at][cut - 1 : cut] == groups[at][cut]
    )
    texts = [".".join([*groups[:at], group, *groups[at + 1 :]]) for group in shorter]
    return [point_digits(text, decimals) for text in texts]
