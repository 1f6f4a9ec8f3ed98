"""What becomes of reports that were sent: also where one kills its reader, or the window itself dies in between."""

from __future__ import annotations

import io
import re
import signal
import sys
import zipfile
from pathlib import Path

from tests.command import SAMPLE
from tests.libre_office import converted
from tests.lkj.reading.test_drafts import PAGE
from tests.pdfs import with_text
from tests.printed import WRONG, measurement
from tests.window import opened

ROOT = Path(__file__).parents[3]
FAULTY = (sys.executable, "-P", str(ROOT / "tests" / "faulty_window.py"))


def test_a_report_that_kills_its_reader_costs_the_others_nothing(tmp_path: Path) -> None:
    """It lies in the folder before the window opens, for the faulty worker goes by its name."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "crash-0.pdf").write_bytes(with_text("satu"))
    with opened(tmp_path, command=FAULTY, PYTHONPATH=str(ROOT)) as window:
        window.send(good_pdf=with_text("dua"))
        told = window.queue()
    assert "crash-0.pdf: reading failed: the PDF engine crashed on it" in told
    assert sorted(re.findall(r'data-status="(\w+)"', told)) == ["failed", "read"]


def test_what_cannot_be_read_is_told_and_tried_again(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.send(broken_pdf=b"%PDF-1.7 nothing more")
        told = window.queue()
        assert 'data-status="failed"' in told
        assert "broken.pdf: " in told
        assert str(tmp_path) not in told
        assert "Try again" in told


def test_a_window_that_dies_goes_on_where_it_was(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.send(report_pdf=measurement(2024, *WRONG))
        window.queue("reading")
        window.end(signal.SIGKILL)
    with opened(tmp_path) as window:
        assert "DINAS TAMAN KOTA ANGKASA 2024" in window.queue()


def test_the_same_file_is_read_once(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.send(report_pdf=measurement(2024, *WRONG))
        window.only_key()
        answer = window.send(other_pdf=measurement(2024, *WRONG))
        assert "was+here+already" in answer.headers["location"]
        assert window.queue().count("<li") == 1


def test_a_draft_is_turned_into_a_report(tmp_path: Path) -> None:
    page = tmp_path / "draf laporan.html"
    page.write_text(PAGE)
    draft = converted(page, "docx:MS Word 2007 XML", tmp_path)
    with opened(tmp_path / "window") as window:
        window.send_named([(draft.name, draft.read_bytes()), ("broken.docx", b"PK no more")])
        told = window.queue()
    assert "DINAS CONTOH 2024" in told
    assert "draf laporan.pdf" in told
    assert "broken" in told


def test_the_sample_comes_with_its_verdict_and_no_employee_number(tmp_path: Path) -> None:
    with opened(tmp_path, "--lang", "id") as window:
        window.send(report_pdf=SAMPLE.read_bytes())
        key = window.only_key()
        page = window.ask("GET", f"/reports/{key}").text
        assert "99 % dari 666 sel berangka dipahami" in page
        assert re.findall(r"\b\d{8} ?\d{6} ?[12] ?\d{3}\b", page) == []
        tables = zipfile.ZipFile(io.BytesIO(window.ask("GET", f"/reports/{key}/download.parquet.zip").body))
        assert "findings.parquet" in tables.namelist()
