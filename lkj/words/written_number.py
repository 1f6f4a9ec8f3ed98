"""A number as a person types it, or as a spreadsheet writes it out: nothing that could be read in two ways is taken."""

from __future__ import annotations

import re
from decimal import Decimal

from schemas.bounds import MOST_DIGITS, is_plain

_MONEY = re.compile(r"(-?)(?:rp|idr)\.?(-?)(?=[0-9])", re.IGNORECASE)
_CENTS_LEFT_OUT = re.compile(r"(?<=[0-9]),(?:-|--|–)$")
_PLAIN = re.compile(r"-?[0-9]+")
_DECIMALS = re.compile(r"(-?[0-9]+)[.,]([0-9]+)")
_GROUPED = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?|(-?[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?")
_EXPONENT = re.compile(r"(-?[0-9](?:[.,][0-9]+)?)e\+?([0-9]{1,2})", re.IGNORECASE)
_ROOM = len("-Rp.%") + MOST_DIGITS // 3 + len(",")
_LONGEST = MOST_DIGITS + _ROOM
NOTHING = ("-", "–", "kosong", "none")


class NoNumber(ValueError):
    """The text is no number."""


class TwoNumbers(NoNumber):
    """The text may be one of two."""


def number_in(text: str) -> Decimal | None:
    """`1234`, `1234,5`, `28.580.000,00`, `Rp 95.766.000`, `99,19%`, `2,53269E+09`; a percentage is told in percent.
    None for a dash, which says that none is printed. Raises NoNumber, where it has more digits than any report prints
    too, and TwoNumbers for `1.234`, which may be a thousand or a little more than one: after `Rp` it is a thousand."""
    text = "".join(text.split())
    if len(text) > _LONGEST:
        raise NoNumber(text[:_LONGEST])
    if text.casefold() in NOTHING:
        return None
    money = _MONEY.match(text)
    bare = text if money is None else f"{money[1] or money[2]}{text[money.end() :]}"
    number = _number(_CENTS_LEFT_OUT.sub("", bare).removesuffix("%"), money is not None)
    if not is_plain(number):
        raise NoNumber(text)
    return number


def _number(text: str, money: bool) -> Decimal:
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    power = _EXPONENT.fullmatch(text)
    if power is not None:
        return Decimal(f"{Decimal(power[1].replace(',', '.')).scaleb(int(power[2])):f}")
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None and (money or not _one_separator(text)):
        whole, part = (grouped[1], grouped[2]) if grouped[1] else (grouped[3], grouped[4])
        return Decimal(re.sub("[.,]", "", whole) + (f".{part}" if part else ""))
    found = _DECIMALS.fullmatch(text)
    if found is None:
        raise NoNumber(text)
    if grouped is not None and not found[1].lstrip("-").startswith("0"):
        raise TwoNumbers(text)
    return Decimal(f"{found[1]}.{found[2]}")


def _one_separator(text: str) -> bool:
    return sum(text.count(sign) for sign in ".,") == 1
