"""Digits with points and commas between them: how well-formed ones look, and what a reading of them is."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from schemas.state import Status

Leaning = Literal["rupiah", "count", "percentage", "number"]
"""What the digits count, as far as it is known: a count is whole, rupiah have two decimals at most."""

MARKS_OF_FORMATS: Final = ((".", ","), (",", "."))
"""The formats in which figures are printed, each by the mark that divides its thousands and the one that begins its
decimals: `1.234,50`, `1,234.50`. What finds figures takes its marks from here; what mends them knows points and commas
only."""
MARKS: Final = "".join(dict.fromkeys(mark for marks in MARKS_OF_FORMATS for mark in marks))
FIGURE: Final = rf"[0-9](?:[0-9{re.escape(MARKS)}]*[0-9])?"
"""A pattern: digits, with whatever marks between them."""

INTEGER: Final = re.compile(r"[0-9]+")
DECIMAL: Final = re.compile(r"([0-9]+)([.,])([0-9]+)")
GROUPED: Final = re.compile(
    "[1-9][0-9]{0,2}(?:"
    + "|".join(
        f"(?:{re.escape(thousands)}[0-9]{{3}})+(?:{re.escape(decimal)}([0-9]+))?"
        for thousands, decimal in MARKS_OF_FORMATS
    )
    + ")"
)
_NO_MARKS: Final = str.maketrans("", "", MARKS)


class Digits(NamedTuple):
    """`decimals` counts the printed decimals; `candidates` are all plausible readings where there is more than one."""

    value: Decimal | None
    decimals: int | None
    status: Status = "read"
    reason: str | None = None
    sure: bool = True
    candidates: tuple[Decimal, ...] = ()


def unreadable(reason: str, *candidates: Decimal) -> Digits:
    return Digits(None, None, "unreadable", reason, sure=False, candidates=tuple(dict.fromkeys(candidates)))


def well_formed(printed: str) -> bool:
    """Whether some number format yields `printed`."""
    return bool(INTEGER.fullmatch(printed) or DECIMAL.fullmatch(printed) or GROUPED.fullmatch(printed))


def grouped(printed: str) -> bool:
    """Whether `printed` has thousands marks where they belong."""
    return bool(GROUPED.fullmatch(printed))


def decimals_of(grouped: re.Match[str]) -> int:
    """How many decimals stand behind well-grouped digits: a match of GROUPED."""
    return len(grouped[grouped.lastindex]) if grouped.lastindex else 0


def point_digits(printed: str, decimals: int) -> Decimal:
    """The digits of `printed`, the last `decimals` of them behind the point."""
    digits = printed.translate(_NO_MARKS)
    return Decimal(f"{digits[:-decimals] or 0}.{digits[-decimals:]}" if decimals else digits.lstrip("0") or "0")
