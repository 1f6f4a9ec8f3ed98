"""Drafts of a word processor, read as the PDF that LibreOffice makes of them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.command import lkj
from tests.libre_office import converted

PAGE = """<html><body><h1>LAPORAN KINERJA DINAS CONTOH TAHUN 2024</h1><h2>A. Capaian Kinerja</h2>
<p>Pengukuran kinerja tahun ini sebagai berikut.</p><p>Tabel 1 Pengukuran Kinerja Tahun 2024</p>
<table border=1><tr><th>Sasaran</th><th>Indikator Kinerja</th><th>Target</th><th>Realisasi</th><th>Capaian (%)</th></tr>
<tr><td>Mutu layanan</td><td>Indeks kepuasan masyarakat</td><td>80</td><td>60</td><td>85</td></tr></table>
<h2>B. Anggaran</h2>
<p>Anggaran sebesar Rp 100.000.000 terserap Rp 50.000.000 atau 60 %.</p></body></html>
"""


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("draft")
    page = folder / "draf laporan.html"
    page.write_text(PAGE)
    return converted(page, "docx:MS Word 2007 XML", folder)


def test_a_draft_is_read_under_its_own_name(draft: Path) -> None:
    done = lkj("check", draft, "--format", "json", "--no-confirm")
    told = json.loads(done.stdout)
    assert [finding["rule"] for finding in told["findings"] if finding["severity"] == "error"] == ["C01", "B03"]
    assert told["source"] == {"path": str(draft), "sha256": sha256(draft.read_bytes()).hexdigest(), "pages": 1}
    assert "read as LibreOffice sets it" in done.stderr


def test_its_findings_name_heading_and_table(draft: Path, tmp_path: Path) -> None:
    done = lkj("check", draft, "--no-confirm", "-q", COLUMNS="200")
    assert "under the heading “B. Anggaran”" in done.stdout
    assert "under the heading “A. Capaian Kinerja”, in the table “Tabel 1 Pengukuran Kinerja Tahun 2024”" in done.stdout
    lkj("report", draft, "-o", tmp_path / "page.html", "-q")
    assert "under the heading “B. Anggaran”" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_its_pages_are_drawn_and_marked(draft: Path, tmp_path: Path) -> None:
    for name in ("page.html", "marked.pdf"):
        assert lkj("report", draft, "-o", tmp_path / name, "-q").returncode == 0
    assert "<image id=" in (tmp_path / "page.html").read_text()
    assert (tmp_path / "marked.pdf").read_bytes().startswith(b"%PDF-")


def test_without_the_office_the_next_step_is_told(draft: Path, tmp_path: Path) -> None:
    done = lkj("check", draft, PATH=str(tmp_path))
    assert done.returncode == 3
    assert "save it as PDF" in done.stderr


def test_what_is_no_draft_is_told(tmp_path: Path) -> None:
    missing, broken = tmp_path / "none.docx", tmp_path / "broken.odt"
    broken.write_bytes(b"PK\x03\x04" + bytes(100))
    assert "there is no such file" in lkj("check", missing).stderr
    done = lkj("check", broken)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert "save it as PDF" in done.stderr


def test_a_run_tells_what_to_do_with_it(draft: Path, tmp_path: Path) -> None:
    done = lkj("run", draft, "--out", tmp_path / "out", "--db", tmp_path / "lkj.db")
    assert done.returncode == 3
    assert "a run reads PDFs only" in done.stdout + done.stderr
