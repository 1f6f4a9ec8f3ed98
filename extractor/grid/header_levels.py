"""Two levels of a header without lines between them: words over several columns, each of which has its own below.

Heads of one column stand in the middle of the whole header, or begin at its top; heads below others stand lower. So a
column whose words stand below the middle, and nothing above them, lies under words of its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median
from typing import Final

from extractor.grid.rule_bands import word_runs
from extractor.grid.thresholds import BELOW_MIDDLE, FEWEST_OPEN_COLUMNS, MOST_UNDER_LEVELS
from extractor.pages.lines import lines_of
from extractor.pages.page import Word

_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?")

Column = tuple[float, float]
Run = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Level:
    """What stands over the columns between `left` and `right`, down to `foot`."""

    left: float
    right: float
    foot: float


def levels(head: Sequence[Word], sides: Sequence[float]) -> list[Level]:
    """The upper words of the header `head`, each over the columns nearest to it; `sides` are those of all columns."""
    lines, _ = without_numbers(lines_of(head) or [[]])
    columns = list(pairwise(sides))
    if len(columns) > MOST_UNDER_LEVELS:
        return []
    found = (_levels(lines[:count], lines[count:], columns) for count in range(1, len(lines)))
    return next((some for some in found if some), [])


def without_numbers(lines: Sequence[list[Word]]) -> tuple[Sequence[list[Word]], list[Word]]:
    """The lines of a header, and the numbers of columns below it."""
    last = lines[-1] if len(lines) > 1 else []
    numbers = len(last) >= FEWEST_OPEN_COLUMNS and all(_NUMBER.fullmatch(word.text) for word in last)
    return (lines[:-1], last) if numbers else (lines, [])


def above_numbers(head: Sequence[Word]) -> list[float]:
    """Where a line would part the numbers of columns from the words of a header; nowhere where there are none."""
    words, numbers = without_numbers(lines_of(head) or [[]])
    return [(max(w.box.bottom for w in words[-1]) + min(w.box.top for w in numbers)) / 2] if numbers else []


def _levels(upper: Sequence[list[Word]], lower: Sequence[list[Word]], columns: Sequence[Column]) -> list[Level]:
    """The words of the lines `upper` that stand over several columns with words in the lines `lower`."""
    above, below = ([word for line in lines for word in line] for lines in (upper, lower))
    height = median(word.box.height for word in below)
    middle = (min(w.box.top for w in above) + max(w.box.bottom for w in below)) / 2
    foot = (max(w.box.bottom for w in above) + min(w.box.top for w in below)) / 2
    runs = _runs(upper)
    under = [_stand_below(_inside(below, column), middle + BELOW_MIDDLE * height) for column in columns]
    hosts = [any(a <= sum(run) / 2 < b for run in runs) for a, b in columns]
    found: list[Level] = []
    for first, end in _stretches(under):
        if all(hosts[first:end]) or not any(hosts[first:end]):
            continue
        own = [run for run in runs if columns[first][0] <= sum(run) / 2 < columns[end - 1][1]]
        groups = (group for group in _groups(columns[first:end], own) if len(group) > 1)
        found += [Level(group[0][0], group[-1][1], foot) for group in groups]
    return found


def _runs(lines: Sequence[Sequence[Word]]) -> list[Run]:
    """Texts beside each other, each of the lines below each other."""
    runs: list[Run] = []
    for start, end in sorted(run for line in lines for run in word_runs(line)):
        if runs and start < runs[-1][1]:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return runs


def _inside(words: Sequence[Word], column: Column) -> list[Word]:
    return [word for word in words if column[0] <= word.box.middle[0] < column[1]]


def _stand_below(words: Sequence[Word], middle: float) -> bool:
    return bool(words) and (min(w.box.top for w in words) + max(w.box.bottom for w in words)) / 2 > middle


def _stretches(under: Sequence[bool]) -> list[tuple[int, int]]:
    """Neighbouring columns that stand under others, as the first and the end of each stretch."""
    places = [n for n in range(len(under) + 1) if n in (0, len(under)) or under[n] != under[n - 1]]
    return [(first, end) for first, end in pairwise(places) if under[first]]


def _groups(columns: Sequence[Column], over: Sequence[Run]) -> list[Sequence[Column]]:
    """Neighbouring columns below each of the words over them, as near as may be to the middle of each."""
    if not 0 < len(over) <= len(columns):
        return []

    def off(groups: Sequence[Sequence[Column]]) -> float:
        return sum(abs(g[0][0] + g[-1][1] - sum(run)) for g, run in zip(groups, over, strict=True))

    cuts = combinations(range(1, len(columns)), len(over) - 1)
    partings = ([columns[a:b] for a, b in pairwise((0, *cut, len(columns)))] for cut in cuts)
    return min(partings, key=off)
