"""Running lines with a year, regulations, and years that cannot be."""

from __future__ import annotations

from extractor.pages.page import Page, Word
from extractor.prose.passages import find_passages
from extractor.prose.text import running_text
from schemas.geometry import Box
from schemas.prose import Passage


def page(number: int, *lines: tuple[str, float]) -> Page:
    words = []
    for text, top in lines:
        x = 60.0
        for word in text.split():
            words.append(Word(word, Box(x, top, x + 5 * len(word), top + 10), 10.0))
            x += 5 * (len(word) + 1)
    return Page(number, 600, 800, 0, words)


def passages(*pages: Page) -> list[Passage]:
    return find_passages(pages, running_text(pages, {}))


def test_lines_at_the_edge_that_come_again_with_another_year() -> None:
    pages = [page(number, (f"Laporan Kinerja {year}", 30)) for number, year in ((1, 2024), (2, 2024), (3, 2023))]
    assert [(found.kind, found.page, found.text) for found in passages(*pages)] == [
        ("running", 1, "Laporan Kinerja 2024"),
        ("running", 2, "Laporan Kinerja 2024"),
        ("running", 3, "Laporan Kinerja 2023"),
    ]


def test_what_stands_inside_the_page_is_no_running_line() -> None:
    assert not passages(*(page(number, ("Laporan Kinerja 2024", 300)) for number in (1, 2, 3)))


def test_each_regulation_of_a_sentence_with_what_it_is_about() -> None:
    text = "Sesuai Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan dan Keputusan KPU Nomor : 5/PR.03/2018"
    assert [found.text for found in passages(page(1, (text, 300)))] == [
        "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan dan",
        "Keputusan KPU Nomor : 5/PR.03/2018",
    ]


def test_a_year_of_five_digits() -> None:
    found = passages(page(1, ("Pada Tahun 20233 dan tahun 2023 ada 20233 orang", 300)))
    assert [entry.text for entry in found if entry.kind == "year"] == ["Tahun 20233"]


def test_a_year_with_its_digits_exchanged() -> None:
    found = passages(page(1, ("Pada Tahun 2203 dan tahun 2023 ada 2203 orang, tahun 1815 satu", 300)))
    assert [entry.text for entry in found if entry.kind == "year"] == ["Tahun 2203"]


def test_a_budget_year_that_lost_a_digit() -> None:
    found = passages(page(1, ("Dana APBN TA.202 dipakai, dan TA 2024 pula.", 300)))
    assert [(one.kind, one.text) for one in found if one.kind == "year"] == [("year", "TA.202")]
