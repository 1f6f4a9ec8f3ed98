"""What the reader made of a page, as marks: of pages drawn from text."""

from __future__ import annotations

from extractor.draw.overlay import Mark, overlay_of
from extractor.limits import DEFAULT_LIMITS
from extractor.pages.page import Page
from extractor.read import understood
from schemas.document import Source
from schemas.geometry import Box
from tests.drawn import page, words

TABLE = """
    Sasaran | Indikator Kinerja | Target 2024 | Realisasi 2024 | Capaian
    1 | 2 | 3 | 4 | 5
    Tertib arsip | Persentase arsip tertata | 80% | 60% | 75%
    Layanan | Jumlah layanan | 4 | 4 | 100%
    Catatan kaki | | | |
"""
SECOND = "\n".join(line for line in TABLE.splitlines() if "Jumlah" in line)


def marks(*pages: Page, number: int = 1, printed: Page | None = None) -> list[Mark]:
    whole = understood(Source(path="", sha256="", pages=len(pages)), pages, [], DEFAULT_LIMITS)
    return overlay_of(whole, pages, number, (printed or pages[number - 1]).words)


def of_kind(found: list[Mark], kind: str) -> list[Mark]:
    return [mark for mark in found if mark.kind == kind]


def test_the_table_has_its_kind_its_columns_their_roles_and_years() -> None:
    found = marks(page(TABLE))
    assert [mark.text for mark in of_kind(found, "table")] == ["t1 performance_measurement"]
    labels = [mark.text for mark in of_kind(found, "column")]
    assert [label.split()[0] for label in labels] == ["sasaran", "indikator", "target", "realisasi", "capaian"]
    assert "2024" in labels[2]


def test_header_rows_are_marked_cell_by_cell() -> None:
    found = marks(page(TABLE))
    headers = {mark.box for mark in of_kind(found, "header")}
    assert len(headers) in (5, 10)  # with the numbers of the columns, or without
    assert headers < {mark.box for mark in of_kind(found, "cell")}


def test_rows_tell_what_became_of_them() -> None:
    found = marks(page(TABLE))
    assert [mark.text for mark in of_kind(found, "row")] == ["indikator", "indikator"]
    assert len(of_kind(found, "no_row")) >= 1


def test_a_table_over_two_pages_names_the_other_one_on_each() -> None:
    widths = (80, 150, 80, 80, 60)
    low, high = page(TABLE, top=700, widths=widths), page(SECOND, number=2, top=60, widths=widths)
    assert [mark.text for mark in of_kind(marks(low, high, number=1), "goes_on")] == ["2"]
    assert [mark.text for mark in of_kind(marks(low, high, number=2), "from_before")] == ["1"]
    assert of_kind(marks(low, high, number=1), "from_before") == []


def test_what_comes_again_on_every_page_is_told_apart_from_text() -> None:
    pages = [page(number=number, above=["Laporan Kinerja"], top=30) for number in (1, 2, 3)]
    with_text = [
        Page(it.number, it.width, it.height, 0, [*it.words, *words(f"isi halaman ke {it.number}", 70, 400)])
        for it in pages
    ]
    found = marks(*with_text)
    assert len(of_kind(found, "running")) == 1
    assert len(of_kind(found, "text")) == 1


def test_printed_words_that_nobody_sees_are_marked() -> None:
    shown = page(TABLE)
    hidden = words("rahasia", 70, 700)
    printed = Page(1, shown.width, shown.height, 0, [*shown.words, *hidden], shown.rulings)
    assert [mark.box for mark in of_kind(marks(shown, printed=printed), "unseen")] == [hidden[0].box]


def test_a_page_that_was_not_read_has_no_marks() -> None:
    assert marks(page(TABLE), page(TABLE, number=2), number=1) != []
    whole = understood(Source(path="", sha256="", pages=3), [page(TABLE)], [], DEFAULT_LIMITS)
    assert overlay_of(whole, [page(TABLE)], 3, []) == []


def test_edges_are_where_the_rulings_are() -> None:
    edges = of_kind(marks(page(TABLE)), "edge")
    assert Box(edges[0].box.x0, 100.0, edges[0].box.x1, 100.0) == edges[0].box
