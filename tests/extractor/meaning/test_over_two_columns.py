"""A figure that stands under two columns is of neither, beyond doubt."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TABLE = """No | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | Nilai SAKIP | 80,00 | 60,00 | 75,00
2 | Nilai mutu | 35,00 | < | 75,00
"""


def test_a_figure_under_two_columns_is_not_sure() -> None:
    _, wide = read(page(TABLE, above=["Tabel 3.1 Capaian Kinerja Tahun 2023"])).indicators
    assert [(value.raw, value.sure, value.reason) for value in wide.values if value.raw == "35,00"] == [
        ("35,00", False, "over_two_columns")
    ]
