"""Header words broken by a narrow column."""

from __future__ import annotations

import pytest

from extractor.words.broken_words import mended, whole_grade
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("REALI- SASI", "REALISASI"),
        ("Capaia n (%)", "Capaian (%)"),
        ("TARGE T 2023", "TARGET 2023"),
        ("Target Realisasi", "Target Realisasi"),
        ("Program/kegiat an", "Program/kegiatan"),
        ("pada tahun ke- 201 4", "pada tahun ke- 2014"),
        ("Tahun 20 14", "Tahun 2014"),
        ("Jumlah per orang", "Jumlah per orang"),
        ("SasaranStrategis", "Sasaran Strategis"),
        ("INDIKATORKINERJA", "INDIKATOR KINERJA"),
        ("REALALISASI", "REALISASI"),
        ("Sasaaran", "Sasaran"),
        ("Relaisasi", "Realisasi"),
        ("Strategi", "Strategi"),
        ("Urusan Penyampaian", "Urusan Penyampaian"),
    ],
)
def test_mended(printed: str, whole: str) -> None:
    assert mended(printed) == whole


def test_columns_under_broken_words() -> None:
    table = """
    Indikator Kinerja | Targe t | Realis asi | Capai an
    Nilai mutu | 80 | 60 | 75
    """
    (row,) = read(page(table)).indicators
    assert [value.measure for value in row.values] == ["target", "realisasi", "capaian"]


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("Memuaska n", "Memuaskan"),
        ("Sangat Bai k", "Sangat Baik"),
        ("Sangat Baik", "Sangat Baik"),
        ("Tercapai n", "Tercapai n"),
    ],
)
def test_grades_in_narrow_cells(printed: str, whole: str) -> None:
    assert whole_grade(printed) == whole


def test_a_grade_is_told_in_one_piece() -> None:
    (row,) = read(
        page("Indikator Kinerja | Target | Realisasi | Predikat\nNilai mutu | 80 | 60 | Memuaska n")
    ).indicators
    assert [value.raw for value in row.values] == ["80", "60", "Memuaskan"]
