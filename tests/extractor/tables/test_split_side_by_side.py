"""Two tables drawn beside each other as one."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

WIDTHS = [30, 90, 90, 60, 70, 90, 60, 70]
TWO = """
No | Sasaran | Tahun 2015 | < | < | Tahun 2016 | < | <
^ | ^ | Indikator | Target | Realisasi | Indikator | Target | Realisasi
1. | Naiknya mutu | Nilai mutu | 70 | 71 | Indeks mutu | 80 | 81
2. | Naiknya kerja | Nilai kerja | 72 | 73 | Indeks kerja | 82 | 83
"""


def test_each_of_two_tables_has_its_names_and_both_their_sasaran() -> None:
    rows = read(page(TWO, widths=WIDTHS)).indicators
    assert [(row.sasaran, row.indikator, [value.raw for value in row.values]) for row in rows] == [
        ("Naiknya mutu", "Nilai mutu", ["70", "71"]),
        ("Naiknya kerja", "Nilai kerja", ["72", "73"]),
        ("Naiknya mutu", "Indeks mutu", ["80", "81"]),
        ("Naiknya kerja", "Indeks kerja", ["82", "83"]),
    ]


def test_years_beside_each_other_are_one_table() -> None:
    one = TWO.replace("Indikator | Target | Realisasi | Indikator", "Target | Realisasi | Capaian | Target")
    assert len(read(page(one, widths=WIDTHS)).tables) == 1
