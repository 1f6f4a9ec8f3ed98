"""The account of every figure: what became of it, and what is told where nothing did."""

from __future__ import annotations

from typing import Literal

import msgspec
import pytest

from extractor.account import account_of
from extractor.limits import DEFAULT_LIMITS
from extractor.read import document_of
from schemas.document import Document, Indicator, PageNote, Source, Value
from schemas.geometry import Box
from schemas.prose import Claim
from schemas.reading import Reading, together
from schemas.table import Cell, Column, Table
from tests.drawn import page

SOURCE = Source(path="report.pdf", sha256="0" * 64, pages=1)
MEASURED = """
No | Indikator | Target | Realisasi | Capaian
1 | Persentase mutu layanan | 80% | 72% | 90%
2 | Indeks kepuasan warga | 3,50 | 3,71 | 106%
"""


def _cell(text: str, column: int, row: int) -> Cell:
    return Cell(text=text, page=4, bbox=Box(100.0 * column, 20.0 * row, 100.0 * column + 60, 20.0 * row + 10))


def _document(texts: list[list[str]], roles: list[str], values: list[tuple[str, int, int]]) -> Document:
    """`values` are measure, row and column of the cells that became values."""
    rows: list[list[Cell | None]] = [[_cell(text, c, r) for c, text in enumerate(row)] for r, row in enumerate(texts)]
    columns = [Column(header=role, role=role) for role in roles]
    table = Table(id="t1", kind="other", pages=[4], header=[], rows=rows, columns=columns, caption="Tabel 1 Data")
    made = [
        Value(id=f"v{r}.{c}", measure=measure, raw=texts[r][c], page=4, bbox=_cell("", c, r).bbox)
        for measure, r, c in values
    ]
    row = Indicator(id="i1", table="t1", page=4, kind="performance_measurement", indikator="X", values=made)
    return Document(source=SOURCE, tables=[table], indicators=[row] if made else [])


def test_every_cell_with_a_figure_is_known_kept_or_told() -> None:
    texts = [["1", "Indeks satu", "77%", "12", "3 dan 4"], ["2", "Indeks 2 kali", "80%", "13", "5"]]
    roles = ["number", "indikator", "target", "other", "other"]
    told = account_of(_document(texts, roles, [("target", 0, 2), ("target", 1, 2), ("other:x", 0, 3)]))
    assert (told.digit_cells, told.known, told.other, told.not_understood) == (6, 2, 1, 3)
    assert [(doubt.reason, doubt.cells, doubt.of, doubt.page) for doubt in told.doubtful] == [
        ("column_unknown", 2, 6, 4),
        ("several_figures", 1, 6, 4),
    ]


def test_the_share_that_was_spent_for_an_indicator_is_known() -> None:
    table = "Indikator | Capaian (%) | % Penyerapan Anggaran | Tingkat Efisiensi\nNilai mutu | 102,5 | 95 | 7,5"
    reading = document_of(SOURCE, [page(table)], [], DEFAULT_LIMITS).reading
    assert reading is not None
    assert (reading.known, reading.other, reading.not_understood) == (2, 1, 0)


def test_a_table_of_which_nothing_became_a_value_is_one_doubt() -> None:
    told = account_of(_document([["Pria", "12"], ["Wanita", "15 / 16"]], ["other", "other"], []))
    assert [(doubt.reason, doubt.cells, doubt.caption) for doubt in told.doubtful] == [
        ("table_not_understood", 2, "Tabel 1 Data")
    ]
    assert told.share == 0
    assert told.too_little(1)


def test_pages_that_were_not_read_and_figures_of_the_text_are_counted() -> None:
    notes = [
        msgspec.convert({"page": number, "content": content, "width": 1, "height": 1}, PageNote)
        for number, content in _CONTENTS
    ]
    claims = [
        Claim(
            id=f"c{n}", page=1, bbox=Box(0, 0, 1, 1), quote="", kind="number", raw="1", sentence=0, order=n, measure=m
        )
        for n, m in enumerate(("target", None))
    ]
    told = account_of(Document(source=SOURCE, page_notes=notes, claims=claims))
    assert [(doubt.page, doubt.reason) for doubt in told.doubtful] == [(2, "page_failed"), (3, "page_is_picture")]
    assert (told.text_figures, told.text_known) == (2, 1)


def _claim(measure: str | None, order: int) -> Claim:
    place = Box(0, 0, 1, 1)
    return Claim(
        id=f"c{order}", page=1, bbox=place, quote="", kind="number", raw="1", sentence=0, order=order, measure=measure
    )


_CONTENTS: list[tuple[int, Literal["text", "picture", "empty", "failed"]]] = [
    (1, "text"),
    (2, "failed"),
    (3, "picture"),
    (4, "empty"),
]


@pytest.mark.parametrize(("rows", "pages", "too_little"), [(0, 9, False), (0, 10, True), (1, 10, False)])
def test_a_whole_report_without_a_row_is_too_little(rows: int, pages: int, too_little: bool) -> None:
    told = Reading(digit_cells=10, known=0, other=9, not_understood=1, rows=rows)
    assert told.too_little(pages) is too_little


def test_a_measurement_is_found_where_it_stands() -> None:
    read = document_of(SOURCE, [page(MEASURED)], [], DEFAULT_LIMITS).reading
    assert read is not None
    assert (read.known, read.not_understood) == (6, 0)
    assert read.pages_of("measurement") == [1]
    assert read.pages_of("budget") == []


def test_the_accounts_of_two_files_are_added() -> None:
    one = account_of(_document([["Pria", "12"]], ["other", "other"], []))
    both = together(one, msgspec.structs.replace(one, found={"annual_plan": [9]}))
    assert (both.digit_cells, both.not_understood, both.found, len(both.doubtful)) == (2, 2, {"annual_plan": [9]}, 2)
