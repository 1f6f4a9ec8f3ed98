"""`Capaian` of the year before, alone beside what is told of this year. All names and figures are invented."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

HEAD = """
Sasaran | Indikator Kinerja | Capaian 2022 | 2023 | < | <
^ | ^ | ^ | Target | Realisasi | Capaian (%)
"""
TABLE = """
Layanan baik | Jumlah taman baca | {first} | 24 | 23 | 95,83
Kantor tertib | Lama layanan (hari) | {second} | 5 | 4,50 | 110,00
Warga puas | Indeks kepuasan warga | {third} | 90 | 91 | 101,11
"""


def before(first: str, second: str, third: str) -> list[tuple[str, str | None]]:
    above = ["LAPORAN KINERJA TAHUN 2023"]
    document = read(page(HEAD.strip() + TABLE.format(first=first, second=second, third=third), above=above))
    values = [value for row in document.indicators for value in row.values if value.year == 2022]
    return [(value.measure, value.header_measure) for value in values]


def test_near_what_was_realised_it_is_that() -> None:
    assert before("21", "5,50", "88") == [("realisasi", "capaian")] * 3


@pytest.mark.parametrize("figures", [("98,00", "104,00", "97,78"), ("21", "104,00", "97,78")], ids=["all", "one"])
def test_near_the_percentage_it_stays_the_achievement(figures: tuple[str, str, str]) -> None:
    assert before(*figures) == [("capaian", None)] * 3
