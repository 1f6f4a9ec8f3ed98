"""Figures as such reports print them, with a comma before the decimals, and slips of the pen."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from random import Random
from typing import Final

_NUMERAL: Final = re.compile(r"\d[\d.,]*")


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def printed(value: Decimal, decimals: int) -> str:
    text = f"{rounded(value, decimals):,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,"))


def value_of(raw: str) -> Decimal | None:
    """The one number of a printed text; None where there is none."""
    found = _NUMERAL.findall(raw.removesuffix(",-"))
    return Decimal(found[0].replace(".", "").replace(",", ".")) if len(found) == 1 else None


def plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def slipped(raw: str, rand: Random) -> str:
    """`raw` with two neighbouring digits in each other's places, or one digit another where all are alike."""
    figure = raw.removesuffix(",00")
    digits = [at for at, letter in enumerate(figure) if letter.isdigit()]
    letters = list(figure)
    pairs = [pair for pair in pairwise(digits) if _differ(figure, *pair, first=digits[0])]
    if pairs:
        first, second = rand.choice(pairs[-4:])
        letters[first], letters[second] = letters[second], letters[first]
    else:
        letters[digits[0]] = str(int(letters[digits[0]]) % 9 + 1)
    return "".join(letters) + raw[len(figure) :]


def _differ(figure: str, one: int, other: int, *, first: int) -> bool:
    """Whether two digits can change places: they are two, and no zero comes to the front."""
    return figure[one] != figure[other] and not (one == first and figure[other] == "0")
