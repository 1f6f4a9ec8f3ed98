"""Tables that are parted by white rules between shaded cells."""

from __future__ import annotations

from itertools import pairwise

from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box
from tests.drawn import LEFT, LINE, drawn
from tests.extractor.meaning.test_contents import read

WIDTHS = [40, 160, 80, 80]
HEAD = ["No", "Indikator Kinerja", "Target", "Realisasi"]
TABLE = f"{' | '.join(HEAD)}\n1. | Nilai mutu | 70 | 71\n^ | Nilai lain | 80 | 81"
TOP = 100.0
XS = [LEFT + sum(WIDTHS[:column]) for column in range(len(WIDTHS) + 1)]


def header(colour: tuple[int, int, int] = (49, 132, 155)) -> list[Fill]:
    return [Fill(Box(left, TOP, right, TOP + LINE * 1.5), colour) for left, right in pairwise(XS)]


def page(fills: list[Fill], rulings: list[Ruling] | None = None) -> Page:
    words, white = drawn(TABLE, TOP, WIDTHS)
    return Page(1, 595.0, 842.0, 0, words, rulings or [], fills, white=white)


def test_white_rules_part_the_rows_below_a_shaded_header() -> None:
    (table,) = read(page(header())).tables
    assert table.header == [HEAD]
    assert [[cell.text if cell else None for cell in row] for row in table.rows] == [
        ["1.", "Nilai mutu", "70", "71"],
        [None, "Nilai lain", "80", "81"],
    ]


def test_white_rules_on_white_paper_are_not_seen() -> None:
    assert read(page([])).tables == read(page(header((255, 255, 255)))).tables == []


def test_a_shade_that_stands_across_the_columns_is_no_header_cell() -> None:
    assert read(page([Fill(Box(LEFT + 10, TOP, XS[-1] - 10, TOP + 30), (49, 132, 155))])).tables == []


def test_black_rules_count_before_the_white_ones() -> None:
    """White lines that paint over parts of a table with lines of its own."""
    words, black = drawn("A | B\nC | D", TOP, [200, 160])
    crossed = Page(1, 595.0, 842.0, 0, words, black, header(), white=drawn(TABLE, TOP, WIDTHS)[1])
    (table,) = read(crossed).tables
    assert max(len(row) for row in [*table.header, *table.rows]) == 2
