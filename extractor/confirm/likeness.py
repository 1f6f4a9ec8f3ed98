"""Whether another engine reads the same in a cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_DASHES = str.maketrans(dict.fromkeys("\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uf0b7", "-"))
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # other engines tell them as plain digits
_LETTERS = re.compile(r"[^\W\d_]+")
_WHITE = re.compile(r"[\s\u200b\ufeff]+")
_HYPHENS = re.compile(r"(?<=[^\W\d_])-\s*(?=[^\W\d_])")
_DIGIT = re.compile(r"\d")


def alike(ours: str, theirs: str) -> bool:
    """White space, line ends, kinds of dashes and letters beside a figure are no difference; digits and marks are.

    Where neither has a digit, the letters count.
    """
    first, second = _folded(ours), _folded(theirs)
    if _DIGIT.search(first + second):
        first, second = _LETTERS.sub("", first), _LETTERS.sub("", second)
    return first == second


def on_lines_of(ours: str, theirs: str) -> bool:
    """Whether our text is one line of theirs, or several lines that follow each other."""
    lines = [line for line in theirs.splitlines() if line.strip()]
    spans = ((start, end) for start in range(len(lines)) for end in range(start + 1, len(lines) + 1))
    return any(alike(ours, "\n".join(lines[start:end])) for start, end in spans)


def only_divided_otherwise(ours: str, theirs: str, neighbours: Sequence[str]) -> bool:
    """Whether the very same figures are there, but put into other cells: theirs holds ours whole, and beside it nothing
    but whole figures of our neighbouring cells; or the figure stands in a neighbour of theirs, and none is here.

    A figure that only one side cuts in two is no longer whole, and so is a difference.
    """
    if not theirs.strip():
        return True
    beside = Counter(_figures(theirs))
    beside.subtract(_figures(ours))
    if min(beside.values(), default=0) < 0:
        return False
    return not +beside - Counter(figure for text in neighbours for figure in _figures(text))


def _figures(text: str) -> list[str]:
    return [_folded(part) for part in _WHITE.split(text) if _DIGIT.search(part)]


def _folded(text: str) -> str:
    """Without white space and hyphens in words; a dash alone is a blank."""
    folded = _WHITE.sub("", _HYPHENS.sub("", text.translate(_DASHES))).translate(_RAISED).casefold()
    return folded if folded.strip("-") else ""
