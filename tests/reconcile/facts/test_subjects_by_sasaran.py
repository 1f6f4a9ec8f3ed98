"""Rows that only their sasaran tells to be one indicator. All names are invented."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from tests.case_document import CaseDocument

TWO_LISTS = """
table performance_measurement
sasaran Meningkatnya tertib pengelolaan arsip kota
indicator | target | realisasi | capaian
{first} | 40 | 58 | 145,00
table performance_measurement
sasaran {sasaran}
indicator | capaian
{second} | 104,30
"""


def subjects(text: str) -> list[int]:
    index = Index(CaseDocument(text).document())
    return [index.subject_of[row.owner.id] for row in index.rows]


@pytest.mark.parametrize(
    ("first", "second", "sasaran", "one"),
    [
        ("Layanan informasi tata ruang", "Proporsi layanan informasi tata ruang", "", True),
        ("Persentase tenaga ahli yang bersertifikat", "Persentase sertifikasi tenaga ahli", "", True),
        ("Persentase tenaga ahli yang bersertifikat", "Jumlah tenaga ahli yang bersertifikat", "", False),
        ("Layanan informasi tata ruang", "Proporsi layanan informasi tata ruang", "Meningkatnya mutu arsip", False),
        ("Layanan informasi tata ruang:", "Layanan informasi tata ruang kota", "", False),
    ],
    ids=["a word of measure", "another form", "another quantity", "another sasaran", "the head of a group"],
)
def test_one_indicator_under_one_sasaran(first: str, second: str, sasaran: str, one: bool) -> None:
    own = sasaran or "Meningkatnya tertib pengelolaan arsip kota"
    found = subjects(TWO_LISTS.format(first=first, second=second, sasaran=own))
    assert (found[0] == found[1]) is one
