"""Rows over others in a budget, and budgets whose column of names has no known header."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def test_a_programme_without_an_amount_is_a_row_without_values() -> None:
    table = """
    No | Program / Kegiatan | Anggaran | Realisasi
    1. | Program Mutu |  |
     | Pelatihan mutu | 2.000.000 | 1.500.000
    A. Program Lain yang meliputi kegiatan: | < | < | <
    2. | Pelatihan lain | 3.000.000 | 2.500.000
    """
    lines = read(page(table)).budget
    assert [(line.level, line.name, len(line.values)) for line in lines] == [
        ("program", "Program Mutu", 0),
        ("kegiatan", "Pelatihan mutu", 2),
        ("program", "Program Lain yang meliputi kegiatan", 0),
        ("kegiatan", "Pelatihan lain", 2),
    ]
    assert lines[1].program == "Program Mutu"


def test_the_longest_texts_name_the_rows_of_a_budget() -> None:
    table = "No | Rincian Belanjanya | Anggaran\n1 | Pelatihan mutu | 2.000.000\n2 | Pelatihan lain | 3.000.000"
    assert [line.name for line in read(page(table)).budget] == ["Pelatihan mutu", "Pelatihan lain"]


def test_an_amount_that_cannot_be_read_keeps_its_row() -> None:
    table = "Kegiatan | Anggaran\nPelatihan mutu | 2.000.0000.00\nPelatihan lain | 3.000.000"
    assert [line.name for line in read(page(table)).budget] == ["Pelatihan mutu", "Pelatihan lain"]
