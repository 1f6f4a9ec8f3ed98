"""Which lines of a budget table add up to which."""

from __future__ import annotations

from reconcile.facts.stated_sum import StatedSum
from reconcile.index import Index
from tests.case_document import case_document


def sums(text: str) -> dict[str, StatedSum]:
    return {stated.line.label: stated for stated in Index(case_document(text)).sums}


def test_a_total_after_its_parts_takes_the_highest_level_only() -> None:
    found = sums(
        """
        budget | level | pagu
        Program Satu | program | Rp300.000
        Kegiatan Satu | kegiatan | Rp100.000
        Kegiatan Dua | kegiatan | Rp200.000
        Program Dua | program | Rp50.000
        Kegiatan Tiga | kegiatan | Rp50.000
        = Jumlah | total | Rp350.000
        """
    )
    assert [stated.agrees for stated in found.values()] == [True, True, True]
    assert found["Jumlah"].sum == 350_000


def test_several_totals_and_a_grand_total_count_no_amount_twice() -> None:
    found = sums(
        """
        budget | level | pagu
        Kegiatan Satu | kegiatan | Rp100.000
        Kegiatan Dua | kegiatan | Rp200.000
        = Jumlah satu | subtotal | Rp300.000
        Kegiatan Tiga | kegiatan | Rp70.000
        = Jumlah dua | subtotal | Rp70.000
        = Jumlah | total | Rp370.000
        """
    )
    assert all(stated.agrees for stated in found.values())


def test_a_programme_far_off_is_sure_only_where_a_total_holds_its_sum() -> None:
    text = """
        budget | level | pagu
        = TOTAL | total | Rp{total}
        Program Satu | program | Rp900.000
        Kegiatan Satu | kegiatan | Rp100.000
        Program Dua | program | Rp50.000
        Kegiatan Dua | kegiatan | Rp50.000
        """
    assert sums(text.format(total="150.000"))["Program Satu"].sure
    assert not sums(text.format(total="950.000"))["Program Satu"].sure


def test_a_heading_read_as_a_line_does_not_spoil_the_programme_above_it() -> None:
    found = sums(
        """
        budget | level | pagu
        Program Satu | program | Rp100.000
        Kegiatan Satu | kegiatan | Rp100.000
        URUSAN PILIHAN | kegiatan | Rp900.000
        Program Dua | program | Rp900.000
        Kegiatan Dua | kegiatan | Rp900.000
        """
    )
    assert found["Program Satu"].agrees


def test_an_empty_part_is_counted() -> None:
    found = sums("budget | pagu\nKegiatan Satu | Rp100.000\nKegiatan Dua | -\n= Jumlah | Rp300.000")
    assert found["Jumlah"].blanks == 1
