"""Lines around a whole page: no tables."""

from __future__ import annotations

from dataclasses import replace

from extractor.grid.lattice import grids
from extractor.grid.page_frames import without_frames
from extractor.pages.page import Page, Ruling, Word
from schemas.geometry import Box
from tests.drawn import page, words
from tests.extractor.meaning.test_contents import read

TABLE = "No | Indikator Kinerja | Target | Realisasi\n1 | Nilai layanan | 70,50 | 71,25"
TEXT = [
    "Laporan ini disusun untuk menjelaskan hasil kerja tahun berjalan dan",
    "Realisasi anggaran sebesar Rp 750.000.000,00 dari pagu Rp 900.000.000,00",
]


def framed(whole: Page, left: float, top: float, right: float, bottom: float) -> Page:
    sides = [Ruling("h", at, left, right) for at in (top, bottom)]
    sides += [Ruling("v", at, top, bottom) for at in (left, right)]
    return replace(whole, rulings=(*whole.rulings, *sides))


def tables(whole: Page) -> int:
    return len(without_frames(grids(whole, 9_999, 9_999)[0], whole))


def test_a_frame_around_a_page_is_no_table_and_its_text_is_read() -> None:
    below = [word for n, line in enumerate(TEXT) for word in words(line, 100.0, 300.0 + 15 * n)]
    text = page(TABLE)
    document = read(framed(replace(text, words=(*text.words, *below)), 20.0, 20.0, 575.0, 822.0))
    assert [row.indikator for row in document.indicators] == ["Nilai layanan"]
    assert "750000000.00" in {str(claim.value) for claim in document.claims}
    assert len(document.tables) == 1


def test_a_smaller_frame_is_one_only_around_text_that_runs_on_or_a_table() -> None:
    lines = [word for n in range(3) for word in words(f"{n}. Layanan {n}", 120.0, 300.0 + 20 * n)]
    columns = [word for n in range(3) for word in words(f"{n}5,20", 400.0, 300.0 + 20 * n)]
    beside = replace(page(number=1), words=(*lines, *columns))
    sides = (80.0, 80.0, 515.0, 762.0)
    assert tables(framed(beside, *sides)) == 1
    assert tables(framed(page(above=TEXT), *sides)) == 0
    assert tables(framed(page(TABLE, above=TEXT), *sides)) == 1


def test_a_strip_for_the_header_of_the_page_and_lists_of_the_text_change_nothing() -> None:
    strip = words("Rencana Kerja Dinas Contoh", 100.0, 60.0)
    items = ["a. Layanan yang diberikan kepada warga di semua kecamatan dan", "kelurahan;", "b. Layanan lain"]
    text = [word for n, line in enumerate(items) for word in words(line, 100.0 + 30 * (n == 1), 300.0 + 15 * n)]
    apart = [replace_x(word, 14.0) if word.text not in ("a.", "b.", "kelurahan;") else word for word in text]
    foot = words("Dinas Contoh 2023", 100.0, 780.0)
    across = tuple(Ruling("h", at, 60.0, 535.0) for at in (100.0, 770.0))
    whole = framed(replace(page(number=1), words=(*strip, *apart, *foot), rulings=across), 60.0, 40.0, 535.0, 800.0)
    assert tables(whole) == 0


def replace_x(word: Word, more: float) -> Word:
    box = word.box
    return word._replace(box=Box(box.x0 + more, box.top, box.x1 + more, box.bottom))


def test_a_table_of_one_square_stays() -> None:
    assert tables(framed(page(above=TEXT), 80.0, 90.0, 515.0, 300.0)) == 1
