"""Headers drawn by filled cells on top of a ruled grid."""

from __future__ import annotations

from extractor.pages.page import Fill, Page
from schemas.geometry import Box
from tests.drawn import LEFT, drawn, words
from tests.extractor.meaning.test_contents import read

WIDTHS = [40, 160, 80, 80]
HEAD = ["No", "Indikator Kinerja", "Target", "Realisasi"]
BODY = "1. | Nilai mutu | 70 | 71\n2. | Nilai lain | 80 | 81"
COLOUR = (200, 0, 150)


def page_of(fills: list[Fill]) -> Page:
    text, rules = drawn(BODY, 130.0, WIDTHS)
    xs = [LEFT + sum(WIDTHS[:column]) for column in range(len(WIDTHS))]
    head = [word for told, x in zip(HEAD, xs, strict=True) for word in words(told, x + 3, 115)]
    return Page(1, 595.0, 842.0, 0, [*head, *text], rules, fills)


def cells(gap: float) -> list[Fill]:
    """The cells of the header, each in two pieces, with gaps between them."""
    made: list[Fill] = []
    for column, width in enumerate(WIDTHS):
        left = LEFT + sum(WIDTHS[:column])
        for top, foot in ((112, 120), (120, 129.5)):
            made.append(Fill(Box(left + gap, top, left + width - gap, foot), COLOUR))
    return made


def test_filled_cells_over_a_grid_are_its_header() -> None:
    (table,) = read(page_of(cells(0.4))).tables
    assert table.header[0] == HEAD
    assert len(table.rows) == 2


def test_a_shaded_title_over_a_grid_is_no_header() -> None:
    title = [Fill(Box(LEFT + 20, 112, LEFT + 300, 129.5), COLOUR)]
    (table,) = read(page_of(title)).tables
    assert table.header == []
