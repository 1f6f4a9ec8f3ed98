"""A square in the columns that its words stand under, where no line parts them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.pages.page import Word
from extractor.tables.sheet import Piece, Square
from schemas.geometry import Box


def words_by_column(square: Square, xs: Sequence[float]) -> list[tuple[Word, ...]]:
    """The words of a square of one piece whose middles stand between each two of the column lines `xs`."""
    words = square.piece.words
    return [tuple(word for word in words if left <= word.box.middle[0] < right) for left, right in pairwise(xs)]


def parted_square(
    square: Square, xs: Sequence[float], columns: Sequence[tuple[Word, ...]], inferred: str | None
) -> list[Square]:
    """A square of its own for the words of each of `columns`, from line to line of `xs`."""
    piece = square.piece
    boxes = [Box(left, piece.box.top, right, piece.box.bottom) for left, right in pairwise(xs)]
    return [
        Square((Piece(piece.page, box, words),), inferred=inferred) for box, words in zip(boxes, columns, strict=True)
    ]
