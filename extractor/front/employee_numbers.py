"""Hides the number of a civil servant (NIP): it tells the day of birth, and no output of ours may show it.

A NIP is 8 digits of birth, 6 of appointment, 1 for sex (1, 2) and 3 of a serial, with or without something between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.pages.page import Word
from schemas.geometry import Box

_GAP = r"[ .\-/]{0,3}"
_GROUPS = ("(?:19|20)" + r"\d{6}", "(?:19|20)" + r"\d{4}", "[12]", r"\d{3}")
_CENTURY = f"(?:1{_GAP}9|2{_GAP}0)"
_MONTH, _DAY = rf"(?:0{_GAP}\d|1{_GAP}[0-2])", rf"(?:[012]{_GAP}\d|3{_GAP}[01])"
_DIGITS = (_CENTURY, r"\d", r"\d", _MONTH, _DAY, _CENTURY, r"\d", r"\d", _MONTH, "[12]", r"\d", r"\d", r"\d")
_ON_PAPER = (
    re.compile(rf"(?<!\d){_GAP.join(_GROUPS)}(?!\d)"),
    re.compile(rf"(?<!\d){_GAP.join(_DIGITS)}(?!\d)"),  # digits printed apart: of true dates only, lest figures match
    re.compile(r"\bN\W?I\W?P\b\W{0,4}\d[\d .\-/]{13,40}", re.IGNORECASE),
)
_DIGIT_BEFORE_THE_SERIAL = re.compile(r"\d(?=(?:\D*\d){3})")
_MANY_DIGITS = re.compile(r"(?:\d[ .\-/]{0,3}){14}")
_WHOLE = re.compile("".join(_GROUPS))


def masked(text: str) -> str:
    """Each NIP in it down to its serial: `******** ****** * 004`."""
    if not _MANY_DIGITS.search(text):
        return text
    for pattern in _ON_PAPER:
        text = pattern.sub(lambda found: _DIGIT_BEFORE_THE_SERIAL.sub("*", found[0]), text)
    return text


def is_employee_number(number: Decimal) -> bool:
    """Whether a number that was read is the 18 digits of a NIP; money with its sen never is."""
    return number.as_tuple().exponent == 0 and _WHOLE.fullmatch(str(number)) is not None


def covered(words: Sequence[Word]) -> list[Box]:
    """The places of words that are part of a NIP, for a picture of their page: rather one too many than one too few."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += word.text + " "
    spans = [match.span() for pattern in _ON_PAPER for match in pattern.finditer(text)]
    return [
        word.box
        for word, start in zip(words, starts, strict=True)
        if any(start < end and begin < start + len(word.text) for begin, end in spans)
    ]
