"""Tables over page ends: which row the first row of the next page belongs to."""

from __future__ import annotations

from extractor.pages.page import Page
from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

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
