"""How many lines a text takes in a column: spreadsheets do not fit the heights of rows that a program writes."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil

_ADVANCES = {  # of Calibri, in thousandths of its size
    229: "ijl'|",
    250: " .,:;!",
    310: "()[]t-",
    330: "fr/",
    395: "sczJ",
    470: "agkvxyEFLST",
    505: "0123456789x+=<>",
    680: "HNU%&",
    700: "GDOQ@",
    800: "mw",
    870: "MW–—→",
}
_SMALL, _CAPITAL = 522, 585  # of the other letters
_UNIT = 507 * 11 / 10  # a column is so many digits wide, of a font of 11 points, where the cells have one of 10
_EDGES = 2.0  # units: the indent, and what is left free at both sides
_WARY = 1.02  # programs break lines a little differently


def lines_of(text: str, width: float) -> int:
    """`width` is that of the column, as spreadsheets count it."""
    room = max(width - _EDGES, 1.0) * _UNIT
    return sum(_lines(line, room) for line in text.split("\n"))


@lru_cache(maxsize=4096)
def _lines(line: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in line.split(" "):
        long = _length(word)
        if used and used + long > room:
            lines, used = lines + 1, 0.0
        if long > room:  # broken within
            lines, long = lines + ceil(long / room) - 1, long % room
        used += long + _advance(" ")
    return lines


def _length(word: str) -> float:
    return sum(map(_advance, word)) * _WARY


@cache
def _advance(letter: str) -> float:
    for advance, letters in _ADVANCES.items():
        if letter in letters:
            return advance
    return _CAPITAL if letter.isupper() else _SMALL
