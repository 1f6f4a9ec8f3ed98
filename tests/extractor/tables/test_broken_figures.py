"""Figures that stand on two lines, as their cell is too narrow for them."""

from __future__ import annotations

import pytest

from extractor.pages.lines import text_of
from extractor.pages.page import Word
from extractor.tables.broken_figures import whole_figures
from schemas.geometry import Box
from tests.drawn import words


def text(*lines: str, width: float) -> str:
    printed: list[Word] = [word for row, line in enumerate(lines) for word in words(line, 103.0, 100.0 + 12 * row)]
    return text_of(whole_figures(printed, Box(100.0, 98.0, 100.0 + width, 130.0)))


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("12.880.450.00", "0"), "12.880.450.000"),
        (("Rp12.376.039.", "000,00"), "Rp12.376.039.000,00"),
        (("Rp 3.234.156.000,0", "0"), "Rp 3.234.156.000,00"),
        (("1.204.550.0", "00,-"), "1.204.550.000,-"),
    ],
)
def test_a_figure_that_fills_its_cell_goes_on_in_the_next_line(lines: tuple[str, str], whole: str) -> None:
    assert text(*lines, width=5.0 * len(lines[0]) + 8) == whole


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        (("12.880.450.00", "0"), 120.0),
        (("12.880.450.000", "7"), 78.0),
        (("12.880.450.00", "0 unit"), 73.0),
        (("12.880.450.00", "00"), 73.0),
        (("1. Jalan 12", "345"), 63.0),
    ],
    ids=["room is left", "two figures", "words go on", "no figure together", "two counts"],
)
def test_what_stays_apart(lines: tuple[str, str], width: float) -> None:
    assert text(*lines, width=width) == " ".join(lines)


@pytest.mark.parametrize(
    ("lines", "whole"),
    [(("86,3", "9"), "86,39"), (("88.1", "2%"), "88.12%"), (("Rp4.725.610", ".000"), "Rp4.725.610.000")],
)
def test_a_decimal_broken_off_and_a_part_that_begins_with_a_mark(lines: tuple[str, str], whole: str) -> None:
    assert text(*lines, width=5.0 * len(lines[0]) + 8) == whole


def test_one_decimal_and_a_digit_among_other_figures_are_two_figures() -> None:
    assert text("86,3", "9", "85,0", width=28.0) == "86,3 9 85,0"
