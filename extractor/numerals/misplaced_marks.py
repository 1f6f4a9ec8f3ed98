"""What can still be known of digits whose marks no number format puts there.

The digits are never changed: a misplaced mark is set right only where one edit of the marks leaves one reading. Where a
digit may be lost or doubled, nothing is read, and the plausible readings are told as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.numerals.digits import GROUPED, Digits, decimals_of, point_digits, unreadable
from extractor.numerals.number_format import Mark, NumberFormat
from extractor.numerals.thresholds import CENTS, FIGURES_THAT_PROVE

_SHORT_TAIL: Final = re.compile(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*\1[0-9]{1,2}")
_OTHER: Final[dict[str, Mark]] = {".": ",", ",": "."}
_AS_THOUSANDS: Final = {".": "point_as_thousands", ",": "comma_as_thousands"}


class _Edit(NamedTuple):
    text: str
    decimals: int
    reason: str


def mend(printed: str, number_format: NumberFormat) -> Digits:
    """The one reading of `printed` that one edit of its marks leaves, else the plausible readings and what is wrong."""
    usual_thousands: Mark = "," if number_format.point_style > number_format.comma_style else "."
    short = _SHORT_TAIL.fullmatch(printed)
    if short and short[1] == usual_thousands:
        decimals = len(printed) - printed.rfind(short[1]) - 1
        if decimals == CENTS and number_format.one_mark >= FIGURES_THAT_PROVE:
            value = point_digits(printed, decimals)
            return Digits(value, decimals, "repaired", _AS_THOUSANDS[short[1]], sure=False, candidates=(value,))
        filled = point_digits(printed + "0" * (3 - decimals), 0)
        return unreadable("lost_digit", point_digits(printed, decimals), filled)
    groups = re.split(r"[.,]+", printed)
    decimals = len(groups[-1]) if len(groups) > 1 and len(groups[-1]) <= 2 else 0
    edits = list(_edits(printed, usual_thousands))
    doubled = _undoubled(groups, decimals)
    if len({edit.decimals for edit in edits}) == 1 and not doubled:
        value = point_digits(printed, edits[0].decimals)
        return Digits(value, edits[0].decimals, "repaired", edits[0].reason, sure=False, candidates=(value,))
    reason = "doubled_digit" if doubled else _wrong_group(groups, decimals)
    return unreadable(reason, point_digits(printed, decimals), *doubled)


def _edits(printed: str, usual_thousands: Mark) -> Iterator[_Edit]:
    """What is well grouped after one thousands mark is put in, one of a doubled mark left out, or one exchanged."""
    for edited, reason in _one_edit(printed, usual_thousands):
        match = GROUPED.fullmatch(edited)
        decimals = decimals_of(match) if match else -1
        if decimals in (0, 2):
            yield _Edit(edited, decimals, reason)


def _one_edit(printed: str, usual_thousands: Mark) -> Iterator[tuple[str, str]]:
    for at in range(1, len(printed)):
        for mark in ".,":
            if mark in printed[:at] or any(other in printed[at:] for other in ".,"):  # else it would begin decimals
                yield printed[:at] + mark + printed[at:], "missing_thousands_mark"
    for at, character in enumerate(printed):
        if character in ".,":
            yield printed[:at] + _OTHER[character] + printed[at + 1 :], _AS_THOUSANDS[_OTHER[usual_thousands]]
            if printed[at - 1] == character:
                yield printed[:at] + printed[at + 1 :], "doubled_mark"


def _wrong_group(groups: list[str], decimals: int) -> str:
    middle = groups[1:-1] if decimals else groups[1:]
    if sum(len(group) == 3 for group in middle) * 2 < len(middle):
        return "bad_grouping"
    if any(len(group) > 3 for group in middle):
        return "missing_mark"
    return "lost_digit" if any(len(group) < 3 for group in middle) or groups[0].startswith("0") else "bad_grouping"


def _undoubled(groups: list[str], decimals: int) -> list[Decimal]:
    """The readings that leave out one of two like digits of a group of four, if that is the only wrong group."""
    whole = groups[:-1] if decimals else groups
    wrong = [at for at, group in enumerate(whole) if len(group) > 3 or (at and len(group) < 3)]
    if len(wrong) != 1 or len(whole) < 2 or len(whole[wrong[0]]) != 4:
        return []
    group = whole[wrong[0]]
    twins = [at for at, (one, other) in enumerate(pairwise(group)) if one == other]
    shorter = dict.fromkeys(group[:at] + group[at + 1 :] for at in twins)
    texts = [".".join([*groups[: wrong[0]], short, *groups[wrong[0] + 1 :]]) for short in shorter]
    return [point_digits(text, decimals) for text in texts]
