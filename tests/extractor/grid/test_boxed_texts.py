"""Boxes around lines of text are no cells; cells that are as narrow as their words are."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grid.boxed_texts import without_boxed_texts
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box, around
from tests.drawn import drawn, words

SHADE = (237, 237, 217)
TABLE = "Indikator | Target\nNilai mutu | 70,5"


def sides(box: Box) -> list[Ruling]:
    across = [Ruling("h", at, box.x0, box.x1) for at in (box.top, box.bottom)]
    return [*across, *(Ruling("v", at, box.top, box.bottom) for at in (box.x0, box.x1))]


def page(lines: Sequence[tuple[str, float, float]], rulings: Sequence[Ruling] = ()) -> Page:
    texts = [words(*line) for line in lines]
    boxes = [around(word.box for word in text) for text in texts]
    printed = [word for text in texts for word in text]
    drawn_sides = [side for box in boxes for side in sides(box)]
    return Page(1, 595.0, 842.0, 0, printed, [*rulings, *drawn_sides], [Fill(box, SHADE) for box in boxes])


def test_boxes_within_the_cells_of_a_table_are_left_out() -> None:
    _, rulings = drawn(TABLE, widths=[120, 120])
    lines = [("Indikator", 90.0, 104.0), ("Target", 200.0, 104.0), ("Nilai mutu", 90.0, 122.0), ("70,5", 200.0, 122.0)]
    assert list(without_boxed_texts(page(lines, rulings)).rulings) == rulings


def test_cells_that_hug_their_words_keep_their_sides() -> None:
    narrow = page([("Nilai", 90.0, 104.0), ("70,5", 115.0, 104.0), ("71,0", 135.0, 104.0)])
    assert without_boxed_texts(narrow) == narrow


def test_a_box_whose_side_is_a_rule_that_goes_on_is_a_cell() -> None:
    below = [Ruling("h", 114.0, 60.0, 400.0)]
    kept = page([("Nilai", 90.0, 104.0), ("70,5", 200.0, 104.0), ("71,0", 300.0, 104.0)], below)
    assert without_boxed_texts(kept) == kept
