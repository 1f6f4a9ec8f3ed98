"""Points and commas that the network passed over in a line of figures: ink at its foot, and no letter for it.

A figure without one of its points is another figure (94,91 and 9491), so the ink is counted once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import cv2
import numpy as np

from extractor.scan.letters import Letter, Pixels
from extractor.scan.thresholds import (
    CLEARNESS_OF_A_LOST_POINT,
    HIGHEST_POINT,
    LEAST_POINT,
    POINT_AT_FOOT,
    WIDEST_POINT,
)

_MARKS: Final = frozenset(".,:;·•…_")
_LOWEST_LINE: Final = 8  # pixels: in lower ones a point is a speck
_POINT: Final = "."


class _Place(NamedTuple):
    at: float
    width: float


def with_lost_points(letters: Sequence[Letter], line: Pixels) -> list[Letter]:
    """`letters` with a point for each that is seen at the foot of `line` beside a digit, and is not among them."""
    if not any(letter.sign.isdigit() for letter in letters) or line.shape[0] < _LOWEST_LINE:
        return list(letters)
    found = list(letters)
    for point in _points(line):
        if not _is_told(point, found) and _follows_digit(point, found):
            found.append(Letter(_POINT, point.at, CLEARNESS_OF_A_LOST_POINT))
            found.sort(key=lambda letter: letter.at)
    return found


def _points(line: Pixels) -> Iterator[_Place]:
    """Small blots at the foot of the line, apart from all other ink."""
    _, dark = cv2.threshold(line, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    rows, columns = line.shape
    highest = max((int(stat[cv2.CC_STAT_HEIGHT]) for stat in stats[1:count]), default=0)
    foot = max((int(stat[1] + stat[3]) for stat in stats[1:count] if stat[3] > highest / 2), default=rows)
    for x, y, width, height, area in (map(int, stat) for stat in stats[1:count]):
        low = y > foot - POINT_AT_FOOT * highest and y + height > foot - HIGHEST_POINT * highest / 2
        small = height <= HIGHEST_POINT * highest and width <= WIDEST_POINT * highest
        if low and small and area >= LEAST_POINT * highest * highest and x > 0 and x + width < columns:
            yield _Place((x + width / 2) / columns, width / columns)


def _is_told(point: _Place, letters: Sequence[Letter]) -> bool:
    """Whether the letters have a mark about there. The network tells a place to within half a letter."""
    steps = [after.at - before.at for before, after in pairwise(letters)]
    near = max(float(np.median(steps)) if steps else 0.0, point.width * 2)
    return any(letter.sign in _MARKS and abs(letter.at - point.at) <= near for letter in letters)


def _follows_digit(point: _Place, letters: Sequence[Letter]) -> bool:
    before = [letter for letter in letters if letter.at < point.at]
    return bool(before) and before[-1].sign.isdigit()
