"""Recognition as a command has it: asked for or not, once only, and without the extra that does it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from extractor.child.one_job import ReadingJob
from extractor.limits import DEFAULT_LIMITS
from lkj.reading import reader, recognition
from lkj.reading.reader import read_document, silent
from schemas.errors import NothingToRead, RecognitionWanted, UsageError
from tests import pdfs, scanned
from tests.drawn import page

PRINTED = page("No | Indikator Kinerja | Target\n1 | Jumlah genangan | 40", above=["Perjanjian Kinerja Tahun 2024"])


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned.as_pdf(scanned.picture(PRINTED)))
    return path


def test_never_leaves_pictures_as_they_are(scan: Path) -> None:
    with pytest.raises(NothingToRead) as told:
        read_document(scan, ocr="never")
    assert told.value.key == "no_text"


def test_a_page_is_recognized_once(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    first = read_document(scan, progress=lambda number, _: begun.append(number))
    assert [row.indikator for row in first.indicators] == ["Jumlah genangan"]
    assert begun == [1, 1, 1, 0]  # looked at, recognized, read
    monkeypatch.setattr(reader, "recognise", lambda *_: pytest.fail("it was recognized before"))
    assert read_document(scan) == first


def test_always_looks_at_pages_of_text_too(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(scanned.typeset(PRINTED))
    assert not read_document(path).page_notes[0].recognised
    assert read_document(path, ocr="always").page_notes[0].recognised


def test_without_the_extra_it_is_told_how_to_get_it(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "has_extra", lambda: False)
    monkeypatch.setattr(recognition, "has_extra", lambda: False)
    with pytest.raises(NothingToRead) as told:
        read_document(scan)
    assert told.value.key == "no_text_without_extra"
    with pytest.raises(UsageError) as refused:
        read_document(scan, ocr="always")
    assert refused.value.key == "no_recognition"


def test_a_page_that_ends_its_child_stays_a_picture(tmp_path: Path) -> None:
    """The child dies on page 1, and is begun again for page 2."""
    begun: list[int] = []
    child = """
import sys
from extractor.child import recognising
def load():
    def recognise(path, job, progress):
        for page in sorted(job.pages):
            progress(page, 2)
            if page == 1:
                import os; os.abort()
    return recognise
recognising.main(load)
"""
    command = (sys.executable, "-c", child)
    scans = recognition.scans_of("auto")
    assert scans is not None
    recognition.recognised_by(tmp_path / "scan.pdf", frozenset({1, 2}), scans, lambda at, _: begun.append(at), command)
    assert begun == [1, 2]


def test_a_folder_that_cannot_be_written_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "cache"
    place.write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(place))
    scans = recognition.scans_of("auto")
    assert scans is not None
    assert Path(scans.folder).is_dir()


def test_the_reading_child_names_the_pages_it_wants(scan: Path) -> None:
    job = ReadingJob(DEFAULT_LIMITS, None, recognition.scans_of("auto"))
    with pytest.raises(RecognitionWanted) as wanted:
        reader.run_child([*reader.CHILD_COMMAND, os.fspath(scan)], job, float("inf"), silent, lambda: None)
    assert wanted.value.params["pages"] == [1]


def test_text_without_pictures_wants_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdfs.with_text("Laporan kinerja dinas"))
    monkeypatch.setattr(reader, "recognise", lambda *_: pytest.fail("nothing is a picture"))
    assert read_document(path).page_notes[0].content == "text"


def test_a_page_that_cannot_be_recognized_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = tmp_path / "other.pdf"
    scan.write_bytes(scanned.as_pdf(scanned.laid(scanned.picture(PRINTED), 1.0)))
    monkeypatch.setattr(recognition, "COMMAND", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(NothingToRead) as told:
        read_document(scan)
    assert told.value.params["reason"] == "recognition_failed"
