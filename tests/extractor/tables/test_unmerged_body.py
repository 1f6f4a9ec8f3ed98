"""A body in one frame under a header that has columns."""

from __future__ import annotations

from extractor.pages.page import Page, Ruling, Word
from tests.drawn import words
from tests.extractor.meaning.test_contents import read

XS = (70.0, 100.0, 300.0, 400.0, 500.0)
HEADER = ("No", "Indikator Kinerja", "Target", "Realisasi")


def indicators(*rows: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """What is read of `rows` that stand in one frame under a ruled header."""
    made: list[Word] = []
    for place, row in enumerate((HEADER, *rows)):
        for x, text in zip(XS, row, strict=False):
            made += words(text, x + 3, 103 + 18 * place)
    foot = 103 + 18 * (len(rows) + 1)
    rulings = [Ruling("h", at, XS[0], XS[-1]) for at in (100, 118, foot)]
    rulings += [Ruling("v", x, 100, 118) for x in XS[1:-1]]
    rulings += [Ruling("v", x, 100, foot) for x in (XS[0], XS[-1])]
    document = read(Page(1, 595.0, 842.0, 0, made, rulings))
    return [(row.indikator, [value.raw for value in row.values]) for row in document.indicators]


def test_its_words_stand_under_the_columns_of_the_header() -> None:
    assert indicators(("1", "Nilai SAKIP", "70,00", "71,50"), ("2", "Angka kemiskinan", "8,00", "9,10")) == [
        ("Nilai SAKIP", ["70,00", "71,50"]),
        ("Angka kemiskinan", ["8,00", "9,10"]),
    ]


def test_a_remark_over_all_columns_stays_one_cell() -> None:
    remark = "Sumber data: laporan bulanan bidang pada akhir tahun 2024 dan 2023 yang diolah kembali"
    assert indicators((remark,)) == []
