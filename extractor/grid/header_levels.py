"""Two levels of a header without lines between them: words over several columns, each of which has its own below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from extractor.grid.rule_bands import word_runs
from extractor.grid.thresholds import MOST_UNDER_LEVELS
from extractor.pages.lines import lines_of
from extractor.pages.page import Word


@dataclass(frozen=True, slots=True)
class Level:
    """What stands over the columns between `left` and `right`, down to `foot`."""

    left: float
    right: float
    foot: float


def levels(head: Sequence[Word], sides: Sequence[float]) -> list[Level]:
    """The upper words of the header `head`, each over the columns nearest to it; `sides` are those of all columns."""
    *above, last = lines_of(head) or [[]]
    columns = [(left, right) for left, right in pairwise(sides) if any(left <= _middle(w) < right for w in last)]
    over = [run for line in above for run in word_runs(line) if any(a <= sum(run) / 2 <= b for a, b in columns)]
    if not over or len(columns) < 2:
        return []
    upper = [word.box.bottom for line in above for word in line if _stands_over(word, over)]
    foot = (max(upper) + min(word.box.top for word in last)) / 2
    found = [Level(group[0][0], group[-1][1], foot) for group in _groups(columns, over)]
    return [level for level in found if any(level.left < x < level.right for x in sides)]


def _middle(word: Word) -> float:
    return word.box.middle[0]


def _stands_over(word: Word, runs: Sequence[tuple[float, float]]) -> bool:
    return any(start <= word.box.x0 and word.box.x1 <= end for start, end in runs)


def _groups(
    columns: Sequence[tuple[float, float]], over: Sequence[tuple[float, float]]
) -> list[Sequence[tuple[float, float]]]:
    """Neighbouring columns below each of the words over them, as near as may be to the middle of each."""
    ordered = sorted(over)
    if not len(ordered) <= len(columns) <= MOST_UNDER_LEVELS:
        return []

    def off(groups: Sequence[Sequence[tuple[float, float]]]) -> float:
        return sum(abs(g[0][0] + g[-1][1] - sum(run)) for g, run in zip(groups, ordered, strict=True))

    cuts = combinations(range(1, len(columns)), len(ordered) - 1)
    partings = ([columns[a:b] for a, b in pairwise((0, *cut, len(columns)))] for cut in cuts)
    return min(partings, key=off)
