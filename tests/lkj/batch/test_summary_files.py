"""The summary of many reports: as many pages as it takes, with ways between them, and old files found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lkj.batch import summary_files, summary_page
from lkj.batch.figures import Figures
from lkj.batch.folder import OutFolder
from lkj.batch.reason import Reason
from lkj.batch.summary_files import write_summary
from lkj.batch.summary_rows import SummaryRow
from lkj.batch.summary_totals import totals_of
from tests.batch_run import folder_of, run, store_at

FIGURES = Figures(agency="Dinas Anu", year=2023, pages=10, indicators=3, errors=2, warnings=0, infos=0)


def rows(read: int, failed: int) -> list[SummaryRow]:
    """As every_row gives them: what could not be read comes last."""
    made = [SummaryRow(f"in/r{number}.pdf", f"{number:064x}", "read", FIGURES) for number in range(read)]
    refused = Reason("password", '{"path": "in/x.pdf"}')
    return made + [SummaryRow(f"in/x{number}.pdf", None, "failed", reason=refused) for number in range(failed)]


@pytest.fixture
def two_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary_page, "ROWS_A_PAGE", 2)
    monkeypatch.setattr(summary_files, "ROWS_A_PAGE", 2)


@pytest.mark.usefixtures("two_a_page")
def test_a_long_summary_has_pages_with_ways_between_them(tmp_path: Path) -> None:
    told = rows(4, 1)
    write_summary(iter(told), OutFolder(tmp_path), totals_of(told))
    pages = [(tmp_path / name).read_text() for name in ("summary.html", "summary-2.html", "summary-3.html")]
    assert [[f"r{number}.pdf" in page for number in range(4)] for page in pages] == [
        [True, True, False, False],
        [False, False, True, True],
        [False] * 4,
    ]
    assert all("<b>4</b>" in page for page in pages)  # reports read, of all pages
    assert 'href="summary-2.html">next page' in pages[0]
    assert 'href="summary-3.html">could not be read' in pages[0]
    assert 'href="summary.html">page before' in pages[1]
    assert "next page" not in pages[2]


@pytest.mark.usefixtures("two_a_page")
def test_pages_of_a_longer_summary_before_are_gone_and_the_table_has_every_row_once(tmp_path: Path) -> None:
    for told in (rows(7, 0), rows(2, 1)):
        write_summary(iter(told), OutFolder(tmp_path), totals_of(told))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["summary-2.html", "summary.csv", "summary.html"]
    with (tmp_path / "summary.csv").open() as file:
        assert [row["file"] for row in csv.DictReader(file)] == ["in/r0.pdf", "in/r1.pdf", "in/x0.pdf"]


def test_a_run_without_rows_has_a_summary(tmp_path: Path) -> None:
    write_summary([], OutFolder(tmp_path), totals_of([]))
    assert (tmp_path / "summary.html").is_file()


def test_files_of_an_earlier_version_are_found_where_they_lie(tmp_path: Path) -> None:
    engine, folder, out = store_at(f"sqlite:///{tmp_path}/lkj.db"), folder_of(tmp_path / "in", "a"), tmp_path / "out"
    sha256 = run(engine, folder, out)["a"].sha256
    assert sha256 is not None
    for path in list(out.glob("*/*/*")):
        path.rename(path.parents[1] / path.name)
    assert run(engine, folder, out)["a"].attempts == 1
    assert OutFolder(out).relative(OutFolder(out).document(sha256)) == f"documents/{sha256[:16]}.json"


def test_a_report_that_is_written_anew_leaves_no_file_of_an_earlier_version(tmp_path: Path) -> None:
    out = OutFolder(tmp_path)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / f"{'a' * 16}.json").write_text("old")
    out.keep("a" * 64, b"{}", b"{}")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("documents/**/*.json")] == [
        f"documents/aa/{'a' * 16}.json"
    ]
