"""What is said of the whole, against the one total of the tables. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.topics import topics_of
from reconcile.prose.whole_statements import whole_statements
from tests.case_document import case_document

TABLES = """
indicator | target | realisasi | capaian
Indeks literasi | 80 | 84 | 105,00
Jumlah perpustakaan keliling | 4 unit | 4 unit | 100,00
= Rata-rata capaian | | | 102,50
budget | level | pagu | realisasi | persen_keuangan
Program Literasi | program | Rp4.000.000 | Rp3.918.000 | 97,95%
= Jumlah | total | Rp4.000.000 | Rp3.918.000 | 97,95%
"""


def told(text: str) -> list[str]:
    index = Index(case_document(TABLES + text))
    return [f"{one.claim.raw} {one.kind}" for one in whole_statements(index, topics_of(index), frozenset())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rata-rata capaian seluruh indikator adalah [capaian 102,50%]", ["102,50% right"]),
        ("Rata-rata capaian seluruh indikator adalah [capaian 103,86%]", ["103,86% wrong"]),
        ("Realisasi anggaran keseluruhan sebesar [persen_keuangan 97,59%]", ["97,59% wrong"]),
        # beside the whole pagu, whatever the sentence names
        ("Alokasi Bidang Anu [pagu Rp4.000.000] dengan realisasi [realisasi Rp3.708.000]", ["Rp3.708.000 wrong"]),
        # with the absorption of the total right behind it
        (
            "Total realisasi sebesar [realisasi Rp3.198.000] ([persen_keuangan 97,95%])",
            ["Rp3.198.000 wrong", "97,95% right"],
        ),
        # a figure of a row; a bound; far off, with nothing else that says the whole
        ("Rata-rata capaian seluruh indikator adalah [capaian 105,00%]", []),
        ("Rata-rata capaian seluruh indikator di atas [capaian 103,86%]", []),
        ("Terserap [persen_keuangan 47,95%]", []),
    ],
)
def test_the_whole_has_one_total(text: str, expected: list[str]) -> None:
    assert told(f"text {text}") == expected


def test_several_means_are_not_held_against_one() -> None:
    other = "\nindicator | target | realisasi | capaian\nSatu | 10 | 9 | 90,00\n= Rata-rata | | | 90,00\n"
    assert told(other + "text Rata-rata capaian seluruh indikator adalah [capaian 103,86%]") == []
