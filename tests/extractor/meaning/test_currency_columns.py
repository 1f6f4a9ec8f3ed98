"""Columns that hold nothing but `Rp`."""

from __future__ import annotations

from decimal import Decimal

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

ROWS = "Program Satu | Rp | 2.000.000 | Rp | 1.000.000\nJumlah | Rp | 2.000.000 | Rp | 1.000.000"


def test_the_amounts_behind_their_signs() -> None:
    line, _ = read(page(f"Program | Pagu Anggaran | < | Realisasi | <\n{ROWS}")).budget
    assert [(v.measure, v.value, v.unit) for v in line.values] == [
        ("pagu", Decimal(2000000), "Rp"),
        ("realisasi", Decimal(1000000), "Rp"),
    ]


def test_a_heading_that_stands_over_the_signs_only() -> None:
    line, _ = read(page(f"Program | Pagu Anggaran |  | Realisasi | \n{ROWS}")).budget
    assert [v.measure for v in line.values] == ["pagu", "realisasi"]


def test_a_column_of_amounts_is_no_column_of_signs() -> None:
    (line,) = read(page("Program | Pagu | Realisasi\nProgram Satu | Rp 2.000 | Rp 1.000")).budget
    assert [v.measure for v in line.values] == ["pagu", "realisasi"]


def test_a_heading_parted_between_the_signs_and_the_amounts() -> None:
    line, _ = read(
        page("Program | Anggaran | (Rp)\nProgram Satu | Rp. | 2.000.000\nProgram Dua | Rp. | 1.000.000")
    ).budget
    assert [(v.measure, v.value) for v in line.values] == [("pagu", Decimal(2000000))]


def test_a_lone_sign_is_no_sure_amount() -> None:
    table = "Program | Anggaran | Realisasi\nProgram Satu | Rp. | 2.000.000\nProgram Dua | 3.000.000 | 1.000.000"
    line, _ = read(page(table, above=["LAPORAN REALISASI ANGGARAN TAHUN 2023"])).budget
    assert [(v.raw, v.sure, v.reason) for v in line.values if v.measure == "pagu"] == [("Rp.", False, "values_unlike")]
