"""Headers of tables that go on under nothing but the numbers of their columns."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

FIRST = """
No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%)
1 | 2 | 3 | 4 | 5 | 6
1. | Jumlah pohon yang ditanam | Batang | 80 | 60 | 75,00
2. | Jumlah taman yang dirawat | Taman | 50 | 40 | 80,00
3. | Jumlah bangku yang dicat | Bangku | 40 | 38 | 95,00
"""
AGAIN = """
1 | 2 | 3 | 4 | 5 | 6
4. | Jumlah lampu yang dipasang | Lampu | 70 | 63 | 90,00
5. | Jumlah kolam yang dikuras | Kolam | 20 | 15 | 75,00
1 | 2 | 3 | 4 | 5 | 6
6. | Jumlah pagar yang dicat | Pagar | 10 | 9 | 90,00
"""
WIDTHS = [40, 170, 60, 60, 60, 80]


def test_rows_between_two_rows_of_column_numbers_are_rows() -> None:
    pages = [page(FIRST, above=["PENGUKURAN KINERJA TAHUN 2023"], widths=WIDTHS), page(AGAIN, widths=WIDTHS, number=2)]
    told = figures(read(*pages))
    assert [name for name, _ in told[3:]] == [
        "Jumlah lampu yang dipasang", "Jumlah kolam yang dikuras", "Jumlah pagar yang dicat"
    ]  # fmt: skip
    assert told[-1][1] == [("target", 2023, "10"), ("realisasi", 2023, "9"), ("capaian", 2023, "90.00")]
