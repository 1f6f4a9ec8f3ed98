"""Cells over several columns without lines between them."""

from __future__ import annotations

from extractor.tables.sheet import Area, Piece, Row, Sheet, Square
from extractor.tables.unmerged_cells import with_cells_parted
from schemas.geometry import Box
from tests.drawn import words

XS = (100.0, 250.0, 330.0, 410.0)
BODY = [["Nilai mutu", "70", "71"], ["Nilai lain", "80", "81"]]


def cell(texts: list[str], column: int, top: float, inferred: str | None = "no_column_lines") -> Square:
    """One cell over as many columns as it has texts, each printed in its column."""
    printed = [word for n, text in enumerate(texts) for word in words(text, XS[column + n] + 3, top + 3)]
    box = Box(XS[column], top, XS[column + len(texts)], top + 15)
    return Square((Piece(1, box, tuple(printed)),), columns=len(texts), inferred=inferred)


def row(texts: list[str], top: float, whole: str | None = "") -> Row:
    """A row of cells, or of one cell over all columns where `whole` says whether its columns are inferred."""
    if whole == "":
        return [cell([text], column, top) for column, text in enumerate(texts)]
    return [cell(texts, 0, top, whole), *[None] * (len(texts) - 1)]


def parted(first: Row, *more: Row) -> list[list[str | None]]:
    body = [row(texts, 200.0 + 20 * n) for n, texts in enumerate(BODY)]
    sheet = Sheet([first, *body, *more], XS, [Area(1, Box(100, 100, 410, 400))])
    return [[square.text if square else None for square in one] for one in with_cells_parted(sheet).rows]


def test_a_header_without_shades_over_rows_with_them() -> None:
    assert parted(row(["Indikator", "Target", "Realisasi"], 180, "no_column_lines"))[0] == [
        "Indikator",
        "Target",
        "Realisasi",
    ]


def test_a_row_without_shades_below_them() -> None:
    last = row(["Nilai akhir", "90", "91"], 240, "no_column_lines")
    assert parted(row(["A", "B", "C"], 180), last)[-1] == ["Nilai akhir", "90", "91"]


def test_a_cell_with_lines_around_it_and_words_without_gaps_stay_one_cell() -> None:
    assert parted(row(["Indikator", "Target", "Realisasi"], 180, None))[0][1:] == [None, None]
    heading = row(["Misi satu", "", ""], 240, "no_column_lines")
    assert parted(row(["A", "B", "C"], 180), heading)[-1] == ["Misi satu", None, None]
