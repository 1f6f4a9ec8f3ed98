"""Amounts with their share of the whole budget. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.share_of_total import shares_of_total
from tests.case_document import case_document

ROWS = """
budget | level | pagu
Program Layanan | program | Rp7.500.000
Program Sarana | program | Rp4.500.000
= Jumlah | total | Rp12.000.000
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Layanan [pagu Rp7.500.000] atau [none 62,50%] dari total anggaran [pagu Rp12.000.000]", ["right"]),
        ("Layanan [pagu Rp7.500.000] atau [none 65,20%] dari total anggaran [pagu Rp12.000.000]", ["wrong"]),
        ("Layanan [pagu Rp7.500.000] ([none 65,20%] dari seluruh anggaran)", ["wrong"]),
        # of what is not said; of its own pagu
        ("Layanan [pagu Rp7.500.000] atau [none 65,20%] dan lain lain", []),
        ("Layanan [realisasi Rp7.500.000] atau [persen_keuangan 65,20%] dari total anggaran [pagu Rp12.000.000]", []),
    ],
)
def test_the_share_is_that_of_the_amount(text: str, expected: list[str]) -> None:
    told = shares_of_total(Index(case_document(f"{ROWS}text {text}")))
    assert [one.kind for one in told] == expected
