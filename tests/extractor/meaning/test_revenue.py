"""What is taken in is no budget."""

from __future__ import annotations

import pytest

from extractor.meaning.revenue import is_of_revenue
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Realisasi dan Pencapaian Target Pendapatan", True),
        ("Pencapaian PADS", True),
        ("Realisasi Anggaran Badan Pengelolaan Pendapatan Daerah", False),
        ("Realisasi Anggaran Pendapatan dan Belanja", False),
        ("Realisasi Anggaran per Program", False),
    ],
)
def test_words_over_a_table(words: str, told: bool) -> None:
    assert is_of_revenue(words) is told


def test_amounts_of_an_income_are_never_sure() -> None:
    table = """
    Uraian | Anggaran | Realisasi | %
    Sewa lapangan | 400.000.000 | 300.000.000 | 75,00
    Parkir kendaraan | 200.000.000 | 180.000.000 | 90,00
    Denda terlambat | 150.000.000 | 120.000.000 | 80,00
    """
    for title, sure in (("REALISASI PENDAPATAN TAHUN 2023", False), ("REALISASI ANGGARAN TAHUN 2023", True)):
        told = [value for line in read(page(table, above=[title])).budget for value in line.values]
        assert {value.sure for value in told if value.measure in ("pagu", "realisasi")} == {sure}
