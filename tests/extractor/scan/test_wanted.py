"""Which parts of a page are worth to be recognized."""

from __future__ import annotations

from dataclasses import replace

from extractor.pages.page import Page, Ruling
from extractor.scan.wanted import wanted_parts
from schemas.geometry import Box
from tests.drawn import words

WHOLE = Box(0, 0, 595, 842)
PICTURE = Box(60, 300, 500, 600)
TEXT = words("Laporan kinerja tahun ini memuat capaian seluruh sasaran strategis", 70, 100)
PAGE = Page(1, 595, 842, 0, TEXT)
SCAN = Page(1, 595, 842, 0, (), images=(WHOLE,))


def test_a_page_that_is_a_picture_is_recognized_whole() -> None:
    assert wanted_parts(SCAN, "auto") == [WHOLE]
    assert wanted_parts(SCAN, "never") == []


def test_of_a_page_of_text_only_its_large_pictures_are() -> None:
    ornament = Box(60, 300, 120, 330)
    assert wanted_parts(PAGE, "auto") == []
    assert wanted_parts(replace(PAGE, images=(PICTURE, ornament)), "auto") == [PICTURE]
    assert wanted_parts(PAGE, "always") == [WHOLE]


def test_a_picture_with_print_over_it_is_a_background() -> None:
    assert wanted_parts(replace(PAGE, images=(Box(0, 0, 595, 400),)), "auto") == []


def test_text_under_a_scan_and_letters_that_are_none_are_recognized_anew() -> None:
    assert wanted_parts(replace(PAGE, under_picture=True), "auto") == [WHOLE]
    garbled = words("\ue001\ue002\ue003 \ue004\ue005\ue006", 70, 100)
    assert wanted_parts(replace(PAGE, words=garbled), "auto") == [WHOLE]
    assert wanted_parts(replace(PAGE, words=[*TEXT, *garbled * 4]), "auto") == [WHOLE]  # a table in such a font
    assert wanted_parts(replace(PAGE, words=[*TEXT, *garbled]), "auto") == []


def test_a_page_of_outlines_is_recognized_and_an_empty_one_is_not() -> None:
    outlines = Page(1, 595, 842, 0, (), rulings=[Ruling("h", 100, 60, 500)])
    assert wanted_parts(outlines, "auto") == [WHOLE]
    assert wanted_parts(Page(1, 595, 842, 0, ()), "auto") == []
