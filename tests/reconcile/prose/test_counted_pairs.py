"""Sasaran and indicators counted together, against the tables that list both. Invented figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.counted_pairs import counted_pairs
from tests.case_document import case_document

TABLE = """
indicator | target
sasaran Meningkatnya mutu arsip
Indeks kearsipan | 80
Persentase arsip yang dibenahi | 40%
sasaran Meningkatnya minat baca
Jumlah pemustaka | 50 orang
"""
LISTS = f"table performance_agreement{TABLE}table performance_agreement{TABLE}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[sebagian:sasaran 2] sasaran dengan [sebagian:indikator 5] indikator", [5]),
        ("[sebagian:iku 3] IKU dalam [sebagian:sasaran 4] sasaran", [4]),
        ("[sebagian:iku 3] IKU dalam [sebagian:sasaran 2] sasaran", []),
        # what is counted first is in no table; nothing joins the two
        ("[sebagian:iku 7] IKU dalam [sebagian:sasaran 4] sasaran", []),
        ("[sebagian:iku 3] IKU naik. [sebagian:sasaran 4] sasaran", []),
    ],
)
def test_the_second_is_that_of_the_tables_of_the_first(text: str, expected: list[int]) -> None:
    document = case_document(f"{LISTS}text {text}")
    claims = [replace(claim, kind="count") for claim in document.claims]
    found = counted_pairs(Index(replace(document, claims=claims)))
    assert [int(figure.number) for figure, _ in found] == expected
