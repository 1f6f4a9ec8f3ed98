"""Figures of rows between which the line is missing in one column only."""

from __future__ import annotations

from extractor.pages.page import Page, Ruling, Word
from schemas.document import Document
from tests.drawn import words
from tests.extractor.meaning.test_contents import read

XS = (70.0, 240.0, 330.0, 420.0)
HEAD = ("Program", "Anggaran", "Realisasi")


def open_between(*figures: tuple[str, float]) -> Document:
    """Two ruled rows, their figures at 124 and 150, whose last column is one cell with `figures` at their heights."""
    made: list[Word] = []
    rows = [(HEAD, 103), (("Program Jalan", "9.000.000"), 124), (("Program Taman", "8.000.000"), 150)]
    for cells, top in rows:
        for x, text in zip(XS, cells, strict=False):
            made += words(text, x + 3, top)
    for text, top in figures:
        made += words(text, XS[2] + 3, top)
    rulings = [Ruling("h", at, XS[0], XS[-1]) for at in (100, 118, 170)] + [Ruling("h", 144, XS[0], XS[2])]
    rulings += [Ruling("v", x, 100, 170) for x in XS]
    return read(Page(1, 595.0, 842.0, 0, made, rulings))


def test_each_figure_is_of_the_row_it_stands_beside() -> None:
    found = open_between(("7.000.000", 124), ("6.000.000", 150)).budget
    assert [[value.raw for value in line.values] for line in found] == [
        ["9.000.000", "7.000.000"],
        ["8.000.000", "6.000.000"],
    ]
    assert [value.reason for line in found for value in line.values if value.measure == "realisasi"] == [
        "split_cell"
    ] * 2


def test_a_figure_merged_over_both_rows_stays_one_cell() -> None:
    (table,) = open_between(("13.000.000", 137)).tables
    assert [row[2] and row[2].text for row in table.rows] == ["13.000.000", None]


def test_figures_between_the_rows_are_of_neither() -> None:
    (table,) = open_between(("7.000.000", 131), ("6.000.000", 143)).tables
    assert [row[2] and row[2].text for row in table.rows] == ["7.000.000 6.000.000", None]
