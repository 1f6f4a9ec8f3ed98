"""The sasaran of an indicator: over its rows, over its table, on its line, or in another table of the report."""

from __future__ import annotations

import pytest

from extractor.words.sasaran_words import is_sasaran, sasaran_named
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SS 8. Terwujudnya mutu", "Terwujudnya mutu"),
        ("SP Meningkatnya mutu", "Meningkatnya mutu"),
        ("SS1. Terwujudnya mutu", "Terwujudnya mutu"),
        ("Sasaran Stratejik : Naiknya mutu", "Naiknya mutu"),
        ("Meningkatnya mutu", "Meningkatnya mutu"),
    ],
)
def test_a_text_that_names_a_sasaran(text: str, name: str) -> None:
    assert (is_sasaran(text), sasaran_named(text)) == (True, name)


@pytest.mark.parametrize("text", ["Jumlah produksi :", "Persentase mutu", "SPBE mutu", "1. Nilai mutu", "SS 8."])
def test_a_text_that_names_none(text: str) -> None:
    assert not is_sasaran(text)


@pytest.mark.parametrize(
    "over", ["SP | Naiknya semua mutu |", "SS 1. Naiknya semua mutu | < |", " | Naiknya semua mutu |"]
)
def test_a_row_over_its_indicators(over: str) -> None:
    table = f"No | Sasaran / Indikator Kinerja | Target\n{over}\n1 | Nilai mutu | 70\n2 | Nilai lain | 80"
    rows = read(page(table)).indicators
    assert [(row.indikator, row.sasaran) for row in rows] == [
        ("Nilai mutu", "Naiknya semua mutu"),
        ("Nilai lain", "Naiknya semua mutu"),
    ]


def test_what_another_table_of_the_report_says() -> None:
    first = "Sasaran | Indikator Kinerja | Target\nNaiknya mutu | Nilai mutu | 70"
    second = "Indikator Kinerja | Realisasi 2022 | Realisasi 2023\n1. Nilai mutu | 60 | 70"
    assert [row.sasaran for row in read(page(first, second)).indicators] == ["Naiknya mutu", "Naiknya mutu"]


@pytest.mark.parametrize("over", ["Sasaran 1: Naiknya semua mutu", "Naiknya semua mutu"])
def test_a_row_over_the_names_of_the_columns(over: str) -> None:
    table = f"{over} | < | <\nNo | Indikator Kinerja | Target\n1 | Nilai mutu | 70\n2 | Nilai lain | 80"
    rows = read(page(table)).indicators
    assert [row.sasaran for row in rows] == ["Naiknya semua mutu"] * 2
