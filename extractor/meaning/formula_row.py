"""What the row of column numbers says of a column: `6=5/4`, `(6) = (5)/(4) x 100`, `7=6-5`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

_TOLD: Final = re.compile(
    r"(?P<result>\d{1,2})[=:](?P<first>\d{1,2})(?P<sign>[/:-])(?P<second>\d{1,2})(?:[x*]100)?%?(?:[x*]100%?)?"
)
_NUMBER: Final = re.compile(r"-?\(?\s*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class ToldFormula:
    """Columns counted from 0. A `quotient` is 100 · `second` / `first`, a `difference` `first` - `second`."""

    key: Literal["quotient", "difference"]
    first: int
    second: int
    result: int


def told_formulas(formulas: Sequence[str]) -> list[ToldFormula]:
    """The formulas of two columns in a row of column numbers, one text a column."""
    told = [_TOLD.fullmatch(re.sub(r"[\s()\[\]]", "", text).lower().replace("×", "x")) for text in formulas]
    found: list[ToldFormula] = []
    for result, match in enumerate(told):
        if match is None:
            continue
        first, second = column_numbered(formulas, match["first"]), column_numbered(formulas, match["second"])
        if first is None or second is None or len({first, second, result}) < 3:
            continue
        if match["sign"] == "-":
            found.append(ToldFormula("difference", first, second, result))
        else:
            found.append(ToldFormula("quotient", second, first, result))
    return found


def column_numbered(formulas: Sequence[str], number: str) -> int | None:
    numbered = [match[1] if (match := _NUMBER.match(text)) else "" for text in formulas]
    return numbered.index(number) if number in numbered else None


def column_number(formulas: Sequence[str], column: int) -> str:
    """How the table numbers a column; counted from 1 where it does not."""
    match = _NUMBER.match(formulas[column])
    return match[1] if match else str(column + 1)
