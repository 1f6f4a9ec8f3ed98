"""What a cell of a header over several columns says over each of them."""

from __future__ import annotations

import pytest

from extractor.tables.shared_header_cell import words_over
from extractor.tables.sheet import Piece, Square
from schemas.geometry import Box
from tests.drawn import words

XS = (100.0, 250.0, 320.0)


def over(x: float, inferred: str | None) -> list[list[str]]:
    """What `Target`, printed at `x`, says over each of two columns."""
    piece = Piece(1, Box(XS[0], 100, XS[-1], 120), tuple(words("Target", x, 105)))
    square = Square((piece,), columns=2, inferred=inferred)
    return [words_over(square, XS, column) for column in range(2)]


@pytest.mark.parametrize(
    ("x", "inferred", "said"),
    [
        (270.0, "no_column_lines", [[], ["Target"]]),
        (195.0, "no_column_lines", [["Target"], ["Target"]]),
        (270.0, None, [["Target"], ["Target"]]),
    ],
)
def test_without_lines_a_word_heads_the_column_whose_middle_it_keeps_to(
    x: float, inferred: str | None, said: list[list[str]]
) -> None:
    assert over(x, inferred) == said
