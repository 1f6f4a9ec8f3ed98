"""Names that stand together in one cell beside figures that are ruled."""

from __future__ import annotations

from extractor.pages.page import Page, Ruling, Word
from tests.drawn import words
from tests.extractor.meaning.test_contents import read

XS = (70.0, 100.0, 300.0, 400.0, 500.0)


def budget(names: list[str], heights: list[float], ruled: list[float]) -> list[tuple[str, list[str]]]:
    """Lines of a table whose number and name cells go over all rows; names at `heights`, the columns of figures ruled
    at `ruled`."""
    made: list[Word] = []
    for x, text in zip(XS, ("No", "Uraian", "Anggaran", "Realisasi"), strict=False):
        made += words(text, x + 3, 103)
    for place, (name, top) in enumerate(zip(names, heights, strict=True)):
        for x, text in zip(XS, (f"{place + 1}.", name, f"{9 - place}.000.000", f"{8 - place}.000.000"), strict=False):
            made += words(text, x + 3, top)
    foot = heights[-1] + 20
    rulings = [Ruling("h", at, XS[0], XS[-1]) for at in (100, 118, foot)]
    rulings += [Ruling("h", at, XS[2], XS[-1]) for at in ruled]
    rulings += [Ruling("v", x, 100, foot) for x in XS]
    document = read(Page(1, 595.0, 842.0, 0, made, rulings))
    return [(line.name, [value.raw for value in line.values]) for line in document.budget]


def test_figures_ruled_apart() -> None:
    found = budget(["Belanja Operasi", "Belanja Modal", "Belanja Hibah"], [122, 140, 158], [136, 154])
    assert found == [
        ("Belanja Operasi", ["9.000.000", "8.000.000"]),
        ("Belanja Modal", ["8.000.000", "7.000.000"]),
        ("Belanja Hibah", ["7.000.000", "6.000.000"]),
    ]


def test_some_of_the_figures_ruled_apart() -> None:
    found = budget(["Belanja Operasi", "Belanja Modal", "Belanja Hibah"], [122, 140, 158], [136])
    assert [name for name, _ in found] == ["Belanja Operasi", "Belanja Modal", "Belanja Hibah"]
