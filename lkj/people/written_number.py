"""A number as a person types it into a table: nothing that could be read in two ways is taken."""

from __future__ import annotations

import re
from decimal import Decimal

from schemas.bounds import MOST_DIGITS, is_plain

_PLAIN = re.compile(r"-?[0-9]+")
_DECIMALS = re.compile(r"(-?[0-9]+)[.,]([0-9]+)")
_GROUPED = re.compile(r"-?[0-9]{1,3}((?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})")
_LONGEST = MOST_DIGITS + len("-") + len(",") + MOST_DIGITS // 3
NOTHING = ("-", "–", "kosong", "none")


class NoNumber(ValueError):
    """The text is no number."""


class TwoNumbers(NoNumber):
    """The text may be one of two."""


def number_in(text: str) -> Decimal | None:
    """As `_number_in` reads it; a number of more digits than any report prints raises NoNumber."""
    number = _number_in(text)
    if number is not None and not is_plain(number):
        raise NoNumber(text)
    return number


def _number_in(text: str) -> Decimal | None:
    """`1234`, `1234.5`, `1234,5`, `1.234.567`; None for a dash, which says that no number is printed. Raises NoNumber,
    and TwoNumbers for `1.234`, which may be a thousand or a little more than one."""
    text = text.strip().replace(" ", "")
    if len(text) > _LONGEST:
        raise NoNumber(text[:_LONGEST])
    if text.casefold() in NOTHING:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", ""))
    found = _DECIMALS.fullmatch(text)
    if found is None:
        raise NoNumber(text)
    whole, part = found.groups()
    if len(part) == 3 and whole.lstrip("-") != "0" and len(whole.lstrip("-")) <= 3:
        raise TwoNumbers(text)
    return Decimal(f"{whole}.{part}")
