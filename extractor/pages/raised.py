"""Digits set small and high behind a figure, as marks of footnotes and powers are: `95,5¹`, `120 m²`.

A text layer tells them as plain digits, so that `95,5` with its mark would be read as 95,51.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from extractor.pages.thresholds import RAISED_APART, RAISED_BY, RAISED_SIZE

_TOKEN: Final = re.compile(r"([A-Za-z%]?[0-9.,]*[0-9])(?=(?:\s{1,2}([0-9]{1,2})(?![\w.,]))?)")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Boxes(NamedTuple):
    x0: Sequence[float]
    top: Sequence[float]
    x1: Sequence[float]
    bottom: Sequence[float]


def with_raised_digits(
    text: str,
    x0: Sequence[float],
    top: Sequence[float],
    x1: Sequence[float],
    bottom: Sequence[float],
    size: Callable[[int], float],
) -> str:
    """`text` with its raised digits as such. The sequences hold the box of each character, `size` tells how large the
    letters are at a place; it is asked only where the boxes speak for a raised digit."""
    box = _Boxes(x0, top, x1, bottom)
    letters: list[str] | None = None
    for token in _TOKEN.finditer(text):
        for group in (1, 2):
            first, last = token.start(), token.end(group) - 1
            start = _first_raised(text, first, last, box) if last > first else None
            if start is not None and size(last) <= RAISED_SIZE * size(first):
                letters = letters or list(text)
                letters[start : last + 1] = text[start : last + 1].translate(_RAISED)
    return "".join(letters) if letters else text


def _first_raised(text: str, first: int, last: int, box: _Boxes) -> int | None:
    """Where the digits up to `last` begin to stand higher than the letter at `first` and yet beside it."""
    foot, height = box.bottom[first], box.bottom[first] - box.top[first]
    if foot - box.bottom[last] <= RAISED_BY * height or box.bottom[last] < box.top[first]:
        return None
    place = last
    while place > first and text[place].isdigit() and foot - box.bottom[place] > RAISED_BY * height:
        place -= 1
    before = first + len(text[first : place + 1].rstrip()) - 1
    return place + 1 if box.x0[place + 1] - box.x1[before] <= RAISED_APART * height else None
