"""Headers of several levels without any line."""

from __future__ import annotations

from extractor.grid.lattice import grids
from extractor.pages.page import Page
from tests.drawn import words

UPPER = ((72, "No", 109), (100, "Kegiatan", 109), (280, "Anggaran", 100), (432, "Realisasi", 100))
LOWER = ((250, "Murni"), (320, "Perubahan"), (412, "Rp"), (490, "%"))
ROWS = (
    ("1", "Pasar murah", "5.000", "6.000", "5.900", "98,33"),
    ("2", "Lomba desa", "3.000", "2.000", "1.900", "95,00"),
)
LEFTS = (72, 100, 250, 325, 405, 480)


def drawn(numbers: bool) -> Page:
    made = [word for x, text, top in UPPER for word in words(text, x, float(top))]
    made += [word for x, text in LOWER for word in words(text, x, 118.0)]
    if numbers:
        made += [word for n, x in enumerate(LEFTS, 1) for word in words(f"({n})", x, 136.0)]
    for n, row in enumerate([*ROWS, *ROWS]):
        made += [
            word for x, text in zip(LEFTS, row, strict=True) for word in words(text, x, 136.0 + 18 * (n + numbers))
        ]
    return Page(1, 595.0, 842.0, 0, made)


def header(page: Page) -> list[list[tuple[str, int, int]]]:
    """Text, rows and columns of the cells of each row down to the first with figures."""
    (grid,) = grids(page, 9_999, 9_999)[0]
    rows: list[list[tuple[str, int, int]]] = [[] for _ in range(grid.rows)]
    for span in grid.spans:
        rows[span.row].append((" ".join(word.text for word in span.words), span.rows, span.columns))
    return rows


LEVELS = [
    [("No", 2, 1), ("Kegiatan", 2, 1), ("Anggaran", 1, 2), ("Realisasi", 1, 2)],
    [("Murni", 1, 1), ("Perubahan", 1, 1), ("Rp", 1, 1), ("%", 1, 1)],
]


def test_words_over_several_columns_are_merged_over_them() -> None:
    assert header(drawn(numbers=False))[:2] == LEVELS


def test_the_numbers_of_the_columns_are_a_row_of_their_own() -> None:
    read = header(drawn(numbers=True))
    assert read[:2] == LEVELS
    assert read[2] == [(f"({n})", 1, 1) for n in range(1, 7)]
