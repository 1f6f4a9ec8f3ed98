"""Sentences that divide an amount."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # people told by what they are; the whole behind its parts; what one number adds to another
        ("Ada [jumlah:orang 64 orang], terdiri dari [none 9 dokter] dan [none 52 perawat]", ["9 dokter", "52 perawat"]),
        ("[none 30 unit] baru dan [none 12 unit] lama, seluruhnya [none 41 unit]", ["30 unit", "12 unit"]),
        ("[none 900 berkas] ditambah [none 70 berkas] sehingga [none 1.520 berkas]", ["900 berkas", "70 berkas"]),
        # too far off for parts of the whole
        ("Ada [jumlah:orang 64 orang], terdiri dari [none 3 bidang] dan [none 10 seksi]", []),
        ("[none 30 unit] baru dan [none 12 unit] lama, seluruhnya [none 90 unit]", []),
    ],
)
def test_counts_are_added_up_where_they_are_meant_to_be(text: str, parts: list[str]) -> None:
    divided = Index(case_document(f"text {text}")).splits
    assert [part.raw for found in divided for part in found.parts] == parts
