"""Amounts printed in thousands or millions of rupiah."""

from __future__ import annotations

import pytest

from extractor.numerals.money_scales import in_its_scale, scale_in
from extractor.numerals.parse import parse_numeral
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


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("162,35 Triliun Rupiah", "162.35", "triliun Rp"),
        ("Rp 2 milyar", "2", "miliar Rp"),
        ("Rp 1.500.000", "1500000", "Rp"),
        ("12 ribu ton", "12", "ribu ton"),
    ],
)
def test_a_figure_in_the_scale_that_its_cell_prints(text: str, value: str, unit: str) -> None:
    told = in_its_scale(parse_numeral(text))
    assert (str(told.value), told.unit) == (value, unit)
