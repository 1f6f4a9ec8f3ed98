"""Formulas of capaian as they are set: over a bar, in one line, with the direction told above."""

from __future__ import annotations

import pytest

from extractor.pages.page import Page, Word
from extractor.prose.formulas import find_formulas
from schemas.document import Formula
from schemas.geometry import Box


def words(text: str, x: float, top: float) -> list[Word]:
    found = []
    for word in text.split():
        found.append(Word(word, Box(x, top, x + 6 * len(word), top + 10), 10.0))
        x += 6 * (len(word) + 1)
    return found


def formulas(above: str, below: str, told: str = "") -> list[Formula]:
    label = [*words("Persentase capaian =", 50, 100), *words("x 100%", 420, 100)]
    parts = [*words(above, 200, 92), *words(below, 200, 108)] if below else words(above, 200, 100)
    return find_formulas([Page(3, 600, 800, 0, [*words(told, 50, 60), *label, *parts])])


@pytest.mark.parametrize(
    ("above", "below", "polarity", "form"),
    [
        ("Realisasi", "Target", "higher", "R/T"),
        ("Realisasi / Rencana", "", "higher", "R/T"),
        ("Rencana – (Realisasi – Rencana)", "Rencana", "lower", "(2T-R)/T"),
        ("Target", "Realisasi", "lower", "T/R"),
        ("Realisasi - (Realisasi - Target)", "Target", None, "(R-(R-T))/T"),
    ],
)
def test_the_form_tells_the_polarity(above: str, below: str, polarity: str | None, form: str) -> None:
    assert [(found.page, found.polarity, found.form) for found in formulas(above, below)] == [(3, polarity, form)]


def test_the_sentence_above_tells_the_polarity() -> None:
    told = "Semakin tinggi realisasi menunjukkan semakin rendah pencapaian kinerja"
    assert [found.polarity for found in formulas("Realisasi", "Target", told)] == ["lower"]


def test_other_fractions_are_no_formulas_of_capaian() -> None:
    assert formulas("Jumlah kendaraan", "Jumlah ijin") == []


def test_raw_reads_as_printed() -> None:
    assert [found.raw for found in formulas("Realisasi", "Target")] == [
        "Persentase capaian = Realisasi / Target x 100%"
    ]
