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


def test_a_part_that_goes_by_another_name_is_a_part_where_it_makes_the_sum() -> None:
    found = sums(
        """
        budget | level | pagu
        Program Satu | program | Rp350.000
        Kegiatan Satu | kegiatan | Rp100.000
        Kegiatan Dua | kegiatan | Rp200.000
        KegiatanTiga | subtotal | Rp50.000
        Program Dua | program | Rp70.000
        Kegiatan Empat | kegiatan | Rp70.000
        """
    )
    assert found["Program Satu"].agrees


def test_nothing_spent_in_a_year_bears_out_no_reading() -> None:
    found = sums(
        """
        budget | level | code | pagu 2022 | pagu 2023
        Program Satu | program | 1 | 0 | Rp900.000
        Kegiatan Satu | kegiatan | | 0 | Rp16.000
        """
    )
    assert not found["Program Satu"].told


def test_a_table_whose_codes_run_on_over_the_page_end_is_one() -> None:
    found = sums(
        """
        page 1
        budget | level | code | pagu
        Belanja Jasa | jenis_belanja | 5.1.02 | Rp83.866.306
        Jasa Kantor | jenis_belanja | 5.1.02.01 | Rp79.464.000
        page 2
        budget | level | code | pagu
        Iuran | jenis_belanja | 5.1.02.02 | Rp4.402.306
        """
    )
    assert found["Belanja Jasa"].agrees


def test_a_line_that_holds_the_codes_of_several_has_an_amount_of_nobody_knows_which() -> None:
    text = """
        budget | level | code | pagu
        Urusan | program | 5.1 | Rp900.000
        Pendidikan | kegiatan | {} | Rp500.000
        Kesehatan | kegiatan | 5.1.02 | Rp390.000
        """
    assert sums(text.format("5.1.01"))["Urusan"].told
    assert not sums(text.format("5.1.01 5.1.01.7"))["Urusan"].told


def test_growth_in_percent_is_no_sum() -> None:
    found = sums(
        """
        budget | level | pagu
        Belanja Satu | jenis_belanja | 11%
        Belanja Dua | jenis_belanja | 12%
        = Total | total | 9%
        """
    )
    assert not found


def test_where_no_line_of_a_level_agrees_its_parts_are_not_known() -> None:
    rows = "".join(
        f"Urusan {n} | program | 5.{n} | Rp{n}00.000\nDinas {n} | kegiatan | 5.{n}.1 | Rp{n}05.000\n" for n in (1, 2, 3)
    )
    header = "budget | level | code | pagu\n"
    assert not any(stated.told for stated in sums(header + rows).values())
    sound = "Urusan 4 | program | 5.4 | Rp400.000\nDinas 4 | kegiatan | 5.4.1 | Rp400.000\n"
    assert sum(stated.told and not stated.agrees for stated in sums(header + rows + sound).values()) == 3


def test_one_line_below_another_is_its_part_only_by_its_code() -> None:
    text = """
        budget | level | code | pagu | realisasi
        Program Satu | program | 1.01 | Rp850.000 | Rp700.000
        Kegiatan Satu | kegiatan | {} | Rp900.000 | Rp700.000
        """
    assert sums(text.format("1.01.5"))["Program Satu"].told
    assert not sums(text.format(""))["Program Satu"].told


def test_a_programme_far_off_is_sure_where_the_numbers_of_its_rows_run_on_and_others_add_up() -> None:
    text = """
        budget | level | pagu
        A. Program Satu | program | Rp900.000
        1. Kegiatan Satu | kegiatan | Rp{amount}
        2. Kegiatan Dua | kegiatan | Rp200.000
        B. Program Dua | program | Rp50.000
        {next}. Kegiatan Tiga | kegiatan | Rp50.000
        C. Program Tiga | program | Rp70.000
        4. Kegiatan Empat | kegiatan | Rp70.000
        """
    told = [
        sums(text.format(amount=amount, next=number))
        for amount, number in (("100.000", 3), ("100.000", 4), ("1.800.000", 3))
    ]
    assert [found["A. Program Satu"].sure for found in told] == [True, False, False]


def test_headings_without_amounts_do_not_part_the_lines_beside_a_total() -> None:
    found = sums(
        """
        budget | level | pagu
        Program Satu | program |
        Kegiatan Satu | kegiatan | Rp410.000
        Kegiatan Dua | kegiatan | Rp235.000
        Program Dua | program |
        Kegiatan Tiga | kegiatan | Rp55.000
        = Jumlah | total | Rp710.000
        """
    )
    assert found["Jumlah"].flat
    assert found["Jumlah"].told


def test_a_numbered_list_is_whole_however_far_its_total_is_off() -> None:
    text = """
        budget | level | pagu
        {first}. Kegiatan Satu | kegiatan | Rp410.000
        2. Kegiatan Dua | kegiatan | Rp235.000
        3. Kegiatan Tiga | kegiatan | Rp55.000
        = Jumlah | total | Rp1.700.000
        """
    assert sums(text.format(first=1))["Jumlah"].told
    assert not sums(text.format(first=4))["Jumlah"].told
