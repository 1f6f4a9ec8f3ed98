"""Tables that stand under the name of the one indicator that they are of."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import MEASURED, figures, read

LIST = page(MEASURED, above=["PENGUKURAN KINERJA TAHUN 2023"])
NAME = "Persentase layanan tepat waktu"


def test_one_row_of_figures_is_of_the_indicator_above() -> None:
    table = "Realisasi 2022 | Target 2023 | Realisasi 2023 | Capaian\n55,5 | 80 | 60 | 75,00%"
    told = figures(read(LIST, page(table, above=[f"[IKU 1] {NAME}"], number=2)))
    years = [("realisasi", 2022, "55.5"), ("target", 2023, "80"), ("realisasi", 2023, "60"), ("capaian", 2023, "75.00")]
    assert (NAME, years) in told


def test_a_row_for_each_year_is_of_the_indicator_above() -> None:
    table = "Tahun | Target | Realisasi | Capaian\n2022 | 70 | 63 | 90%\n2023 | 80 | 60 | 75%"
    told = figures(read(LIST, page(table, above=[f"Tabel 4. {NAME}"], number=2)))
    assert [values[0] for name, values in told if name == NAME][1:] == [("target", 2022, "70"), ("target", 2023, "80")]


@pytest.mark.parametrize("above", ["Jumlah layanan", "Layanan"])
def test_words_that_name_no_indicator_of_the_report_name_no_row(above: str) -> None:
    table = "Target 2023 | Realisasi 2023 | Capaian\n80 | 60 | 75,00%"
    told = read(LIST, page(table, above=[above], number=2)).indicators
    assert {value.measure for row in told if row.table == "t2" for value in row.values} == {
        "other:Target 2023",
        "other:Realisasi 2023",
        "other:Capaian",
    }


def test_the_indicator_above_names_the_row_of_a_table_that_is_read_again_for_its_year() -> None:
    other = "Indikator Kinerja | Realisasi 2021 | Capaian 2021\n" + f"{NAME} | 63 | 90%"
    table = "Tahun | Target | Realisasi | Capaian\n2021 | 70 | 63 | 90%\n2022 | 70 | 63 | 90%"
    told = read(LIST, page(other, number=2), page(table, above=[f"Tabel 4. {NAME}"], number=3)).indicators
    assert [row.indikator for row in told if row.table == "t3"] == [NAME, NAME]
