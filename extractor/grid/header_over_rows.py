"""A header of several levels without any line: told by the columns of the rows below it.

Words over several columns close the gaps between these, so the header alone does not tell its columns; the lines with
figures below it do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from extractor.grid.headed_body import Gap, Line, count_figures
from extractor.grid.header_levels import Level, levels, without_numbers
from extractor.grid.rule_bands import CAPTION, corridors, heads_columns, over, word_runs
from extractor.grid.thresholds import (
    FEWEST_LINES_BELOW,
    FEWEST_OPEN_COLUMNS,
    HEADER_LINES_APART,
    LEVELS_APART,
    LINES_OF_LEVELS,
    ROWS_THAT_TELL,
    SPACE_IN_TEXT,
)
from extractor.pages.page import Word, text_along


def header_over_rows(
    lines: Sequence[Line], first: int, figures: Sequence[int], told: Callable[[int], Sequence[Gap]]
) -> tuple[Sequence[Gap], int]:
    """The gaps between the columns of a header that begins at the line `first` and has several levels, and of how many
    lines it is; no gaps where there is none. `figures` are how many each line has; `told` are the gaps between columns
    that the rows from a line on tell: all lines of a header ask it for the same."""
    end = next((n for n in range(first, len(lines)) if figures[n] > 1), len(lines))
    if not 2 <= end - first <= LINES_OF_LEVELS:
        return (), 1
    gaps = told(end)
    if len(gaps) + 1 < FEWEST_OPEN_COLUMNS:
        return (), 1
    for count in range(2, end - first + 1):
        if not _near(lines[first + count - 2], lines[first + count - 1], LEVELS_APART):
            break
        wraps = first + count < end and _near(lines[first + count - 1], lines[first + count], HEADER_LINES_APART)
        if not wraps and _is_header([list(line) for line in lines[first : first + count]], gaps):
            return gaps, count
    return (), 1


def told_by_rows(lines: Sequence[Line], figures: Sequence[int], end: int) -> Sequence[Gap]:
    """The gaps that the rows from the line `end` on leave free."""
    rows = [line for n, line in enumerate(lines[end : end + ROWS_THAT_TELL], end) if figures[n] > 1]
    return corridors(word for line in rows for word in line) if len(rows) >= FEWEST_LINES_BELOW else []


def _near(above: Line, below: Line, apart: float) -> bool:
    return below[0].box.bottom - above[0].box.bottom <= apart * below[0].box.height


def _is_header(head: Sequence[list[Word]], gaps: Sequence[Gap]) -> bool:
    own, _ = without_numbers(head)
    if any(CAPTION.match(text_along(line)) or count_figures(line) for line in own):
        return False
    words = [word for line in own for word in line]
    left, right = min(word.box.x0 for word in words), max(word.box.x1 for word in words)
    sides = (left - 1, *((a + b) / 2 for a, b in gaps), right + 1)
    texts = [over(words, *pair) for pair in pairwise(sides)]
    if not (all(texts) and heads_columns(texts)):
        return False
    found = levels(words, sides)
    return bool(found) and all(_fits(line, sides, found) for line in own)


def _fits(line: Line, sides: Sequence[float], found: Sequence[Level]) -> bool:
    """Whether each text of a line stands over one column, or over those of a level."""
    columns = list(pairwise(sides))
    levelled = [(level.left, level.right) for level in found if line[0].box.bottom <= level.foot + 1]
    texts = word_runs(line, SPACE_IN_TEXT * max(word.box.height for word in line))
    return all(any(a - 1 <= start and end <= b + 1 for a, b in (*columns, *levelled)) for start, end in texts)
