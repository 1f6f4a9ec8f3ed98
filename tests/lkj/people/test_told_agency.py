"""Whose report it is, where people say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from lkj.people.told_agency import among, with_told_agency
from schemas.document import Document
from schemas.prose import Heading
from tests.case_document import case_document
from tests.command import lkj
from tests.pdfs import with_text

KNOWN = ["Dinas Contoh Kabupaten Anu", "Dinas Contoh Kota Anu", "Badan Lain Kabupaten Anu"]


def report_of(agency: str | None, *headings: str) -> Document:
    document = case_document("indicator | target\nNilai mutu | 70")
    return replace(document, agency=agency, headings=[Heading(page=1, level=1, text=text) for text in headings])


@pytest.mark.parametrize(
    ("read", "known"),
    [
        ("BADAN LAIN", "Badan Lain Kabupaten Anu"),
        ("Dinas Contoh Kabupaten Anu Bidang Umum", "Dinas Contoh Kabupaten Anu"),
        ("Badan Lian Kabupaten Anu", "Badan Lain Kabupaten Anu"),
        ("Dinas Contoh", None),
        ("Kantor Jauh", None),
        (None, None),
    ],
)
def test_the_known_agency_of_a_name_that_was_read(read: str | None, known: str | None) -> None:
    assert among(KNOWN, report_of(read)) == known


def test_what_the_report_names_most_decides_between_known_agencies() -> None:
    document = report_of("Dinas Contoh", "Dinas Contoh Kota Anu", "Sasaran Dinas Contoh Kota Anu")
    assert among(KNOWN, document) == "Dinas Contoh Kota Anu"
    assert among(KNOWN, report_of(None, "Badan Lain Kabupaten Anu")) == "Badan Lain Kabupaten Anu"
    assert among(KNOWN, report_of(None, *KNOWN)) is None


def _extracted(path: Path, *options: str) -> str | None:
    done = lkj("extract", path, "--format", "json", "--no-confirm", "--quiet", *options)
    agency: str | None = json.loads(done.stdout)["agency"]
    return agency


def test_the_command_line_goes_before_the_file_and_the_file_before_the_print(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(with_text("LAPORAN KINERJA DINAS ANU TAHUN 2024"))
    printed = _extracted(path)
    (tmp_path / "lkj.toml").write_text('[agency]\nname = "Dinas Contoh"')
    assert _extracted(path) == "Dinas Contoh"
    assert _extracted(path, "--agency", " Badan  Lain ") == "Badan Lain"
    assert _extracted(path, "--agency", " ") == "Dinas Contoh"
    assert _extracted(path, "--no-config") == printed


def test_a_file_that_is_given_goes_before_one_that_is_found(tmp_path: Path) -> None:
    path, given = tmp_path / "report.pdf", tmp_path / "given.toml"
    path.write_bytes(with_text("LAPORAN KINERJA DINAS ANU TAHUN 2024"))
    (tmp_path / "lkj.toml").write_text('[agency]\nname = "Dinas Contoh"')
    given.write_text('[agency]\nname = "Badan Lain"')
    assert with_told_agency(report_of("Dinas Anu"), path, given).agency == "Badan Lain"
    assert with_told_agency(report_of("Dinas Anu"), path).agency == "Dinas Contoh"


def test_a_run_hands_it_to_its_workers(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(with_text("LAPORAN KINERJA DINAS ANU TAHUN 2024"))
    out = tmp_path / "out"
    lkj("run", tmp_path, "--out", out, "--db", str(tmp_path / "lkj.db"), "--agency", "Badan Lain", "--quiet")
    assert "Badan Lain" in (out / "summary.csv").read_text()
