"""Tables over page ends: which row the first row of the next page belongs to."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractor.grid.lattice import grids
from extractor.pages.page import Page
from extractor.tables.sheets import sheets_of
from schemas.document import Document
from tests.drawn import drawn, page, words
from tests.extractor.meaning.test_contents import figures, read

WIDTHS = [40, 260, 80, 80]
HEAD = "No | Indikator Kinerja | Target | Realisasi\n"
FILLING = "\n".join(f"{n}. | Nilai {n} | {n * 7 % 50}.25 | 5{n * 7 % 10}.10" for n in range(1, 31)) + "\n"


def over_two_pages(last: str, first: str, *rest: str) -> Document:
    return read(full_page(last), page("\n".join([first, *rest]), number=2, top=60.0, widths=WIDTHS))


def full_page(last: str) -> Page:
    title = ["LAPORAN KINERJA TAHUN 2023"]
    return page(HEAD + FILLING + last, number=1, top=150.0, widths=WIDTHS, above=title)


def test_figures_with_a_decimal_point_are_no_numbers_of_rows() -> None:
    rows = over_two_pages("31. | Nilai yang | 70.25 | 71.10", " | terakhir |  | ").indicators
    assert (rows[-1].indikator, len(rows)) == ("Nilai yang terakhir", 31)


def test_a_numbered_heading_on_the_next_page_is_no_rest_of_a_row() -> None:
    rows = over_two_pages("31. | Nilai baik | 70.25 | 71.10", "I.2 | Sasaran 2 : Naik | < | <", "32. | Nilai | 1 | 2")
    assert [row.indikator for row in rows.indicators[-2:]] == ["Nilai baik", "Nilai"]
    assert rows.indicators[-1].sasaran == "Naik"


def test_figures_on_the_next_page_of_a_row_that_had_none() -> None:
    (*_, last) = over_two_pages("31. | Nilai yang |  | ", " | terakhir | 70.25 | 71.10").indicators
    assert [value.raw for value in last.values] == ["70.25", "71.10"]
    assert [(value.sure, value.reason) for value in last.values] == [(False, "cut_row")] * 2


def test_a_programme_on_the_next_page_is_no_rest_of_a_kegiatan_without_amounts() -> None:
    head = "Program / Kegiatan | Anggaran | Realisasi\n"
    filling = "\n".join(f"Program {n} | {n}.500.000 | {n}.000.000\nRapat kerja {n} |  | " for n in range(1, 16)) + "\n"
    first = page(head + filling, top=150.0, widths=[260, 80, 80])
    rest = page("Program Baru | 4.000.000 | 3.000.000\nLatihan |  | ", number=2, top=60.0, widths=[260, 80, 80])
    told = read(first, rest).budget[-1]
    assert (told.name, told.page) == ("Program Baru", 2)
    assert "cut_row" not in {value.reason for value in told.values}


def test_a_row_of_its_own_on_the_next_page() -> None:
    rows = over_two_pages("31. | Nilai baik | 70.25 | 71.10", " | Nilai lain | 70.25 | 71.10").indicators
    assert [row.indikator for row in rows[-2:]] == ["Nilai baik", "Nilai lain"]
    assert all(value.sure for value in rows[-1].values)


def test_a_sasaran_merged_over_an_indicator_that_runs_on_runs_on_too() -> None:
    head = "Sasaran | Indikator | Target | Kegiatan | Anggaran\n"
    filling = "\n".join(f"Naik {n} | Nilai {n} | {n} | Rapat {n} | {n}.000.000" for n in range(1, 31)) + "\n"
    widths = [140, 100, 50, 80, 80]
    first = page(head + filling + "Naiknya Mutu | Nilai yang | 70 | Rapat | 1.000.000", top=150.0, widths=widths)
    rest = "Pemerintah Daerah | terakhir |  | Kunjungan | 2.000.000\n^ | ^ | ^ | Pameran | 3.000.000"
    rows = read(first, page(rest, number=2, top=60.0, widths=widths)).indicators
    assert (rows[-1].sasaran, rows[-1].indikator) == ("Naiknya Mutu Pemerintah Daerah", "Nilai yang terakhir")


PLAN = [40, 90, 90, 80]
PLAN_HEAD = "No | Sasaran | Kegiatan | Anggaran\n"


def plan(first: str) -> Document:
    """A plan of which one cell among all of the column `Kegiatan` goes over two rows; `first` begins the next page."""
    filling = "\n".join(
        f"{n}. | Naiknya {n} | Rapat {n} | {n}.000.000\n^ | ^ | Temu {n} | {n}.500.000" for n in range(1, 15)
    )
    filling += "\n15. | Naiknya 15 | Rapat | 2.000.000\n^ | ^ | ^ | 3.000.000\n^ | ^ | Pameran | 4.000.000"
    return read(
        page(PLAN_HEAD + filling, top=150.0, widths=PLAN),
        page(first, number=2, top=60.0, widths=PLAN),
    )


def test_an_activity_with_an_amount_of_its_own_is_no_rest_of_the_one_before() -> None:
    assert [line.name for line in plan(" |  | Latihan | 5.000.000").budget[-2:]] == ["Pameran", "Latihan"]


def test_a_sasaran_that_begins_beside_a_new_row_is_another_one() -> None:
    (table,) = plan(" | Naiknya Mutu | Latihan | 5.000.000").tables
    assert [cell and cell.text for cell in table.rows[-1][1:]] == ["Naiknya Mutu", "Latihan", "5.000.000"]


TABLE = [f"{n}. | Nilai {n} | {n * 7 % 50},25 | {n * 9 % 60},10" for n in range(1, 40)]


@given(st.integers(min_value=4, max_value=36), st.booleans(), st.sampled_from([0.0, 5.0, -6.5]))
def test_a_table_cut_anywhere_gives_the_rows_of_the_whole(place: int, headed: bool, moved: float) -> None:
    """With or without its header again, and with column lines a few points off."""
    rows = figures(read(page(HEAD + "\n".join(TABLE), top=60.0, widths=WIDTHS, height=900.0)))
    above = page(HEAD + "\n".join(TABLE[:place]), top=878 - 18.0 * place - 18, widths=WIDTHS, height=900.0)
    widths = [WIDTHS[0], WIDTHS[1] + moved, WIDTHS[2] - moved, WIDTHS[3]]
    again = (HEAD if headed else "") + "\n".join(TABLE[place:])
    below = page(again, number=2, top=60.0, widths=widths, height=900.0)
    assert figures(read(above, below)) == rows


def test_a_page_number_far_from_the_edge_parts_no_table() -> None:
    pages = [page(HEAD + FILLING, top=60.0, widths=WIDTHS, height=800.0)]
    for number in (2, 3):
        rows = "\n".join(f"{n}. | Nilai {n} | 1 | 2" for n in range(30 * number - 29, 30 * number + 1))
        pages.append(page(rows, number=number, top=60.0, widths=WIDTHS, height=800.0))
    numbered = [replace(one, words=[*one.words, *words(str(one.number + 8), 400, 650)]) for one in pages]
    assert [table.pages for table in read(*numbered).tables] == [[1, 2, 3]]


def test_a_drawn_box_on_every_page_parts_no_table() -> None:
    first = page(HEAD + FILLING, top=60.0, widths=WIDTHS)
    pages = [first]
    for number in (2, 3):
        rows = "\n".join(f"{n}. | Nilai {n} | 1 | 2" for n in range(30 * number - 29, 30 * number + 1))
        pages.append(page(rows, number=number, top=60.0, widths=WIDTHS))
    boxed = []
    for one in pages:
        text, lines = drawn(f"INSPEKTORAT KABUPATEN | III - {one.number}", 780.0, [400, 60])
        boxed.append(replace(one, words=[*one.words, *text], rulings=[*one.rulings, *lines]))
    assert [table.pages for table in read(*boxed).tables] == [[1, 2, 3]]


def test_a_titled_table_of_the_same_columns_is_another() -> None:
    second = page(
        HEAD + "31. | Nilai 31 | 1 | 2", number=2, above=["Tabel 2. Capaian Kinerja"], top=60.0, widths=WIDTHS
    )
    assert len(read(full_page("31. | Nilai baik | 70.25 | 71.10"), second).tables) == 2


def test_why_parts_were_joined_is_kept() -> None:
    pages = [
        full_page("31. | Nilai baik | 70.25 | 71.10"),
        page("32. | Nilai | 1 | 2", number=2, top=60.0, widths=WIDTHS),
    ]
    (placed,) = sheets_of(pages, {one.number: grids(one, 9_999, 9_999)[0] for one in pages}).placed
    (join,) = placed.sheet.joins
    assert join.page == 2
    assert {"all column lines shared", "no header of its own", "numbers of rows go on"} <= {
        told for told, _ in join.reasons
    }


def test_a_header_in_another_order_of_its_columns_begins_a_table() -> None:
    swapped = "No | Indikator Kinerja | Realisasi | Target\n31. | Nilai lain | 71.10 | 70.25"
    second = page(swapped, number=2, top=60.0, widths=WIDTHS)
    row = read(full_page("30. | Nilai baik | 70.25 | 71.10"), second).indicators[-1]
    assert {value.measure: value.raw for value in row.values} == {"target": "70.25", "realisasi": "71.10"}


def test_a_header_said_again_without_the_title_over_it() -> None:
    title = "REKAPITULASI ANGGARAN | < | <\n"
    head = "No | Program | Anggaran\n1 | 2 | 3\n"
    filling = "\n".join(f"{n}. | Program {n} | {n}.000.000" for n in range(1, 31)) + "\n"
    widths = [40, 260, 80]
    first = page(title + head + filling, top=150.0, widths=widths)
    second = page(head + "31. | Program lain | 2.500.000", number=2, top=60.0, widths=widths)
    (table,) = read(first, second).tables
    assert (len(table.rows), table.pages) == (31, [1, 2])


def test_a_cell_that_counts_something_begins_a_row_of_its_own() -> None:
    head = "Sasaran | Indikator Kinerja | Target\n"
    filling = "\n".join(f"Naik {n} | Jumlah {n} | {n} paket hasil kajian yang dipakai" for n in range(1, 31)) + "\n"
    widths = [100, 160, 200]
    first = page(head + filling + "Naiknya | Jumlah kajian | 5 dokumen hasil kajian", top=150.0, widths=widths)
    rest = " | Jumlah karya | 20 karya yang didaftarkan"
    rows = read(first, page(rest, number=2, top=60.0, widths=widths)).indicators
    assert [row.indikator for row in rows[-2:]] == ["Jumlah kajian", "Jumlah karya"]


def test_a_sasaran_over_some_columns_on_the_next_page_is_no_rest_of_a_row() -> None:
    rows = over_two_pages("31. | Nilai baik | 70.25 | 71.10", "SS 2. Naiknya mutu | < |  | ", "32. | Nilai | 1 | 2")
    assert [(row.indikator, row.sasaran) for row in rows.indicators[-2:]] == [
        ("Nilai baik", None),
        ("Nilai", "Naiknya mutu"),
    ]


def test_amounts_on_the_next_page_behind_the_sign_of_a_currency() -> None:
    head = "No | Kegiatan | Anggaran | Realisasi\n"
    filling = "".join(f"{n}. | Rapat kerja {n} | Rp {n}.500.000 | Rp {n}.000.000\n" for n in range(1, 31))
    first = page(head + filling + "31. | Rapat akhir | Rp | Rp", top=150.0, widths=WIDTHS)
    rest = page(" | tahun | 4.000.000 | 3.000.000", number=2, top=60.0, widths=WIDTHS)
    (*_, last) = read(first, rest).budget
    assert (last.name, [value.value for value in last.values]) == ("Rapat akhir tahun", [4_000_000, 3_000_000])


def test_a_heading_cut_by_the_page_end_is_one() -> None:
    last = "31. | Nilai baik | 70.25 | 71.10\nSasaran 2 : Naiknya mutu layanan | < | < | <"
    rows = over_two_pages(last, "dan kepuasan warga | < | < | <", "32. | Nilai lain | 1.50 | 2.25").indicators
    assert rows[-1].sasaran == "Naiknya mutu layanan dan kepuasan warga"


def test_a_heading_that_begins_with_a_capital_letter_is_another() -> None:
    last = "31. | Nilai baik | 70.25 | 71.10\nSasaran 2 : Naiknya mutu layanan | < | < | <"
    rows = over_two_pages(last, "Sasaran 3 : Puasnya warga | < | < | <", "32. | Nilai lain | 1.50 | 2.25").indicators
    assert rows[-1].sasaran == "Puasnya warga"
