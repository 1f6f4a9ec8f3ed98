"""A repaired reading is used only where another figure confirms it."""

from __future__ import annotations

from reconcile.index import Index
from tests.case_document import case_document


def trusted(row: str) -> bool:
    index = Index(case_document(f"budget | pagu | realisasi | persen_keuangan\n{row}"))
    return index.trusted(index.lines[0].figures[0])


def test_the_arithmetic_of_its_row_confirms_a_repair() -> None:
    assert trusted("Kegiatan Satu | Rp. 28,580.000,- | Rp. 28.578.832,- | 100%")
    assert not trusted("Kegiatan Satu | Rp. 28,580.000,- | Rp. 14.578.832,- | 100%")


def test_the_same_amount_read_elsewhere_confirms_a_repair() -> None:
    assert trusted("Kegiatan Satu | Rp. 28,580.000,- | - | -\nKegiatan Satu | Rp. 28.580.000,- | - | -")


def test_a_contradiction_on_an_unconfirmed_repair_stays_undecided() -> None:
    index = Index(case_document("budget | pagu\nKegiatan Satu | Rp. 28,580.000,-\n= Jumlah | Rp. 99.000.000,-"))
    assert index.judge(index.sums[0].equation).reason == "repaired"


def test_a_sum_to_the_last_digit_confirms_the_repairs_among_its_parts() -> None:
    text = "budget | pagu\nProgram Satu | Rp. 38,417.230.000\nProgram Dua | Rp. 2.115.460.000\n= Jumlah | "
    right, wrong = (Index(case_document(f"{text}{total}")) for total in ("Rp. 40.532.690.000", "Rp. 40.532.790.000"))
    assert [index.trusted(index.lines[0].figures[0]) for index in (right, wrong)] == [True, False]
