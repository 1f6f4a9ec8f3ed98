"""Figures that a cell too narrow for them has broken: `Rp 3.234.156.000,0` and, on the next line, `0`.

A word processor breaks a word where its next letter does not fit. Two lines are one figure where the first fills its
cell, the second holds digits only, and the two together are a well-formed figure as the first alone is none. So are
they where the first alone could be one, if the second begins with a mark, as no figure does, or is the second zero
behind a comma, or if a cell holds nothing but one decimal and one digit below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.numerals.digits import grouped, well_formed
from extractor.pages.lines import lines_of
from extractor.pages.page import Word
from extractor.tables.thresholds import CELL_MARGINS
from schemas.geometry import Box, around

_BEGUN: Final = re.compile(r"[0-9][0-9.,]*$")
_REST: Final = re.compile(r"[.,]?[0-9][0-9.,]*?(?:,-|%)?")
_NO_SEN: Final = (",00", ".00")
_ONE_DECIMAL: Final = re.compile(r"\d{1,3}[.,]\d")
_ONE_DIGIT: Final = re.compile(r"\d%?")


def whole_figures(words: Sequence[Word], cell: Box) -> Sequence[Word]:
    """The words of a cell, each broken figure as one word, at the place of its first part."""
    lines = lines_of(words) if any(_BEGUN.search(word.text) for word in words) else []
    alone = len(lines) == 2
    broken = [_is_broken(before, after, cell, alone) for before, after in pairwise(lines)]
    if not any(broken):
        return words
    whole: list[Word] = []
    for line, joined in zip(lines, [False, *broken], strict=True):
        if joined:
            whole[-1] = whole[-1]._replace(text=whole[-1].text + line[0].text)
        whole += line[joined:]
    return whole


def _is_broken(before: Sequence[Word], after: Sequence[Word], cell: Box, alone: bool) -> bool:
    """Whether two lines are one figure; `alone` tells that their cell holds no others."""
    begun, rest = _BEGUN.search(before[-1].text), after[0].text
    if begun is None or len(after) > 1 or not _REST.fullmatch(rest):
        return False
    if alone and _ONE_DECIMAL.fullmatch(begun[0]) and _ONE_DIGIT.fullmatch(rest):
        return _fills(before, cell)
    figure = (begun[0] + rest).removesuffix("%").removesuffix(",-")
    apart = well_formed(begun[0]) and rest[0] not in ".," and not figure.endswith(_NO_SEN)
    return grouped(figure) and not apart and _fills(before, cell)


def _fills(line: Sequence[Word], cell: Box) -> bool:
    """Whether one letter more would not fit beside the margins of the cell."""
    letter = line[-1].box.width / len(line[-1].text)
    return cell.width - around(word.box for word in line).width < CELL_MARGINS + letter
