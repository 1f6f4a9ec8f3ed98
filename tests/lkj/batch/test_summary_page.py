"""The summary of a batch: a page and a table that no report can break out of."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.reason import Reason
from lkj.batch.summary_csv import summary_csv
from lkj.batch.summary_page import summary_page
from lkj.batch.summary_rows import SummaryRow
from lkj.batch.summary_totals import totals_of

OUT = OutFolder(Path("out"))
FIGURES = Figures(agency="Dinas <b>Anu</b>", year=2023, pages=1200, indicators=30, errors=2, warnings=5, infos=0)
ROWS = [
    SummaryRow("in/=a.pdf", "a" * 64, "read", FIGURES, attempts=1, seconds=1.5, peak_bytes=50),
    SummaryRow("in/b.pdf", "b" * 64, "failed", reason=Reason("password", '{"path": "<script>alert(1)</script>"}')),
    SummaryRow("in/c.pdf", "a" * 64, "same", same_as="in/=a.pdf"),
    SummaryRow("in/d.pdf", "d" * 64, "elsewhere"),
]


@pytest.mark.parametrize(("language", "figure"), [("en", "1,200"), ("id", "1.200")])
def test_every_file_is_told_in_the_language_spoken(language: str, figure: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    page = summary_page(ROWS, OUT, totals_of(ROWS)).decode()
    assert all(name in page for name in ("=a.pdf", "b.pdf", "c.pdf", "d.pdf"))
    assert figure in page


def test_text_of_a_report_is_no_markup() -> None:
    page = summary_page(ROWS, OUT, totals_of(ROWS)).decode()
    assert "<script>alert" not in page
    assert "Dinas &lt;b&gt;Anu&lt;/b&gt;" in page


def test_links_lead_to_what_lies_beside_the_page() -> None:
    assert 'href="documents/aa/aaaaaaaaaaaaaaaa.json"' in summary_page(ROWS, OUT, totals_of(ROWS)).decode()


def test_the_table_has_a_row_for_each_file() -> None:
    rows = list(csv.DictReader(io.StringIO(summary_csv(ROWS, OUT).decode())))
    assert [(row["file"], row["status"], row["reason"]) for row in rows] == [
        ("in/=a.pdf", "read", ""),
        ("in/b.pdf", "failed", "password"),
        ("in/c.pdf", "same", ""),
        ("in/d.pdf", "elsewhere", ""),
    ]
    assert (rows[0]["pages"], rows[0]["findings"]) == ("1200", "findings/aa/aaaaaaaaaaaaaaaa.json")
