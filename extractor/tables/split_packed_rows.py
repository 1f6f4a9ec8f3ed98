"""Ruled boxes that hold many rows: a row whose figures stand below each other in several columns is several rows.

The heights of figures, marks and grades tell the rows, and a column of names must begin one at each of them; else the
row is left whole. A line of text belongs to the row that begins at it or last above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from extractor.pages.lines import lines_of
from extractor.pages.page import Word
from extractor.tables.sheet import Piece, Row, Sheet, Square, squares
from schemas.geometry import Box

_FIGURE = re.compile(r"^(?:Rp\.?\s*)?[-(<>≥≤]?\s*\d+(?:[.,]\d+)*\s*(?:%|[,.]?-+)?\)?$", re.I)
_GRADE = re.compile(r"^[A-Z]{1,3}\+?$")
_MARK = re.compile(r"^\(?(?P<number>\d{1,3})[.)]{0,2}(?=\s|$)")
_BROKEN = re.compile(r"(?:[.,]\d{3})+[.,]\d{0,2}$|^\d{1,3}(?:[.,]\d{3})*,$")
_BROKEN_REST = re.compile(r"^\d{0,3}[,.]?-*$")
_LONGEST_GRADE = 3  # letters
_SAME = 4.0  # points by which the figures of one row may stand apart
_PITCH = 11.0  # points: lines of one cell are not set closer, so a mark may stand as far from its figures

_Evidence = Literal["figures", "grades", "marks", "marked names"]


def unpacked(sheet: Sheet) -> Sheet:
    """The sheet with each packed row split into the rows that a reader sees."""
    rows: list[Row] = []
    for row in sheet.rows:
        parts = _split(row)
        rows = [*_stretched(rows, len(parts) - 1), *parts]
    return replace(sheet, rows=rows)


def _stretched(rows: list[Row], more: int) -> list[Row]:
    """`rows` with the merged cells that run on below the last of them covering `more` rows."""
    if not more:
        return rows
    return [
        [
            square and (replace(square, rows=square.rows + more) if n + square.rows > len(rows) else square)
            for square in row
        ]
        for n, row in enumerate(rows)
    ]


def _split(row: Row) -> list[Row]:
    """The rows of one ruled row; a merged cell that begins in it stays whole."""
    if any(len(square.pieces) > 1 for _, square in squares(row)):
        return [row]
    merged = {column: square for column, square in squares(row) if square.rows > 1}
    split = _split_whole([None if column in merged else square for column, square in enumerate(row)])
    for column, square in merged.items():
        split[0][column] = replace(square, rows=square.rows + len(split) - 1)
    return split


def _split_whole(row: Row) -> list[Row]:
    heights = _heights(row)
    named = [(column, begun) for column, square in squares(row) if (begun := _names_begin(square, heights))]
    if len(heights) < 2 or not named:
        return [row]
    first, begun = named[0]
    starts = [min(pair) for pair in zip(heights, begun, strict=True)]
    split: list[Row] = [[None] * len(row) for _ in starts]
    for column, square in squares(row):
        if column < first and square.piece.words and _stack(square, leftmost=True) is None:
            split[0][column] = replace(square, rows=len(starts))
            continue
        for place, part in enumerate(_parts(square, starts)):
            split[place][column] = part
    return split


@dataclass(frozen=True, slots=True)
class _Stack:
    """What stands below each other in one column, and how far down each begins."""

    evidence: _Evidence
    bottoms: list[float]


def _heights(row: Row) -> list[float]:
    """Where the rows stand, if enough columns stack as many things at the same heights."""
    stacks: list[_Stack] = []
    for _, square in squares(row):
        if stack := _stack(square, leftmost=not stacks):
            stacks.append(stack)
    figures = [stack for stack in stacks if stack.evidence in ("figures", "grades")]
    for own in figures:
        alike = [other for other in figures if _together(own, other, _SAME)]
        marks = [other for other in stacks if other not in figures and _together(own, other, _PITCH)]
        proven = marks or sum(other.evidence == "figures" for other in alike) > 1
        if proven and len(alike) >= len(figures) - 1:
            return [min(stack.bottoms[n] for stack in (*alike, *marks)) for n in range(len(own.bottoms))]
    return []


def _stack(square: Square, leftmost: bool) -> _Stack | None:
    if square.columns > 1:
        return None
    lines = lines_of(square.piece.words)
    texts = [_text(line) for line in lines]
    if len(lines) < 2 or any(_is_broken(first, second) for first, second in pairwise(texts)):
        return None
    bottoms = [max(word.box.bottom for word in line) for line in lines]
    marks = [n for n, text in enumerate(texts) if _MARK.match(text)]
    bare = all(_MARK.fullmatch(text) for text in texts)
    if len(marks) > 1 and marks[0] == 0 and leftmost >= bare and _counts_up([texts[n] for n in marks]):
        return _Stack("marks" if bare else "marked names", [bottoms[n] for n in marks])
    if all(_FIGURE.match(text) for text in texts):
        return _Stack("figures", bottoms)
    if all(_FIGURE.match(text) or _GRADE.match(text) for text in texts):
        return _Stack("grades", bottoms)
    return None


def _is_broken(first: str, second: str) -> bool:
    """One number that a narrow cell broke over two lines."""
    return bool(_BROKEN.search(first) and _BROKEN_REST.match(second))


def _counts_up(texts: Sequence[str]) -> bool:
    numbers = [int(match["number"]) for text in texts if (match := _MARK.match(text))]
    return all(after == before + 1 for before, after in pairwise(numbers))


def _together(first: _Stack, second: _Stack, apart: float) -> bool:
    same = len(first.bottoms) == len(second.bottoms)
    return same and all(abs(a - b) <= apart for a, b in zip(first.bottoms, second.bottoms, strict=True))


def _names_begin(square: Square, heights: Sequence[float]) -> list[float]:
    """Where in `square` a name begins at, or by a line above, each of `heights`; empty where one does not."""
    lines = [line for line in lines_of(square.piece.words) if not line[0].text[:1].islower()]
    names = [line for line in lines if len(_text(line)) > _LONGEST_GRADE and any(map(str.isalpha, _text(line)))]
    bottoms = [max(word.box.bottom for word in line) for line in lines]
    begun: list[float] = []
    for height in heights:
        near = [b for b in bottoms if abs(b - height) <= _SAME] or [b for b in bottoms if 0 < height - b <= _PITCH]
        begun += near[:1]
    return begun if len(names) >= len(heights) == len(set(begun)) else []


def _has_words(square: Square) -> bool:
    return bool(square.piece.words)


def _text(line: Sequence[Word]) -> str:
    return " ".join(word.text for word in line)


def _parts(square: Square, starts: Sequence[float]) -> Iterator[Square]:
    held: list[list[Word]] = [[] for _ in starts]
    for line in lines_of(square.piece.words):
        bottom = max(word.box.bottom for word in line)
        held[max((n for n, start in enumerate(starts) if start <= bottom + _SAME), default=0)] += line
    box = square.piece.box
    edges = [box.top, *((a + b) / 2 for a, b in pairwise(starts)), box.bottom]
    for n, words in enumerate(held):
        piece = Piece(square.piece.page, Box(box.x0, edges[n], box.x1, edges[n + 1]), tuple(words))
        yield Square((piece,), 1, square.columns, inferred="split_cell")
