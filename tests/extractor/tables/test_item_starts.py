"""Where the items of a ruled cell begin."""

from __future__ import annotations

from extractor.tables.item_starts import starts
from extractor.tables.stacks import bottom
from schemas.geometry import Box
from tests.drawn import words

LINES = [words(text, 100, 100 + 12 * n) for n, text in enumerate(("Balai Besar", "Citarum", "Operasi dan", "Jaringan"))]
BOX = Box(95, 95, 300, 150)


def score(*marks: float) -> float:
    """What speaks for the last line beginning an item."""
    return starts(LINES, BOX, marks, ruled=True)[3]


def test_a_number_beside_a_line_speaks_for_an_item_there() -> None:
    heights = [bottom(line) for line in LINES]
    assert score(heights[0], heights[3]) > score()


def test_numbers_between_lines_stand_beside_the_middle_of_items() -> None:
    heights = [bottom(line) for line in LINES]
    assert score((heights[0] + heights[1]) / 2, heights[3]) == score()


def lines_at(*heights: float, texts: str = "Balai Besar Jalan") -> list[float]:
    lines = [words(texts, 100, 100 + height) for height in heights]
    return starts(lines, Box(95, 95, 300, 250), (), ruled=True)


def test_lines_of_an_item_stand_nearer_to_each_other_than_items_do() -> None:
    close, apart, again = lines_at(0, 11, 28, 39, 56)[1:4]
    assert (apart > close, close == again) == (True, True)


def test_three_distances_tell_nothing_of_items() -> None:
    assert lines_at(0, 11, 25, 36, 53)[2] == lines_at(0, 14, 28, 42, 56)[2]


def test_the_code_of_a_budget_begins_an_item() -> None:
    assert lines_at(0, 12, texts="2094.ABC Layanan")[1] > lines_at(0, 12, texts="Layanan Baru Lain")[1]
