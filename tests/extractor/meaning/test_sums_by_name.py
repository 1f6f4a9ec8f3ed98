"""Lines of a budget that are called the sum of something."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_budget_tree import levels
from tests.extractor.meaning.test_contents import read

HEADER = "No | Uraian | Pagu (Rp) | Realisasi (Rp)\n"
PARTS = "1 | Belanja Pegawai | 4.000.000 | 3.000.000\n2 | Belanja Barang | 2.000.000 | 1.500.000\n"


@pytest.mark.parametrize("label", ["Jumlah Seksi A", "JUMLAH DPA 07", "Sub Jumlah Seksi A", "Sub-total Loket Dua"])
def test_a_sum_is_a_total_whatever_it_is_called_the_sum_of(label: str) -> None:
    document = read(page(f"{HEADER}{PARTS} | {label} | 6.000.000 | 4.500.000"))
    assert levels(document)[-1] == (label, "total")
    assert {(one.label, one.raw) for one in document.aggregates} == {(label, "6.000.000"), (label, "4.500.000")}


def test_sums_of_parts_within_a_total_are_subtotals() -> None:
    table = f"""{HEADER}{PARTS} | Jumlah Seksi A | 6.000.000 | 4.500.000
    1 | Belanja Kertas | 3.000.000 | 2.000.000
    2 | Belanja Rak | 1.000.000 | 900.000
     | Jumlah Seksi B | 4.000.000 | 2.900.000
     | Jumlah | 10.000.000 | 7.400.000"""
    assert [level for name, level in levels(read(page(table))) if name.startswith("Jumlah")] == [
        "subtotal",
        "subtotal",
        "total",
    ]


def test_the_sum_of_one_line_ends_its_table_and_is_alike_in_all() -> None:
    one = HEADER + "1 | Belanja Barang | 2.000.000 | 1.500.000\n"
    assert levels(read(page(one + " | Jumlah Seksi C | 2.000.000 | 1.500.000")))[-1][1] == "total"
    assert levels(read(page(one + " | Jumlah Seksi C | 2.000.000 | 1.400.000")))[-1][1] != "total"


def test_a_line_called_a_number_of_things_is_no_sum() -> None:
    document = read(page(f"{HEADER}{PARTS}3 | Jumlah arsip ditata | 700.000 | 600.000"))
    assert levels(document)[-1][1] not in ("total", "subtotal")
    assert document.aggregates == []
