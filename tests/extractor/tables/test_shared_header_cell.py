"""Over which of its columns the words of a header's cell stand."""

from __future__ import annotations

import pytest

from extractor.tables.shared_header_cell import keeps_to
from extractor.tables.sheet import Piece, Square
from schemas.geometry import Box
from tests.drawn import words

XS = (100.0, 250.0, 320.0)


@pytest.mark.parametrize(
    ("x", "inferred", "column"),
    [(270.0, "no_column_lines", 1), (195.0, "no_column_lines", None), (270.0, None, None)],
)
def test_without_lines_a_word_may_keep_to_the_middle_of_one_column(
    x: float, inferred: str | None, column: int | None
) -> None:
    piece = Piece(1, Box(XS[0], 100, XS[-1], 120), tuple(words("Target", x, 105)))
    assert keeps_to(Square((piece,), columns=2, inferred=inferred), XS) == column
