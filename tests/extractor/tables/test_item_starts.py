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
