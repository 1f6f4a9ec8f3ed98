"""Figures by year fit the screen: years that do not fit stand in a block below."""

from __future__ import annotations

import pytest

from lkj.screens.screen import screen_bytes
from lkj.screens.year_table import Cell, YearTable


def drawn(*cells: Cell) -> list[str]:
    years = list(range(2017, 2017 + len(cells)))
    return screen_bytes([YearTable(years, [("target", cells)])], None).decode().splitlines()


def test_figures_are_right_aligned_and_marks_stand_behind() -> None:
    assert drawn(Cell("5,25"), Cell("170,5", "*"), Cell()) == [
        "          2017   2018   2019",
        "  target  5,25  170,5*     –",
    ]


@pytest.mark.parametrize(("width", "blocks"), [(80, 3), (100, 2), (120, 2)])
def test_eight_years_of_long_figures_go_on_below(width: int, blocks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = drawn(*(Cell("1.234.567.890,25", "*") for _ in range(8)))
    assert (len(lines), max(map(len, lines)) <= width) == (2 * blocks, True)
    assert "".join(lines).split().count("2024") == 1


def test_a_sentence_in_the_place_of_a_figure_is_cut() -> None:
    assert drawn(Cell("Lulus akreditasi sebagai tempat belajar"))[1] == "  target  Lulus akreditasi sebaga…"
