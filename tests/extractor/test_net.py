"""A page or a table that fails through a fault of ours costs itself, and is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extractor import net
from extractor import read as reading
from extractor.draw.overlay import overlay_of
from extractor.limits import DEFAULT_LIMITS
from extractor.meaning import contents
from extractor.pages.page import Page
from extractor.pages.page_notes import note_on
from extractor.pages.pdfium import Opened, opened
from extractor.pages.readable import read_pages
from extractor.prose.text import Paragraph
from extractor.read import understood
from extractor.tables import sheets
from lkj.words.notes import notes_on
from schemas.document import Document, Source
from schemas.errors import UnreadableInput
from tests import pdfs
from tests.command import SAMPLE
from tests.drawn import page, words

TABLE = """
    Indikator Kinerja | Target | Realisasi | Capaian
    Persentase arsip tertata | 80% | 60% | 75%
    Jumlah layanan {} | 4 | 4 | 100%
"""


@pytest.fixture(autouse=True)
def forgiving(monkeypatch: pytest.MonkeyPatch, faults_are_seen: None) -> None:  # noqa: ARG001 - to come after it
    monkeypatch.setattr(net, "forgiving", True)


def three() -> list[Page]:
    pages = (page(TABLE.format(name), number=number, above=[f"Tabel {number}"]) for number, name in enumerate("abc", 1))
    text = words("Realisasi anggaran sebesar 75,5% dari pagu tahun 2024.", 70, 500)
    return [replace(each, words=[*each.words, *text]) for each in pages]


def read(pages: list[Page]) -> Document:
    notes = [note_on(each) for each in pages]
    return understood(Source(path="", sha256="", pages=3), pages, notes, DEFAULT_LIMITS).document


def reasons(document: Document) -> list[str | None]:
    return [note.reason for note in document.page_notes]


def failing_on(number: int, monkeypatch: pytest.MonkeyPatch, module: object, name: str, page_of: object) -> None:
    real = getattr(module, name)

    def fails(*given: object, **named: object) -> object:
        if page_of(given[0]) == number:  # type: ignore[operator]
            raise IndexError("list index out of range")
        return real(*given, **named)

    monkeypatch.setattr(module, name, fails)


def test_without_a_fault_nothing_is_noted() -> None:
    assert reasons(read(three())) == [None] * 3


def test_a_page_whose_cells_fail_loses_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    failing_on(2, monkeypatch, sheets, "sheet_of", lambda grid: grid.page)
    document = read(three())
    assert {row.page for row in document.indicators} == {1, 3}
    assert reasons(document) == [None, "fault:tables", None]


def test_where_joining_fails_the_table_stands_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> object:
        raise IndexError("list assignment index out of range")

    monkeypatch.setattr(sheets, "joined", fails)
    widths = (200, 80, 80, 80)
    pages = [page(TABLE.format("a"), widths=widths, top=700), page(TABLE.format("b"), number=2, widths=widths, top=60)]
    document = read(pages)
    assert [table.pages for table in document.tables] == [[1], [2]]
    assert reasons(document) == [None, "fault:tables"]


def test_a_table_that_fails_keeps_its_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    failing_on(2, monkeypatch, contents, "_rows", lambda understood: understood.placed.sheet.page)
    document = read(three())
    assert {row.page for row in document.indicators} == {1, 3}
    assert [table.id for table in document.tables] == ["t1", "t2", "t3"]
    assert [cell.text for row in document.tables[1].rows for cell in row if cell][-1] == "100%"
    assert reasons(document) == [None, "fault:tables", None]


def test_a_table_that_cannot_be_understood_keeps_its_cells_and_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    real = contents.understand_all

    def fails(placed: object, **named: object) -> object:
        if any(one.sheet.page == 2 for one in placed):  # type: ignore[attr-defined]
            raise ZeroDivisionError
        return real(placed, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(contents, "understand_all", fails)
    document = read(three())
    assert [(table.id, table.kind) for table in document.tables][1] == ("t2", "other")
    assert {row.table for row in document.indicators} == {"t1", "t3"}


def test_a_drawing_shows_the_table_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    failing_on(2, monkeypatch, contents, "_rows", lambda understood: understood.placed.sheet.page)
    pages = three()
    whole = understood(Source(path="", sha256="", pages=3), pages, [], DEFAULT_LIMITS)
    assert [mark.text for mark in overlay_of(whole, pages, 2, []) if mark.kind == "table"] == ["t2 other"]


def test_a_fault_in_the_text_costs_the_text_of_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    real = reading.find_claims

    def fails(paragraphs: Sequence[Paragraph], **named: object) -> object:
        if any(paragraph.page == 2 for paragraph in paragraphs):
            raise KeyError("computed")
        return real(paragraphs, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "find_claims", fails)
    document = read(three())
    assert {row.page for row in document.indicators} == {1, 2, 3}
    assert {claim.page for claim in document.claims} == {1, 3}
    assert reasons(document) == [None, "fault:text", None]


def test_a_page_that_fails_is_told_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdfs.pages(pdfs.text("satu"), pdfs.text("dua"), pdfs.text("tiga")))
    real = Opened.page

    def fails(self: Opened, number: int) -> Page:
        return real(self, number) if number != 2 else [][0]

    monkeypatch.setattr(Opened, "page", fails)
    with opened(path, DEFAULT_LIMITS) as pdf:
        pages, notes = read_pages(pdf, DEFAULT_LIMITS, None, lambda *_: None)
    assert [each.number for each in pages] == [1, 3]
    assert [(note.content, note.reason) for note in notes] == [("text", None), ("failed", "fault"), ("text", None)]


def test_want_of_memory_and_errors_of_the_input_go_on() -> None:
    def hungry() -> None:
        raise MemoryError

    def refusing() -> None:
        raise UnreadableInput("password")

    for action, error in ((hungry, MemoryError), (refusing, UnreadableInput)):
        with pytest.raises(error):
            net.tried(action)


def test_pages_with_one_fault_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "find_formulas", lambda pages: [0][len(pages)] if pages else [])
    told = [line for line in notes_on(read(three())) if "fault of lkj" in line]
    assert [line.partition(":")[0] for line in told] == ["pages 1-3 were read in part"]


def test_the_sample_is_read_without_a_fault() -> None:
    document = reading.extract(SAMPLE, DEFAULT_LIMITS, frozenset({20, 21, 22}), lambda *_: None)
    assert {note.reason for note in document.page_notes} == {None}
