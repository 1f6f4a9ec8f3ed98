"""Input and targets that cannot be used: the exit code and the one line that is told."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.limits import DEFAULT_LIMITS
from lkj.reading.reader import read_document
from tests import pdfs
from tests.command import HANGS, bound_by_permissions, lkj

USAGE, UNREADABLE, NOTHING_TO_READ = 2, 3, 4

PAGES_OF_PICTURES = pdfs.pictures_only(3)
UNUSABLE = {
    "text file": (b"Laporan Kinerja\n", UNREADABLE, "this is not a PDF file, or it is damaged"),
    "0 bytes": (b"", UNREADABLE, "the file is empty (0 bytes)"),
    "truncated": (pdfs.with_text("satu")[:300], UNREADABLE, "this is not a PDF file, or it is damaged"),
    "password": (pdfs.locked(), UNREADABLE, "the PDF is locked by a password"),
    "no pages": (pdfs.without_pages(), UNREADABLE, "the PDF has no pages"),
    "pictures": (PAGES_OF_PICTURES, NOTHING_TO_READ, "no page has a text layer (pictures: 1-3)"),
    "no words": (pdfs.pages(pdfs.stream(b"")), NOTHING_TO_READ, "no page has a text layer (pictures: none)"),
    "bomb": (pdfs.pages(pdfs.bomb()), UNREADABLE, "reading failed on page 1: "),
}


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    return done.stderr.removeprefix("lkj: ").strip()


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "laporan.pdf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_file_that_cannot_be_used(tmp_path: Path, name: str) -> None:
    data, exit_code, message = UNUSABLE[name]
    done = lkj("check", saved(tmp_path, data), "--format", "json")
    assert message in one_line(done)
    assert done.returncode == exit_code


def test_a_path_that_is_no_file(tmp_path: Path) -> None:
    folder, missing = lkj("extract", tmp_path), lkj("extract", tmp_path / "tidak-ada.pdf")
    assert (folder.returncode, one_line(folder)) == (UNREADABLE, f"{tmp_path}: this is a folder, not a PDF file")
    assert (missing.returncode, "there is no such file" in one_line(missing)) == (UNREADABLE, True)


def test_a_file_that_we_may_not_read(tmp_path: Path) -> None:
    report = saved(tmp_path, pdfs.with_text("satu"))
    report.chmod(0)
    done = lkj("check", report, within=bound_by_permissions())
    assert "you have no permission to read this file" in one_line(done)
    assert done.returncode == UNREADABLE


def test_no_tables_is_told_and_is_no_error(tmp_path: Path) -> None:
    done = lkj("check", saved(tmp_path, pdfs.with_text("Laporan Kinerja")), "--format", "json")
    assert json.loads(done.stdout)["findings"] == []
    assert done.stderr.splitlines() == [
        "lkj: no cell with figures in any table · running text: 0 of 0 figures",
        "lkj: no table was found; only running text was read",
    ]
    assert done.returncode == 0


HOSTILE = [pdfs.nested_forms(), pdfs.pages(pdfs.text("satu"), pdfs.bomb(), pdfs.text("tiga"))]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_page_ends_at_the_memory_limit_and_the_others_are_read(tmp_path: Path, hostile: bytes) -> None:
    """However long that takes on a busy machine."""
    patient = replace(DEFAULT_LIMITS, silent_seconds=HANGS, wall_seconds=HANGS)
    notes = read_document(saved(tmp_path, hostile), limits=patient).page_notes
    assert [(note.content, note.reason) for note in notes] == [("text", None), ("failed", "crash"), ("text", None)]


def test_a_page_that_was_left_out_is_told(tmp_path: Path) -> None:
    done = lkj("extract", saved(tmp_path, HOSTILE[-1]), "--format", "json")
    contents = [(note["page"], note["content"]) for note in json.loads(done.stdout)["page_notes"]]
    assert contents == [(1, "text"), (2, "failed"), (3, "text")]
    assert "page 2 could not be read: " in done.stderr
    assert done.returncode == 0


def test_output_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    report = saved(tmp_path, pdfs.with_text("satu"))
    done = lkj("extract", report, "--output", tmp_path / "tidak" / "ada.json")
    assert "cannot be written: No such file or directory" in one_line(done)
    assert done.returncode == USAGE


def test_output_into_a_folder_that_we_may_not_write(tmp_path: Path) -> None:
    report, folder = saved(tmp_path, pdfs.with_text("satu")), tmp_path / "terkunci"
    folder.mkdir(mode=0o555)
    done = lkj("extract", report, "--output", folder / "hasil.json", within=bound_by_permissions())
    assert "cannot be written: Permission denied" in one_line(done)
    assert (done.returncode, list(folder.iterdir())) == (USAGE, [])


def test_output_over_the_report_itself(tmp_path: Path) -> None:
    report = saved(tmp_path, pdfs.with_text("satu"))
    before = report.read_bytes()
    done = lkj("extract", report, "--output", report)
    assert "the output would replace the report itself" in one_line(done)
    assert (done.returncode, report.read_bytes()) == (USAGE, before)
