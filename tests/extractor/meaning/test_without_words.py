"""Tables that print no header at all."""

from __future__ import annotations

import pytest

from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

PROVEN = """
1. | Naiknya mutu layanan | Nilai mutu layanan | 80 | 60 | 75,00
2. | Naiknya mutu layanan | Nilai cepat layanan | 50 | 45 | 90,00
3. | Turunnya biaya layanan | Nilai hemat layanan | 40 | 50 | 125,00
4. | Turunnya biaya layanan | Nilai biaya layanan | 20 | 19 | 95,00
"""
ALIKE = PROVEN.replace("75,00", "70%").replace("90,00", "80%").replace("125,00", "90%").replace("95,00", "98%")


def without_header(table: str, title: str) -> Document:
    return read(page(table, above=["LAPORAN KINERJA TAHUN 2023", title]))


def test_a_proven_percentage_tells_target_realisasi_and_capaian() -> None:
    document = without_header(PROVEN, "Tabel 3")
    assert figures(document)[0] == (
        "Nilai mutu layanan",
        [("target", 2023, "80"), ("realisasi", 2023, "60"), ("capaian", 2023, "75.00")],
    )
    assert [row.sasaran for row in document.indicators][::2] == ["Naiknya mutu layanan", "Turunnya biaya layanan"]


def test_a_proven_percentage_of_amounts_is_the_absorption() -> None:
    rows = "\n".join(f"Program layanan {n} | {n}00.000.000 | {n * 9}0.000.000 | 90,00" for n in range(1, 6))
    rows = rows.replace("270.000.000 | 90,00", "240.000.000 | 80,00")
    (first, *_) = without_header(rows, "Tabel 3").budget
    assert [value.measure for value in first.values] == ["pagu", "realisasi", "persen_keuangan"]


@pytest.mark.parametrize(
    ("title", "known"), [("PENGUKURAN KINERJA TAHUN 2023", True), ("DAFTAR BANTUAN TAHUN 2023", False)]
)
def test_a_title_that_measures_tells_three_columns_whose_figures_prove_nothing(title: str, known: bool) -> None:
    told = {value.measure for row in without_header(ALIKE, title).indicators for value in row.values}
    assert ({"target", "realisasi", "capaian"} <= told) is known
