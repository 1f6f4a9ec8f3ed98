"""The bands of a rating scale as printed."""

from __future__ import annotations

import pytest

from extractor.meaning.scales import band_of
from extractor.prose.scales_in_prose import scales_in
from tests.drawn import page
from tests.extractor.meaning.test_contents import read
from tests.extractor.prose.test_claims import paragraph


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("76 - 90", 76, 90, False, False),
        ("> 90 - 100", 90, 100, True, False),
        ("76 < x ≤ 90", 76, 90, True, False),
        ("75 ≤ x < 90", 75, 90, False, True),
        ("≥ 75 s.d. < 90", 75, 90, False, True),
        ("91 ≤ 100", 91, 100, False, False),
        ("91 100", 91, 100, False, False),
        ("100% > nilai > 80 %", 80, 100, True, False),
        ("50% > nilai", None, 50, False, False),
        ("75% sampai 100%", 75, 100, False, False),
        ("> 100", 100, None, True, False),
        ("≤ 50", None, 50, False, False),
        ("kurang dari 55", None, 55, False, True),
    ],
)
def test_a_band(text: str, low: int | None, high: int | None, low_open: bool, high_open: bool) -> None:
    band = band_of(text, "Baik")
    assert band is not None
    assert (band.low, band.high, band.low_open, band.high_open) == (low, high, low_open, high_open)


def test_a_score_is_no_band() -> None:
    assert band_of("4", "Baik") is None


def test_a_scale_of_realisations() -> None:
    table = (
        "Interval Nilai Realisasi Kinerja | Kriteria Penilaian Realisasi Kinerja\n91 - 100 | Tinggi\n0 - 90 | Rendah"
    )
    (scale,) = read(page(table)).scales
    assert [band.label for band in scale.bands] == ["Tinggi", "Rendah"]


def test_a_scale_of_means() -> None:
    table = "No | Kategori | Rata-rata % Capaian\n1 | Tinggi | >85\n2 | Sedang | 70,00 84,99\n3 | Rendah | 0 69,99"
    (scale,) = read(page(table)).scales
    assert [band.label for band in scale.bands] == ["Tinggi", "Sedang", "Rendah"]


def test_a_scale_in_lines_of_the_running_text() -> None:
    lines = (
        "Nilai diatas 90% dengan sebutan baik (B)",
        "Nilai diatas 60% s/d 90% dengan sebutan cukup",
        "< 60 % = Kurang",
    )
    (scale,) = scales_in([paragraph(line, place) for place, line in enumerate(("Nilainya:", *lines, "Demikian."))])
    assert [(band.label, band.low, band.high) for band in scale.bands] == [
        ("baik (B)", 90, None),
        ("cukup", 60, 90),
        ("Kurang", None, 60),
    ]


def test_lines_with_percentages_are_no_scale() -> None:
    assert scales_in([paragraph("Capaian sebesar 90 % adalah baik", 0), paragraph("Sisa 10 % = Kurang", 1)]) == []
