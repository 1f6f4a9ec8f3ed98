"""Headings: chapters, numbered and bold ones, their levels and budget codes, and what stands under them."""

from __future__ import annotations

import pytest

from extractor.pages.page import Page, Word
from extractor.prose.headings import Section, codes_in, find_headings, heading_code, sections_over
from extractor.prose.text import Paragraph, running_text
from schemas.geometry import Box


def paragraphs(*lines: tuple[str, bool]) -> list[Paragraph]:
    """One paragraph a line; the flag says bold."""
    words = []
    for row, (text, bold) in enumerate(lines):
        x, top = 100.0, 100.0 + 40 * row
        for word in text.split():
            words.append(Word(word, Box(x, top, x + 6 * len(word), top + 11), 11.0, bold))
            x += 6 * (len(word) + 1)
    filler = Word("Akhir.", Box(100, 700, 136, 711), 11.0)
    return running_text([Page(1, 600, 900, 0, [*words, filler])], {})


def headings(*lines: tuple[str, bool]) -> list[Section]:
    return find_headings(paragraphs(*lines))


@pytest.mark.parametrize(
    ("text", "bold", "level"),
    [
        ("IKHTISAR EKSEKUTIF", False, 1),
        ("A. Capaian Kinerja", True, 2),
        ("1. Kedudukan", True, 3),
        ("3.1.2 Perbandingan Capaian", False, 3),
        ("Kegiatan: Contoh (6123)", True, 3),
    ],
)
def test_a_heading_has_its_level(text: str, bold: bool, level: int) -> None:
    assert [(found.heading.text, found.heading.level) for found in headings((text, bold))] == [(text, level)]


@pytest.mark.parametrize(
    ("text", "bold"),
    [("1. Kedudukan yang biasa;", False), ("Tabel 3", True), ("Kalimat biasa.", False), ("terdiri dari:", True)],
)
def test_what_is_no_heading(text: str, bold: bool) -> None:
    assert headings((text, bold)) == []


def test_a_chapter_takes_its_title() -> None:
    assert [found.heading.text for found in headings(("BAB 3", True), ("AKUNTABILITAS KINERJA", True))] == [
        "BAB 3 AKUNTABILITAS KINERJA"
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. Perencanaan dan Penganggaran [ 6123.ABC.001 ]", "6123.ABC.001"),
        ("2. 6123.ABC.003 Pelatihan", "6123.ABC.003"),
        ("- 3321. Pengelolaan Keuangan", "3321"),
        ("I. PROGRAM CONTOH [076.01.CQ]", "076.01.CQ"),
        ("Rencana Kinerja Tahun 2024", None),
    ],
)
def test_the_code_of_a_heading(text: str, code: str | None) -> None:
    assert heading_code(text) == code


def test_codes_in_running_text_are_not_years() -> None:
    assert [code[0] for code in codes_in("kode 6123.ABC.006 pada tahun 2024 sebesar 4.500 [6124]")] == [
        "6123.ABC.006",
        "6124",
    ]


def test_a_paragraph_stands_under_the_headings_above_it() -> None:
    found = paragraphs(("A. Satu", True), ("1. Dua", True), ("Isi.", False), ("B. Tiga", True), ("Isi lagi.", False))
    over = sections_over(find_headings(found), len(found))
    assert [section.heading.text for section in over[2]] == ["A. Satu", "1. Dua"]
    assert [section.heading.text for section in over[4]] == ["B. Tiga"]
