"""What a figure that could not be read may say: a digit lost or doubled in print, or a letter set for a digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extractor.numerals.thresholds import MOST_DOUBTFUL_DIGITS
from schemas.document import Value

_LETTERS: Final = str.maketrans("OolI|SsBZz", "0011155822")
_TOKEN: Final = re.compile(
    r"(?:rp|idr)?[.:\s]*([0-9OolI|SsBZz.,\s]*[0-9OolI|SsBZz])(?:\s?[.,]?\s?-+)?\s?%?", re.IGNORECASE
)
_DECIMALS: Final = re.compile(r"[.,]\s?([0-9]{1,2})$")
_LOST: Final = frozenset({"lost_digit", "bad_grouping"})
_DOUBLED: Final = frozenset({"doubled_digit", "missing_mark", "bad_grouping"})
_SPACED: Final = frozenset({"space_inside", "letter_inside", "missing_thousands_mark"})


def is_doubtful(value: Value) -> bool:
    """Whether the digits leave a doubt that their print explains: unreadable, repaired, or with several readings."""
    if value.status == "unreadable":
        return value.reason in _LOST | _DOUBLED | _SPACED
    return value.status == "repaired" or len(value.candidates) > 1


def printed_readings(value: Value) -> list[Decimal]:
    """The readings of the digits as they are printed."""
    own = [] if value.value is None else [value.value]
    if value.status != "unreadable":
        return list(dict.fromkeys([*own, *value.candidates]))
    return list(dict.fromkeys([*own, *value.candidates, *_placed(_digits(value.raw), _decimals(value.raw))]))


def edited_readings(value: Value) -> list[Decimal]:
    """The readings with one digit more, where one may be lost, or one of two like digits less."""
    digits = _digits(value.raw)
    if value.status != "unreadable" or not 2 <= len(digits) <= MOST_DOUBTFUL_DIGITS:
        return []
    edited: list[str] = []
    if value.reason in _LOST:
        edited += [digits[:at] + new + digits[at:] for at in range(len(digits) + 1) for new in "0123456789"]
    if value.reason in _DOUBLED:
        edited += [digits[:at] + digits[at + 1 :] for at in range(len(digits) - 1) if digits[at] == digits[at + 1]]
    decimals = _decimals(value.raw)
    return list(dict.fromkeys(reading for text in dict.fromkeys(edited) for reading in _placed(text, decimals)))


def has_printed_digits(value: Value, reading: Decimal) -> bool:
    """Whether `reading` has just the digits that are printed, none more and none less."""
    return "".join(filter(str.isdigit, f"{reading:f}")).lstrip("0") == _digits(value.raw).lstrip("0")


def _digits(raw: str) -> str:
    token = _TOKEN.fullmatch(raw)
    return re.sub(r"[.,\s]", "", token[1].translate(_LETTERS)) if token else ""


def _decimals(raw: str) -> int:
    token = _TOKEN.fullmatch(raw)
    end = _DECIMALS.search(token[1].translate(_LETTERS)) if token else None
    return len(end[1]) if end else 0


def _placed(digits: str, decimals: int) -> Iterator[Decimal]:
    """The digits as a whole number, and with the decimals that are printed."""
    if digits:
        yield Decimal(digits)
    if digits and decimals:
        yield Decimal(digits).scaleb(-decimals)
