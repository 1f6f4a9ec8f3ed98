"""Where the items of a ruled cell begin: what each line says for beginning one, and against it.

The figures are log-odds set by hand: above nothing a line rather begins an item, below it rather continues one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from extractor.pages.page import Word
from extractor.tables.stacks import Lines, bottom, text
from extractor.tables.thresholds import (
    BESIDE_LINE,
    BESIDE_MARK,
    CAPITAL_LETTER,
    CELL_PADDING,
    CODED,
    FEWEST_DISTANCES,
    ITEM_GAP,
    ITEM_INDENT,
    LEADS_ON,
    LETTERS_OF_HEADING,
    LINE_FULL,
    LINE_OPEN,
    MARKED,
    NUMBERED_ON,
    ONE_DISTANCE,
    OTHER_CASE,
    OTHER_CHARACTER,
    SET_APART,
    SET_CLOSE,
    SET_IN,
    SET_OUT,
    SMALL_LETTER,
    TWO_DISTANCES,
    UNMARKED_AMONG_MARKED,
    UNNUMBERED_AMONG_NUMBERED,
    WORD_HAD_ROOM,
)
from extractor.words.codes import named
from schemas.geometry import Box

_MARK: Final = re.compile(
    r"^(?:(?P<number>\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)|(?P<bullet>[^\w\s(\"'“<>≥≤]{1,2}))"
    r"(?:\s|(?<=[.)])(?=[A-Z])|$)"
)
_OPEN_END: Final = re.compile(
    r"(?:[,/&–-]|\b(?:dan|yang|di|ke|dari|untuk|dengan|dalam|pada|atau|serta|oleh|terhadap|bagi|atas|per|melalui|secara))$",
    re.I,
)


def mark_of(line: Sequence[Word]) -> str | None:
    match = _MARK.match(text(line))
    return (match["number"] or match["bullet"]) if match else None


def starts(lines: Lines, box: Box, marks_beside: Sequence[float], ruled: bool) -> list[float]:
    """What speaks for each of `lines` beginning an item; `marks_beside` are heights of marks in a column of their own.

    Where the cell's sides are not `ruled`, its text tells how far a line may go.
    """
    marks = [mark_of(line) for line in lines]
    limit = box.x1 - CELL_PADDING if ruled else max(word.box.x1 for line in lines for word in line)
    steps = [bottom(b) - bottom(a) for a, b in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    marks_beside = _at_lines(marks_beside, lines, usual)
    gap = _gap_between_items(steps)
    most_marked = sum(mark is not None for mark in marks) > 1
    numbered = marks[0] is not None and any(map(str.isalnum, marks[0]))
    said = [0.0]
    for n in range(1, len(lines)):
        mark = marks[n]
        beside = any(abs(bottom(lines[n]) - at) <= BESIDE_LINE * usual for at in marks_beside)
        score = _case(lines[n]) if mark is None else MARKED + NUMBERED_ON * _follows(marks[:n], mark)
        score += LEADS_ON * (mark is not None and _leads_on(mark, marks[n + 1 :]))
        score += BESIDE_MARK * beside + OTHER_CASE * _changes_case(lines[n - 1], lines[n])
        if mark is None and most_marked:
            score += UNMARKED_AMONG_MARKED + UNNUMBERED_AMONG_NUMBERED * numbered
        score += _ending(lines[n - 1], lines[n], limit)
        score += _indent(lines[n - 1], lines[n])
        score += CODED * (mark is None and named(text(lines[n])).code is not None)
        if gap is not None:
            score += SET_APART if steps[n - 1] > gap else SET_CLOSE
        else:
            score += SET_APART * (steps[n - 1] > ITEM_GAP * min(usual, 1.3 * min(steps)))
        said.append(score)
    return said


def _gap_between_items(steps: Sequence[float]) -> float | None:
    """The distance that parts lines of one item from those of two, where all lines stand at one of two distances."""
    ordered = sorted(steps)
    if len(ordered) < FEWEST_DISTANCES or ordered[-1] < TWO_DISTANCES * ordered[0]:
        return None
    near = [step for step in ordered if step <= ONE_DISTANCE * ordered[0]]
    far = [step for step in ordered if step * ONE_DISTANCE >= ordered[-1]]
    return (near[-1] + far[0]) / 2 if len(near) + len(far) == len(ordered) and min(len(near), len(far)) > 1 else None


def _at_lines(marks: Sequence[float], lines: Lines, usual: float) -> Sequence[float]:
    """The heights of `marks` where each has a line beside it; those between two lines stand beside the middle of their
    items, and tell nothing of where these begin."""
    heights = [bottom(line) for line in lines]
    beside = all(min(abs(height - at) for height in heights) <= BESIDE_LINE * usual for at in marks)
    return marks if beside else ()


def _case(line: Sequence[Word]) -> float:
    first = line[0].text[:1]
    return SMALL_LETTER if first.islower() else CAPITAL_LETTER if first.isupper() else OTHER_CHARACTER


def _changes_case(before: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether one of two lines is written in capitals throughout, as headings are, and the other with small letters."""
    capitals = [
        told.isupper() and sum(map(str.isalpha, told)) >= LETTERS_OF_HEADING for told in (text(before), text(line))
    ]
    return any(capitals) and any(map(str.islower, text(line if capitals[0] else before)))


def _follows(before: Sequence[str | None], mark: str) -> bool:
    """Whether `mark` is one more than a mark before it."""
    digits = re.findall(r"\d+", mark)
    if digits:
        return any(re.findall(r"\d+", other)[-1:] == [str(int(digits[-1]) - 1)] for other in before if other)
    letter = mark.strip("().")
    return len(letter) == 1 and any(other and other.strip("().") == chr(ord(letter) - 1) for other in before)


def _leads_on(mark: str, below: Sequence[str | None]) -> bool:
    """Whether `mark` is the first of its kind, and the next mark below is the second."""
    second = {"a": "b", "A": "B", "1": "2"}.get(mark.strip("()."))
    following = next((other.strip("().") for other in below if other is not None), None)
    return second is not None and following == second


def _ending(before: Sequence[Word], line: Sequence[Word], limit: float) -> float:
    """A line that had room for the next word was broken on purpose."""
    if _OPEN_END.search(text(before)):
        return LINE_OPEN
    space = 0.3 * before[-1].box.height
    fits = before[-1].box.x1 + space + line[0].box.width <= limit
    return WORD_HAD_ROOM if fits else LINE_FULL


def _indent(before: Sequence[Word], line: Sequence[Word]) -> float:
    moved = line[0].box.x0 - before[0].box.x0
    return SET_IN if moved > ITEM_INDENT else SET_OUT if moved < -ITEM_INDENT else 0.0
