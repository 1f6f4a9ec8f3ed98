"""A report whose tables nobody can understand: it is told first, in every result, and by the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from openpyxl import load_workbook

from tests import pdfs
from tests.command import lkj

FIRST = "TOO LITTLE WAS UNDERSTOOD TO RELY ON THIS RESULT"
PAGES = 10


def _table(page: int) -> bytes:
    """A ruled table of symbols and figures that have no names."""
    xs = (72, 172, 272, 372)
    ys = [700 - 31 * page - 20 * row for row in range(4)]
    lines = [b"%d %d m %d %d l S" % (xs[0], y, xs[-1], y) for y in ys]
    lines += [b"%d %d m %d %d l S" % (x, ys[0], x, ys[-1]) for x in xs]
    cells = [
        b"BT /F0 10 Tf %d %d Td (%s) Tj ET" % (x + 5, y - 14, text)
        for row, y in enumerate(ys[:-1])
        for x, text in zip(xs, (b"(+)", b"%d.%d" % (page, row), b"7%d,5" % row), strict=False)
    ]
    return pdfs.stream(b"\n".join([*lines, *cells, b"BT /F0 10 Tf 72 760 Td (Laporan halaman ini) Tj ET"]))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "laporan.pdf"
    path.write_bytes(pdfs.pages(*map(_table, range(PAGES))))
    return path


def test_it_is_told_first_and_by_the_exit_code(report: Path) -> None:
    done = lkj("check", report, "--no-confirm", COLUMNS="200")
    assert done.returncode == 5
    assert done.stdout.startswith(FIRST)
    assert "not found: measurement of performance, agreement or plan, comparison, budget" in done.stdout
    assert lkj("check", report, "--no-confirm", "--fail-on", "never").returncode == 0


def test_data_tell_it_too(report: Path) -> None:
    done = lkj("check", report, "--no-confirm", "--format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 5
    assert FIRST in done.stderr
    assert (told["reading"]["rows"], told["reading"]["known"]) == (0, 0)
    assert told["reading"]["digit_cells"] == 6 * PAGES
    assert {finding["message_key"] for finding in told["findings"] if finding["rule"] == "R03"} >= {
        "no_measurement_understood",
        "no_budget_understood",
    }


def test_so_do_files_that_people_work_with(report: Path, tmp_path: Path) -> None:
    made = {ending: tmp_path / f"hasil.{ending}" for ending in ("html", "xlsx", "pdf")}
    for target in made.values():
        assert lkj("report", report, "-o", target, "--lang", "en").returncode in (0, 1, 5)
    html = made["html"].read_text()
    assert html.index(FIRST) < html.index("<h1")
    assert FIRST in str(load_workbook(made["xlsx"])["Index"]["B2"].value)
    with pikepdf.open(made["pdf"]) as marked:
        notes = [str(entry.get("/Contents", "")) for entry in marked.pages[0].Annots]
    assert any(note.startswith(FIRST) for note in notes)


def test_so_does_a_run(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = lkj("run", report.parent, "--out", out, "--db", tmp_path / "lkj.db")
    assert "1 report: too little to rely on" in done.stdout
    assert "Too little was understood to rely on what was found" in (out / "summary.html").read_text()
