"""`Capaian` with no `Realisasi` beside it: what was realised, or the percentage. All names and figures are invented."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

ABOVE = ["LAPORAN KINERJA TAHUN 2023"]


def measures(table: str, year: int = 2023) -> set[tuple[str, str | None]]:
    document = read(page(table, above=ABOVE))
    values = [value for row in document.indicators for value in row.values if value.year == year]
    return {(value.measure, value.header_measure) for value in values}


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (("44 Ha", "1.260 Unit", "91,40 %"), ("realisasi", "capaian")),
        (("46", "1.260", "91,40"), ("realisasi", "capaian")),
        (("102,5", "97,66", "104,11"), ("capaian", None)),
        (("46", "97,66", "91,40"), ("capaian", None)),
    ],
    ids=["units", "near the targets", "near a hundred", "both"],
)
def test_its_figures_tell_what_it_is(figures: tuple[str, str, str], told: tuple[str, str | None]) -> None:
    table = f"""
    Program | Indikator | Target | Capaian
    Lahan | Luas lahan yang ditanami | 43 | {figures[0]}
    Rumah | Jumlah rumah yang dibangun | 1.290 | {figures[1]}
    Jalan | Persentase jalan mantap | 90,20 | {figures[2]}
    """
    assert measures(table) == {("target", None), told}


def test_of_several_years_counts_beyond_any_share_are_what_was_realised() -> None:
    table = """
    No | Indikator Kinerja | Capaian Kinerja | <
    ^ | ^ | 2022 | 2023
    1 | Angka harapan hidup | 70,12 | 70,35
    2 | Jumlah pengunjung museum | 41.870 | 52.114
    3 | Jumlah usaha baru | 2.310 | 2.455
    """
    assert measures(table, 2022) == measures(table) == {("realisasi", "capaian")}
