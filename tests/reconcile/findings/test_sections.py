"""The heading that a finding stands under, and the table that its figure is of."""

from __future__ import annotations

import pytest
from msgspec import UNSET, UnsetType

from reconcile.findings.sections import with_sections
from schemas.document import BudgetLine, Document, Source, Value
from schemas.findings import Evidence, Finding
from schemas.geometry import Box
from schemas.prose import Heading
from schemas.table import Cell, Table


def heading(text: str, page: int, top: float) -> Heading:
    return Heading(page=page, level=1, text=text, bbox=Box(0, top, 10, top + 10))


SEEN = [heading("A. Satu", 1, 100), heading("B. Dua", 2, 50), heading("C. Tiga", 2, 300)]
SET = [heading("1. Bab", 1, 20)]
SOURCE = Source(path="draf.docx", sha256="", pages=2)


def placed(document: Document, page: int, top: float, value: str | None = None) -> Finding:
    stated = Evidence(role="stated", page=page, text="60", bbox=Box(0, top, 5, top + 5), value_id=value)
    finding = Finding(
        rule="B03", severity="error", page=page, quote="60", fingerprint="f", message_key="", evidence=[stated]
    )
    return with_sections([finding], document)[0]


@pytest.mark.parametrize(
    ("page", "top", "expected"),
    [(1, 50, UNSET), (1, 120, "A. Satu"), (2, 20, "A. Satu"), (2, 60, "B. Dua"), (2, 400, "C. Tiga"), (3, 20, UNSET)],
)
def test_the_last_heading_before_it(page: int, top: float, expected: str | UnsetType) -> None:
    assert placed(Document(source=SOURCE, headings=SEEN), page, top).section == expected


def test_headings_that_the_author_set_come_first() -> None:
    assert placed(Document(source=SOURCE, headings=SEEN, bookmarks=SET), 2, 400).section == "1. Bab"


def test_of_a_figure_in_a_table_the_heading_before_the_table() -> None:
    cell = Cell(text="60", page=1, bbox=Box(0, 200, 10, 210))
    table = Table(
        id="t1", kind="budget_by_activity", pages=[1, 2], caption="Tabel 3.1 Anggaran", header=[], rows=[[cell]]
    )
    value = Value(id="v1", measure="pagu", raw="60", page=2, bbox=Box(0, 400, 5, 405))
    line = BudgetLine(id="b1", table="t1", page=2, kind="budget_by_activity", level="program", name="", values=[value])
    found = placed(Document(source=SOURCE, headings=SEEN, tables=[table], budget=[line]), 2, 400, "v1")
    assert (found.section, found.table) == ("A. Satu", "Tabel 3.1 Anggaran")
