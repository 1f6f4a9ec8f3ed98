"""Ruled boxes that hold many rows: a row whose figures stand below each other in several columns is several rows.

The baselines of the figures tell the rows; every other line belongs to the row whose baseline it is nearest to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.lines import lines_of
from extractor.page import Word
from extractor.sheet import Piece, Row, Sheet, Square, squares
from schemas.geometry import Box

_FIGURE = re.compile(r"^(?:Rp\.?\s*)?[-(<>≥≤]?\s*\d+(?:[.,]\d+)*\s*%?\)?$", re.I)
_SAME = 4.0  # points by which the figures of one row may stand apart
_FEWEST_COLUMNS = 2


def unpacked(sheet: Sheet) -> Sheet:
    """The sheet with each packed row split into the rows that a reader sees."""
    rows: list[Row] = []
    for row in sheet.rows:
        rows += _split(row)
    return replace(sheet, rows=rows)


def _split(row: Row) -> list[Row]:
    if any(square.rows > 1 or len(square.pieces) > 1 for _, square in squares(row)):
        return [row]
    baselines = _baselines(row)
    if len(baselines) < 2:
        return [row]
    split: list[Row] = [[None] * len(row) for _ in baselines]
    for column, square in squares(row):
        for place, part in enumerate(_parts(square, baselines)):
            split[place][column] = part
    return split


def _baselines(row: Row) -> list[float]:
    """Where the rows stand, if at least two columns print the same number of figures at the same heights."""
    columns: list[list[float]] = []
    for _, square in squares(row):
        lines = lines_of(square.piece.words)
        if len(lines) > 1 and square.columns == 1 and all(_is_figure(line) for line in lines):
            columns.append([max(word.box.bottom for word in line) for line in lines])
    for own in columns:
        alike = [other for other in columns if _together(own, other)]
        if len(alike) >= _FEWEST_COLUMNS and len(alike) >= len(columns) - 1:
            return own
    return []


def _is_figure(line: Sequence[Word]) -> bool:
    return bool(_FIGURE.match(" ".join(word.text for word in line)))


def _together(first: Sequence[float], second: Sequence[float]) -> bool:
    return len(first) == len(second) and all(abs(a - b) <= _SAME for a, b in zip(first, second, strict=True))


def _parts(square: Square, baselines: Sequence[float]) -> list[Square]:
    held: list[list[Word]] = [[] for _ in baselines]
    for line in lines_of(square.piece.words):
        bottom = max(word.box.bottom for word in line)
        place = max((n for n, base in enumerate(baselines) if base <= bottom + _SAME), default=0)
        held[place] += line
    box = square.piece.box
    edges = [box.top, *((a + b) / 2 for a, b in pairwise(baselines)), box.bottom]
    return [
        Square(
            (Piece(square.piece.page, Box(box.x0, edges[n], box.x1, edges[n + 1]), tuple(words)),), 1, square.columns
        )
        for n, words in enumerate(held)
    ]
