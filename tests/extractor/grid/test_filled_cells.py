"""Tables whose cells are filled one by one, with the white of the paper between them."""

from __future__ import annotations

from extractor.grid.filled_cells import filled_tables
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box

BLUE = (200, 215, 235)


def page(*cells: Box, rulings: tuple[Ruling, ...] = ()) -> Page:
    return Page(1, 595.0, 842.0, 0, [], rulings, [Fill(cell, BLUE) for cell in cells])


def cells(gap: float, merged: bool = False) -> list[Box]:
    """Two rows of three cells; the first of the upper row may be merged down."""
    boxes = [
        Box(100 + 60 * c + gap / 2, 100 + 20 * r + gap / 2, 160 + 60 * c - gap / 2, 120 + 20 * r - gap / 2)
        for r in range(3)
        for c in range(3)
    ]
    return [boxes[0]._replace(bottom=boxes[3].bottom), *boxes[1:3], *boxes[4:]] if merged else boxes


def test_the_sides_of_cells_are_walls() -> None:
    (rulings,) = filled_tables(page(*cells(1.0)))
    assert len(rulings) == 36


def test_a_cell_that_is_merged_down_has_no_wall_inside() -> None:
    (rulings,) = filled_tables(page(*cells(1.0, merged=True)))
    left = [rule for rule in rulings if rule.axis == "h" and rule.start < 110]
    assert [round(rule.at) for rule in left] == [100, 140, 140, 160]


def test_cells_without_white_between_them_are_no_table() -> None:
    assert not list(filled_tables(page(*cells(0.0))))


def test_a_table_that_is_ruled_has_its_walls() -> None:
    assert not list(filled_tables(page(*cells(1.0), rulings=(Ruling("v", 160.0, 100.0, 160.0),))))


def test_a_cell_filled_paragraph_by_paragraph_is_one() -> None:
    first, *rest = cells(1.0)
    upper, lower = first._replace(bottom=110.0), first._replace(top=110.0)
    (rulings,) = filled_tables(page(upper, lower, *rest))
    assert len(rulings) == 36
