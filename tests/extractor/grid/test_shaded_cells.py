"""Cells of a ruled table that only their shades part."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grid.lattice import grids
from extractor.pages.page import Fill, Page, Ruling, Word
from schemas.geometry import Box
from tests.drawn import words
from tests.extractor.meaning.test_contents import figures, read

DARK, PALE = (0, 90, 200), (220, 235, 245)
XS = (70.0, 130.0, 330.0, 400.0)
TOP, HEAD, NUMBERS, MIDDLE, FOOT = 100.0, 120.0, 140.0, 160.0, 180.0


def filled(top: float, foot: float, colour: tuple[int, int, int], columns: Sequence[int] = (0, 1, 2)) -> list[Fill]:
    return [Fill(Box(XS[c] + 0.3, top, XS[c + 1] - 0.3, foot), colour) for c in columns]


def line(texts: str, top: float) -> list[Word]:
    return [word for x, text in zip(XS, texts.split(" | "), strict=False) for word in words(text, x + 3, top + 4)]


def table(fills: Sequence[Fill]) -> Page:
    """A frame around two rows of a body and column lines between them; the header has no lines but its shades."""
    told = [*line("Sasaran | Indikator | Target", TOP), *line("(1) | (2) | (3)", HEAD)]
    told += [*line("Mutu | Nilai mutu layanan | 70", NUMBERS), *line(" | Nilai lain layanan | 80", MIDDLE)]
    frame = [Ruling("h", y, XS[0], XS[-1]) for y in (TOP, FOOT)] + [Ruling("v", x, TOP, FOOT) for x in (XS[0], XS[-1])]
    return Page(1, 595.0, 842.0, 0, told, [*frame, *(Ruling("v", x, NUMBERS, FOOT) for x in XS[1:3])], fills)


HEADER = [*filled(TOP, HEAD, DARK), *filled(HEAD, NUMBERS, DARK)]


def test_a_header_that_only_its_shade_parts_from_the_rows() -> None:
    document = read(table([*HEADER, *filled(NUMBERS, MIDDLE, PALE, (1, 2))]))
    assert figures(document) == [
        ("Nilai mutu layanan", [("target", None, "70")]),
        ("Nilai lain layanan", [("target", None, "80")]),
    ]


def test_shaded_lines_of_text_in_a_cell_are_no_cells() -> None:
    lines = [Fill(Box(fill.box.x0, top, fill.box.x1, top + 10), DARK) for fill in HEADER[:3] for top in (TOP, TOP + 10)]
    rows = [*HEADER, *lines, *filled(NUMBERS, MIDDLE, PALE, (1, 2))]
    (found,) = read(table(rows)).tables
    assert [[cell for cell in row if cell] for row in found.header] == [
        ["Sasaran", "Indikator", "Target"],
        ["(1)", "(2)", "(3)"],
    ]


def test_shades_of_one_colour_part_no_rows() -> None:
    body = [fill for top in (NUMBERS, MIDDLE) for fill in filled(top, top + 20, PALE)]
    ((grid,), _) = grids(table([*HEADER, *body]), 1000, 1000)
    assert grid.ys == (TOP, HEAD, NUMBERS, FOOT)


def test_a_shade_that_ends_off_the_column_lines_is_no_cell() -> None:
    marked = Fill(Box(XS[1] + 10, NUMBERS, XS[2] - 20, MIDDLE), PALE)
    ((grid,), _) = grids(table([*HEADER, marked]), 1000, 1000)
    assert grid.ys == (TOP, HEAD, NUMBERS, FOOT)


def test_bands_of_a_header_part_no_cells_that_are_merged_over_them() -> None:
    bands = [Fill(Box(XS[0], top, XS[-1], top + 20), DARK) for top in (TOP, HEAD)]
    ((grid,), _) = grids(table(bands), 1000, 1000)
    assert HEAD not in grid.ys
