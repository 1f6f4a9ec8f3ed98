"""Means that the text states with how many they are of, or of which sasaran. Invented figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.means_in_text import means_in_text
from tests.case_document import case_document

ROWS = """
indicator | target | realisasi | capaian
sasaran Meningkatnya mutu arsip
Indeks kearsipan | 80 | 84 | 105,00
Persentase arsip yang dibenahi | 40% | 38% | 95,00
sasaran Meningkatnya minat baca
Jumlah pemustaka | 50 orang | 55 orang | 110,00
Jumlah koleksi | 20 judul | 16 judul | 80,00
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rata-rata capaian keempat indikator adalah [capaian 97,50%]", ["right"]),
        ("Rata-rata capaian keempat indikator adalah [capaian 95,70%]", ["wrong"]),
        # as many as no table measures; a figure of a row; no mean
        ("Rata-rata capaian ketiga indikator adalah [capaian 95,70%]", []),
        ("Rata-rata capaian keempat indikator adalah [capaian 95,00%]", []),
        ("Capaian keempat indikator adalah [capaian 95,70%]", []),
        # of the sasaran over it
        ("Rata-rata capaian sasaran ini [capaian 100,00%]", ["right"]),
        ("Rata-rata capaian sasaran ini [capaian 101,00%]", ["wrong"]),
    ],
)
def test_a_mean_is_that_of_what_it_names(text: str, expected: list[str]) -> None:
    document = case_document(f"{ROWS}text {text}")
    claims = [replace(claim, section="Sasaran 1 Meningkatnya mutu arsip") for claim in document.claims]
    told = means_in_text(Index(replace(document, claims=claims)))
    assert [one.kind for one in told] == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("Meningkatnya tata kelola arsip daerah dan layanan baca", ["wrong"]),
        # more than a word or two are missing
        ("Meningkatnya tata kelola daerah", []),
    ],
)
def test_a_sasaran_is_named_with_a_word_left_out(named: str, expected: list[str]) -> None:
    rows = ROWS.replace("mutu arsip", "tata kelola arsip daerah dan mutu layanan baca")
    text = f"text Sasaran 1 {named} mendapat predikat baik dengan rata-rata capaian sebesar [capaian 101,00%]"
    told = means_in_text(Index(case_document(f"{rows}{text}")))
    assert [one.kind for one in told] == expected
