"""Amounts printed in thousands or millions of rupiah."""

from __future__ import annotations

import pytest

from extractor.numerals.money_scales import scale_in
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Pagu (dalam ribuan rupiah)", "ribu"),
        ("Anggaran (Juta Rp)", "juta"),
        ("Realisasi (Rp.000)", "ribu"),
        ("Realisasi (Rp Milyar)", "miliar"),
        ("Pagu (jutaan)", "juta"),
        ("Pagu (Rp)", None),
        ("Pagu (Rp x 1.000.000)", "juta"),
        ("Pagu Rp 1.000.000", None),
    ],
)
def test_what_a_header_says(text: str, scale: str | None) -> None:
    assert scale_in(text) == scale


def test_amounts_of_a_scaled_table_tell_it_in_their_unit() -> None:
    table = "Program | Pagu | Realisasi | %\nProgram Satu | 2.000 | 1.500 | 75,00"
    (line,) = read(page(table, above=["Tabel 3", "REALISASI ANGGARAN (DALAM JUTA RUPIAH)"])).budget
    assert [value.unit for value in line.values] == ["juta Rp", "juta Rp", "%"]


def test_amounts_printed_in_full_under_a_scale_are_not_sure() -> None:
    table = "Program | Pagu (dalam juta) | Realisasi (dalam juta)\nProgram Satu | 500.000.000 | 4.500.000"
    (line,) = read(page(table, above=["Tabel 3", "REALISASI ANGGARAN TAHUN 2024"])).budget
    assert [(value.sure, value.reason) for value in line.values] == [(False, "scale_unlikely"), (True, None)]
