"""Sections that the table of contents skips or prints twice, and first sections with the second number."""

from __future__ import annotations

import msgspec

from reconcile.across.section_numbers import broken_sections, outline_pages
from reconcile.index import Index
from schemas.geometry import Box
from schemas.prose import Passage
from tests.case_document import case_document

BOX = Box(70, 20, 300, 30)


def told(*headings: str, contents: tuple[str, ...] = (), said: str = "") -> list[tuple[str, str]]:
    document = case_document("\n".join(["year 2024", *(f"heading 3 {heading}" for heading in headings)]))
    passages = [Passage(page=90, bbox=BOX, kind="contents", text=text, quote=text) for text in contents]
    passages += [Passage(page=2, bbox=BOX, kind="section", text=said, quote=said)] if said else []
    document = msgspec.structs.replace(document, passages=passages)
    return [(found.key, found.at.name) for found in broken_sections(Index(document))]


def test_contents_that_skip() -> None:
    assert told(contents=("1.1 Dasar", "1.3 Maksud")) == [("number_skips", "Maksud")]


def test_contents_that_begin_anew_in_another_chapter_are_told_once() -> None:
    listed = "1.1 Dasar", "1.2 Maksud", "1.1 Rencana", "1.2 Perjanjian"
    assert told(contents=listed) == [("number_again", "Rencana")]


def test_a_first_section_that_is_the_second() -> None:
    assert told("2.3 Rencana", "2.3.2 Program") == [("list_begins", "Program")]


def test_the_first_is_printed_but_no_heading() -> None:
    assert not told("2.3 Rencana", "2.3.2 Program", said="2.3.1 Sasaran")


def test_an_outline_of_the_report_is_no_second_numbering() -> None:
    lines = ["year 2024", "heading 3 1.2 Maksud", "heading 3 2.1 Rencana", "heading 3 3.1 Hasil"]
    headings = case_document("\n".join(lines)).headings
    assert outline_pages(headings) == {headings[0].page}
    assert not outline_pages(headings[:2])
