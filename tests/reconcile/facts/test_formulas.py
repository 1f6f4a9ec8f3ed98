"""Which way is better, by the wording of an indicator."""

from __future__ import annotations

import pytest

from reconcile.facts.formulas import polarity
from reconcile.index import Index
from tests.case_document import case_document


def leaning(label: str, target: str = "50") -> str:
    return polarity(label, Index(case_document(f"indicator | target\n{label} | {target}")).rows[0].figures[0])


@pytest.mark.parametrize("label", ["Tingkat Kemiskinan", "Angka kematian bayi", "Persentase anak putus sekolah"])
def test_less_is_better_by_its_wording(label: str) -> None:
    assert leaning(label) == "lower"


@pytest.mark.parametrize(
    "label", ["Persentase penurunan kemiskinan", "Persentase pengaduan yang ditindaklanjuti", "Indeks layanan"]
)
def test_turned_or_other_wording_tells_nothing(label: str) -> None:
    assert leaning(label) == "unknown"


def test_a_target_with_less_than_tells_that_less_is_better() -> None:
    assert leaning("Waktu layanan", "< 30") == "lower"
