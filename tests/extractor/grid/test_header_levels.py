"""Headers of two levels without lines between them."""

from __future__ import annotations

from extractor.grid.header_levels import levels
from tests.drawn import words

SIDES = (0.0, 40.0, 140.0, 200.0, 260.0, 320.0, 380.0)
LOWER = [word for x, text in ((145, "Keu"), (205, "Fis"), (265, "Keu"), (325, "Fis")) for word in words(text, x, 120.0)]


def test_words_over_two_columns_each() -> None:
    head = [*words("No", 10, 112), *words("TA.2022", 182, 104), *words("TA.2021", 302, 104), *LOWER]
    assert [(level.left, level.right) for level in levels(head, SIDES)] == [(140.0, 260.0), (260.0, 380.0)]


def test_columns_go_to_the_words_whose_middle_is_theirs() -> None:
    head = [*words("Realisasi", 210, 104), *words("Sisa", 340, 104), *LOWER]
    (level,) = levels(head, SIDES)
    assert (level.left, level.right) == (140.0, 320.0)
    assert 114.0 <= level.foot <= 120.0


def test_one_line_has_no_levels() -> None:
    assert levels(LOWER, SIDES) == []
