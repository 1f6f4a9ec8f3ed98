"""`lkj check FOLDER`: every report in it by itself, and the exit code of the one that fared worst."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from schemas.document import encode
from tests.case_document import case_document
from tests.command import lkj

WRONG = "indicator | target | realisasi | capaian\nNilai SAKIP | 80 | 60 | 85%\nAngka [b]miskin | 10 | 10 | 100%\n"
RIGHT = WRONG.replace("85%", "75%")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    within = tmp_path / "in" / "deeper"
    within.mkdir(parents=True)
    (within / "wrong.json").write_bytes(encode(case_document(WRONG)))
    right = case_document("year 2023\n" + RIGHT)
    other = replace(right, source=replace(right.source, sha256="f" * 64))
    (tmp_path / "in" / "right.json").write_bytes(encode(other))
    return tmp_path / "in"


def test_each_report_is_told_with_its_gravest_faults(folder: Path) -> None:
    done = lkj("check", folder, "--select", "C01")
    assert done.returncode == 1
    assert f"{folder}/deeper/wrong.json" in done.stdout.replace("\n", "")
    assert "C01 p. 1" in done.stdout
    assert "2 reports checked · 1 fault" in done.stdout
    assert lkj("check", folder, "--select", "C01", "--fail-on", "never").returncode == 0


def test_what_cannot_be_read_is_told_and_costs_nothing_else(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"no pdf")
    done = lkj("check", folder, "--select", "C01")
    assert done.returncode == 3
    assert "1 could not be read" in done.stdout
    assert "broken.pdf" in done.stderr
    assert "1 fault" in done.stdout


def test_data_tell_the_report_of_each_finding(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(lkj("check", folder, "--select", "C01", "--format", "csv").stdout)))
    assert [(Path(row["report"]).name, row["rule"]) for row in rows] == [("wrong.json", "C01")]
    lines = lkj("check", folder, "--select", "C01", "--format", "json").stdout.splitlines()
    assert [len(json.loads(line)["findings"]) for line in lines] == [1, 0]


def test_it_is_whole_in_a_file(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "told.txt"
    assert lkj("check", folder, "--select", "C01", "-o", target).returncode == 1
    assert target.read_text() == lkj("check", folder, "--select", "C01").stdout


@pytest.mark.parametrize("option", [("--pages", "1"), ("--one-report",), ("--statistics",)])
def test_what_is_for_one_report_is_refused(folder: Path, option: tuple[str, ...]) -> None:
    assert lkj("check", folder, *option).returncode == 2


def test_more_of_the_gravest_faults_are_shown_where_asked_for(folder: Path) -> None:
    (folder / "deeper" / "wrong.json").write_bytes(encode(case_document(WRONG.replace("100%", "90%"))))
    assert "and 1 more" in lkj("check", folder, "--select", "C01", "--top", "1").stdout
    assert "and 1 more" not in lkj("check", folder, "--select", "C01", "--top", "9").stdout


def test_wrong_use_is_told_before_any_reading(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"no pdf")
    done = lkj("check", folder, "--select", "Z99")
    assert (done.returncode, done.stdout, "broken.pdf" in done.stderr) == (2, "", False)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    done = lkj("check", tmp_path)
    assert done.returncode == 3
    assert str(tmp_path) in done.stderr


def test_drafts_in_it_are_told_and_not_read(folder: Path) -> None:
    (folder / "draf.docx").write_bytes(b"PK")
    done = lkj("check", folder, "--select", "C01")
    assert "1 draft in the folder is passed by" in done.stderr
    assert "2 reports checked" in done.stdout
