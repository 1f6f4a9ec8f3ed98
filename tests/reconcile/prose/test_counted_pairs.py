"""Sasaran and indicators counted together, against the tables that list both. Invented figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.counted_pairs import counted_pairs
from schemas.prose import Claim
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

BUDGET = """
budget | level | pagu
Program Arsip | program | 900
Penataan | kegiatan | 400
Pemilahan | subkegiatan | 150
Penyusutan | subkegiatan | 250
Pembinaan | kegiatan | 500
Pelatihan | subkegiatan | 500
"""


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


@pytest.mark.parametrize(
    ("text", "tables", "expected"),
    [
        # one table bears out the first, and has one more or one less of the other
        ("[sebagian:indikator 3] indikator dalam [sebagian:sasaran 1] sasaran", TABLE, [1]),
        ("[sebagian:indikator 3] indikator dalam [sebagian:sasaran 4] sasaran", TABLE, []),
        ("Misi ini memuat [sebagian:indikator 3] indikator dalam [sebagian:sasaran 1] sasaran", TABLE, []),
        # two of three
        ("Ada [none 1] program, [none 4] kegiatan, dan [none 3] sub kegiatan", BUDGET, [4]),
        ("Ada [none 1] program, [none 2] kegiatan, dan [none 3] sub kegiatan", BUDGET, []),
        ("Ada [none 1] program, [none 9] kegiatan, dan [none 3] sub kegiatan", BUDGET, []),
    ],
)
def test_one_table_tells_where_all_else_fits(text: str, tables: str, expected: list[int]) -> None:
    document = case_document(f"table performance_agreement{tables}text {text}")
    nouns = {"program,": "program", "kegiatan,": "kegiatan", "sub": "sub kegiatan"}
    claims = [
        replace(claim, kind="count", measure=claim.measure or f"sebagian:{nouns[_behind(claim)]}")
        for claim in document.claims
    ]
    found = counted_pairs(Index(replace(document, claims=claims)))
    assert [int(figure.number) for figure, _ in found] == expected


def _behind(claim: Claim) -> str:
    return claim.quote.partition(f"{claim.raw} ")[2].split()[0]
