"""Sentences that divide an amount."""

from __future__ import annotations

from reconcile.index import Index
from tests.case_document import case_document


def test_the_parts_follow_the_words_that_divide() -> None:
    shares = "APBN [pagu Rp3.000.000] dan hibah [pagu Rp2.000.000]"
    text = f"text Pagu [pagu Rp5.000.000] terdiri dari {shares}, tahun lalu [pagu 2023 Rp1.000.000]."
    [divided] = Index(case_document(text)).splits
    assert [part.raw for part in divided.parts] == ["Rp3.000.000", "Rp2.000.000"]


def test_a_change_or_a_spending_divides_nothing() -> None:
    text = "text Pagu [pagu Rp5.000.000] terdiri dari semula [pagu Rp3.000.000] menjadi [pagu Rp2.000.000]."
    assert Index(case_document(text)).splits == []
