"""A cell of a header over several columns whose last lines have words for each of them, set apart and not ruled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.pages.lines import lines_of, text_of
from extractor.pages.page import Word
from extractor.tables.sheet import Square
from extractor.tables.thresholds import LOWEST_LINE, WORDS_APART


def words_over(square: Square, xs: Sequence[float], column: int) -> list[str]:
    """What `square` says over `column`: all of its words, or those for all columns and those for this one. `xs` are the
    column lines from the left side of the square to its right side, `column` is counted from there."""
    if square.columns < 2 or len(square.pieces) > 1:
        return [square.text]
    lines = lines_of(square.piece.words)
    parted = next((n for n, line in enumerate(lines) if n and _is_parted(line, xs)), len(lines))
    if parted == len(lines):
        return [square.text]
    common = [word for line in lines[:parted] for word in line]
    own = [word for line in lines[parted:] for word in line if _column(word, xs) == column]
    return [text for text in (text_of(common), text_of(own)) if text]


def keeps_to(square: Square, xs: Sequence[float]) -> int | None:
    """The one of several columns without lines between them whose middle the text of `square` keeps to."""
    lines = lines_of(square.piece.words) if square.inferred and square.columns > 1 else []
    columns = {_column(word, xs) for line in lines for word in line}
    if len(columns) != 1:
        return None
    (column,) = columns
    start, end = min(line[0].box.x0 for line in lines), max(line[-1].box.x1 for line in lines)
    middle, own, whole = (start + end) / 2, (xs[column] + xs[column + 1]) / 2, (xs[0] + xs[-1]) / 2
    within = start >= xs[column] and end <= xs[column + 1]
    return column if within and abs(middle - own) < abs(middle - whole) else None


def _is_parted(line: Sequence[Word], xs: Sequence[float]) -> bool:
    """Whether a line has words over each of the columns, and a wide gap wherever one column ends."""
    columns = [_column(word, xs) for word in line]
    if set(columns) != set(range(len(xs) - 1)) or columns != sorted(columns):
        return False
    gaps = [b.box.x0 - a.box.x1 for (a, b), (m, n) in zip(pairwise(line), pairwise(columns), strict=True) if m != n]
    return all(gap > WORDS_APART * max(line[0].box.height, LOWEST_LINE) for gap in gaps)


def _column(word: Word, xs: Sequence[float]) -> int:
    """The column under the middle of `word`."""
    middle = word.box.middle[0]
    return max(0, min(len(xs) - 2, sum(x <= middle for x in xs) - 1))
