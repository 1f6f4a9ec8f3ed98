"""Texts in the middle of the rows that they are of."""

from __future__ import annotations

from extractor.tables.centred_texts import blocks_of, rows_beside
from tests.drawn import words


def test_a_wider_gap_parts_two_texts() -> None:
    lines = [words("Naiknya mutu", 100, at) for at in (100, 111, 140, 151)]
    assert [len(block) for block in blocks_of(lines)] == [2, 2]


def test_each_text_is_of_the_rows_around_it() -> None:
    first, second = [words("Naiknya mutu", 100, 125)], [words("Tertibnya kantor", 100, 170)]
    assert rows_beside([first, second], [100, 120, 140, 160, 180, 200]) == [0, 3]


def test_as_many_texts_as_rows_are_of_a_row_each() -> None:
    texts = [[words("Mutu", 100, at)] for at in (100, 104, 108)]
    assert rows_beside(texts, [90, 110, 130, 150]) == [0, 1, 2]
