"""Grids from rulings."""

from __future__ import annotations

import pytest

from extractor.grid.lattice import grids
from extractor.pages.lines import text_of
from extractor.pages.page import Page, Ruling
from tests.drawn import drawn, page


def read(p: Page) -> list[list[str | None]]:
    (grid,), cut = grids(p, 10_000, 10_000)
    assert not cut
    rows: list[list[str | None]] = [[None] * grid.columns for _ in range(grid.rows)]
    for span in grid.spans:
        rows[span.row][span.column] = text_of(span.words)
    return rows


def test_a_plain_table() -> None:
    assert read(page("Indikator | Target\nA | 1")) == [["Indikator", "Target"], ["A", "1"]]


def test_merged_cells_cover_their_squares() -> None:
    table = "Sasaran | Capaian | <\n^ | 2023 | 2024\nNaik | 90 | 95"
    assert read(page(table)) == [["Sasaran", "Capaian", None], [None, "2023", "2024"], ["Naik", "90", "95"]]


def test_a_cell_merged_down() -> None:
    assert read(page("A | 1\n^ | 2")) == [["A", "1"], [None, "2"]]


def test_double_borders_are_one_line() -> None:
    words, lines = drawn("A | 1\nB | 2")
    doubled = [*lines, *(line._replace(at=line.at + 1.4) for line in lines)]
    assert read(Page(1, 595, 842, 0, words, doubled)) == [["A", "1"], ["B", "2"]]


@pytest.mark.parametrize("side", ["foot", "top"])
def test_a_table_open_at_a_page_end_is_closed(side: str) -> None:
    words, lines = drawn("A | 1\nB | 2")
    edge = (
        max(line.at for line in lines if line.axis == "h")
        if side == "foot"
        else min(line.at for line in lines if line.axis == "h")
    )
    open_lines = [line for line in lines if not (line.axis == "h" and line.at == edge)]
    assert read(Page(1, 595, 842, 0, words, open_lines)) == [["A", "1"], ["B", "2"]]


def test_an_underline_is_no_table() -> None:
    assert grids(Page(1, 595, 842, 0, [], [Ruling("h", 100, 70, 200)]), 100, 100) == ([], ())


def test_limits_that_bite_are_told() -> None:
    p = page("A | 1\nB | 2")
    assert grids(p, 3, 100)[1] == ("edges",)
    assert grids(p, 100, 3)[1] == ("cells",)
