"""A column that differs from that of another table is one fault, told with its places."""

from __future__ import annotations

from reconcile.check import check
from schemas.findings import Finding
from tests.case_document import case_document

NAMES = (
    "Produksi padi",
    "Produksi jagung",
    "Produksi kedelai",
    "Luas sawah irigasi",
    "Jumlah alat panen",
    "Indeks tanam",
)


def duplicates(differing: int) -> list[Finding]:
    first = [f"{name} | {60 + place},11%" for place, name in enumerate(NAMES)]
    again = [f"{name} | {60 + place + (place < differing)},11%" for place, name in enumerate(NAMES)]
    text = "\n".join(["indicator | capaian", *first, "table performance_comparison", "indicator | capaian", *again])
    return [finding for finding in check(case_document(text)).findings if finding.rule == "X01"]


def test_most_of_a_column_is_one_fault() -> None:
    told = duplicates(4)
    assert len(told) == 4
    assert [finding.because_of for finding in told] == [None, *[told[0].fingerprint] * 3]


def test_a_row_or_two_are_faults_of_their_own() -> None:
    assert [finding.because_of for finding in duplicates(2)] == [None, None]
