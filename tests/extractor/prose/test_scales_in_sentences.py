"""Rating scales that one sentence tells."""

from __future__ import annotations

import pytest

from extractor.prose.scales_in_prose import scales_in
from extractor.prose.text import running_text
from tests.extractor.prose.test_text import page

CLASSES = "sangat baik (capaian > 100%), baik (80 s.d. 100%) dan kurang (< 80%)."


def bands_of(*lines: str) -> list[list[tuple[object, ...]]]:
    printed = page(*((line, 100.0, 100.0 + 16 * row) for row, line in enumerate(lines)))
    scales = scales_in(running_text([printed], {}))
    return [
        [(band.label, *(bound and str(bound) for bound in (band.low, band.high))) for band in s.bands] for s in scales
    ]


def test_classes_that_reach_from_end_to_end_need_no_colon() -> None:
    told = bands_of("Nilai di atas 110% disebut Unggul, 90% sampai 110% Wajar, dan di bawah 90% Lemah.")
    assert told == [[("Unggul", "110", None), ("Wajar", "90", "110"), ("Lemah", None, "90")]]


def test_percentages_that_do_not_reach_from_end_to_end_are_no_scale() -> None:
    assert bands_of("Naik di atas 110% kios baru, 90% kios lama, dan 80% lapak.") == []


def test_the_classes_of_one_sentence_are_a_scale() -> None:
    told = bands_of(f"Kriteria keberhasilan: {CLASSES}")
    assert told == [[("sangat baik", "100", None), ("baik", "80", "100"), ("kurang", None, "80")]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Skala: >100 Sangat Tinggi; 91-100 Tinggi; <=90,99 Sedang.",
            [("Sangat Tinggi", "100", None), ("Tinggi", "91", "100"), ("Sedang", None, "90.99")],
        ),
        (
            "Kriteria capaian: lebih dari 100% (Istimewa), 85% - 100% (Baik), kurang dari 85% (Kurang).",
            [("Istimewa", "100", None), ("Baik", "85", "100"), ("Kurang", None, "85")],
        ),
        (
            "Kategori: di atas 100 persen Melampaui; 100 persen Sesuai; di bawah 100 persen Belum Mencapai.",
            [("Melampaui", "100", None), ("Sesuai", "100", "100"), ("Belum Mencapai", None, "100")],
        ),
    ],
    ids=["no brackets", "the names in brackets", "a class of one value"],
)
def test_name_and_bounds_in_either_order(text: str, expected: list[tuple[object, ...]]) -> None:
    assert bands_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Capaian: 90 persen jalan; 80 persen saluran; 70 persen jembatan.",
        "Realisasi: 12% (jalan), 7% (saluran), 3% (jembatan).",
        "Kriterianya adalah baik (80 s.d. 100%) dan kurang (< 80%).",
        f"Semua indikator {CLASSES}",
        "Realisasi: jalan (12 km), saluran (7 km), jembatan (3 buah).",
        "Kriteria: sangat baik (> 100%), baik (80 s.d. 100%) dicapai oleh kurang (< 80%).",
    ],
    ids=[
        "single values",
        "shares",
        "two classes",
        "nothing opens a list",
        "figures without bounds",
        "words between the classes",
    ],
)
def test_what_is_no_scale(text: str) -> None:
    assert bands_of(text) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "a. Prosentase capaian > 100 %, maka kinerja dinyatakan istimewa.",
                "b. Prosentase capaian 80 - 100 %, maka kinerja dinyatakan baik.",
                "c. Prosentase capaian < 80 %, maka kinerja dinyatakan kurang.",
            ),
            [("istimewa", "100", None), ("baik", "80", "100"), ("kurang", None, "80")],
        ),
        (
            ("- Lebih dari 100 % : Istimewa", "- 100% > nilai > 80 % : Baik", "- 80% > nilai : Kurang"),
            [("Istimewa", "100", None), ("Baik", "80", "100"), ("Kurang", None, "80")],
        ),
    ],
    ids=["a sentence a class", "from above"],
)
def test_a_class_a_line(lines: tuple[str, ...], expected: list[tuple[object, ...]]) -> None:
    assert bands_of(*lines) == [expected]
