"""Headings and labels of sums set over several columns, where no rule parts the rows."""

from __future__ import annotations

import pytest

from extractor.grid.lattice import grids
from extractor.pages.page import Page, Ruling
from tests.drawn import drawn

WIDTHS = [40.0, 180.0, 90.0, 90.0]
HEAD = "No | Kegiatan | Anggaran | Realisasi"
TABLE = f"""{HEAD}
A. Program Penataan Taman dan Jalan Kota yang Asri | < | < | <
1 | Penataan taman | 5.000.000 | 4.000.000
2 | Perbaikan jalan | 3.000.000 | 2.500.000
Jumlah program A | < | 8.000.000 | 6.500.000
B. Program Pasar dan Warung bagi Semua Warga Kota | < | < | <
1 | Pasar murah | 1.000.000 | 900.000"""


def texts(page: Page) -> list[list[str]]:
    (grid,) = grids(page, 9_999, 9_999)[0]
    rows: list[list[str]] = [[] for _ in range(grid.rows)]
    for span in grid.spans:
        rows[span.row].append(" ".join(word.text for word in span.words))
    return rows


def page(keep: tuple[float, ...], columns: bool) -> Page:
    """The table with the rules across at the heights `keep`, and with its column lines or without."""
    words, rules = drawn(TABLE, 100.0, WIDTHS)
    kept = [rule for rule in rules if (columns if rule.axis == "v" else rule.at in keep)]
    return Page(1, 595.0, 842.0, 0, words, kept)


@pytest.mark.parametrize(
    ("keep", "columns"),
    [((100.0, 118.0, 226.0), True), ((100.0, 118.0, 226.0), False), ((), False)],
    ids=["column lines that stop", "rules above and below", "no line at all"],
)
def test_a_heading_and_a_sum_are_rows_of_their_own(keep: tuple[float, ...], columns: bool) -> None:
    read = [[text for text in row if text] for row in texts(page(keep, columns))]
    assert read[0] == HEAD.split(" | ")
    assert ["A. Program Penataan Taman dan Jalan Kota yang Asri"] in read
    assert ["Jumlah program A", "8.000.000", "6.500.000"] in read
    assert ["B. Program Pasar dan Warung bagi Semua Warga Kota"] in read


def test_merged_cells_that_rules_end_part_nothing_more() -> None:
    words, rules = drawn(TABLE, 100.0, WIDTHS)
    whole = Page(1, 595.0, 842.0, 0, words, rules)
    assert len(texts(whole)) == len(TABLE.splitlines())


def test_column_lines_that_stop_beside_an_empty_place_are_of_one_row() -> None:
    words, rules = drawn("Kegiatan | Anggaran\nPasar murah | 1.000.000\nLomba | 2.000.000", 100.0, [120.0, 90.0])
    sides = [Ruling("v", x, 100.0, 154.0) for x in (70.0, 280.0)]
    stopped = [Ruling("v", 190.0, top, foot) for top, foot in ((100.0, 118.0), (136.0, 154.0))]
    across = [rule for rule in rules if rule.axis == "h" and rule.at in (100.0, 118.0, 154.0)]
    assert len(texts(Page(1, 595.0, 842.0, 0, words, [*sides, *stopped, *across]))) == 2
