"""Long amounts that differ by two neighbouring digits only."""

from __future__ import annotations

from reconcile.index import Index
from reconcile.prose.swapped_digits import misprinted_amount_statements, swapped_amount_statements
from tests.case_document import case_document


def told(text: str) -> list[str]:
    return [entry.claim.raw for entry in swapped_amount_statements(Index(case_document(text)))]


def test_what_stands_in_fewer_places_is_told() -> None:
    text = """
    text Pendapatan [realisasi Rp38.526.417.150]
    text Pendapatan [realisasi Rp38.256.417.150] dan [realisasi Rp38.256.417.150]
    """
    assert told(text) == ["Rp38.526.417.150"]


def test_round_or_short_amounts_come_near_each_other_by_chance() -> None:
    assert not told("text [pagu Rp27.960.000.000] lalu [pagu Rp27.690.000.000] dan [pagu Rp27.690.000.000]")


def test_two_exchanges_are_another_amount() -> None:
    assert not told("text [pagu Rp83.526.417.510] lalu [pagu Rp38.526.417.150] dan [pagu Rp38.526.417.150]")


def misprinted(text: str) -> list[str]:
    table = "budget | level | pagu | realisasi\n= Jumlah | total | Rp16.950.760.483 | Rp15.950.760.483\n"
    return [entry.claim.raw for entry in misprinted_amount_statements(Index(case_document(table + text)))]


def test_the_text_is_told_where_one_digit_is_another_than_in_the_table() -> None:
    assert misprinted("text Anggaran [pagu Rp16.980.760.483]") == ["Rp16.980.760.483"]


def test_another_measure_or_another_size_is_another_amount() -> None:
    assert not misprinted("text Anggaran [realisasi Rp16.980.760.483] dan [pagu Rp1.698.076.048]")
