"""Rows of text below a header that alone is ruled."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.pages.page import Page
from tests.drawn import drawn, words
from tests.extractor.meaning.test_contents import read

HEAD = """
No | Program/Kegiatan | Anggaran | Realisasi
1 | 2 | 3 | 4
"""
WIDTHS = (30.0, 200.0, 100.0, 100.0)
COLUMNS = (75.0, 103.0, 310.0, 410.0)


def budget(*rows: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Names and values of the lines; each row is a line of text, its parts below the parts of the header."""
    made, rulings = drawn(HEAD, 100.0, WIDTHS)
    for place, row in enumerate(rows):
        for x, text in zip(COLUMNS, row, strict=False):
            made += words(text, x, 140.0 + 12 * place)
    document = read(Page(1, 595.0, 842.0, 0, made, rulings))
    return [(line.name, [value.raw for value in line.values]) for line in document.budget]


def test_names_over_several_lines() -> None:
    rows = [
        ("1", "Program Peningkatan", "2.000.000", "1.500.000"),
        ("", "Mutu Layanan"),
        ("2", "Program Penataan", "500.000", "400.000"),
    ]
    assert budget(*rows) == [
        ("Program Peningkatan Mutu Layanan", ["2.000.000", "1.500.000"]),
        ("Program Penataan", ["500.000", "400.000"]),
    ]


def test_a_paragraph_ends_the_rows() -> None:
    rows = [
        ("1", "Program Peningkatan", "2.000.000", "1.500.000"),
        ("2", "Program Penataan", "500.000", "400.000"),
        ("Dari tabel di atas tampak bahwa semua program dan kegiatan telah terlaksana",),
    ]
    assert [name for name, _ in budget(*rows)] == ["Program Peningkatan", "Program Penataan"]


def test_a_header_over_a_paragraph_stays_a_header() -> None:
    assert budget(("Tabel di atas tidak memuat satu pun program atau kegiatan",)) == []
