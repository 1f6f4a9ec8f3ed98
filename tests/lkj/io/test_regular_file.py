"""Pipes, devices and loops of links in place of files: told at once, by every command that takes a file."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkj.__main__ import run
from lkj.io import regular_file
from schemas.errors import OK, UNREADABLE, USAGE, UnreadableInput
from tests import pdfs

LONGEST_SECONDS = 100


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The working folder, with a report and what is none. A command that waits for ever is ended by a signal."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    Path("loop").symlink_to("loop")
    Path("report.pdf").write_bytes(pdfs.with_text("Laporan Kinerja"))
    signal.alarm(LONGEST_SECONDS)
    yield tmp_path
    signal.alarm(0)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "command",
    [
        "extract pipe",
        "extract loop",
        "extract /dev/zero",
        "extract pipe --draw 1 -o page.png",
        "check pipe",
        "check report.pdf --config pipe",
        "check report.pdf --config loop",
        "check report.pdf --baseline /dev/zero",
        "check report.pdf --pk pipe",
        "check report.pdf --against pipe",
        "report pipe -o out.html",
        "match pipe report.pdf",
        "match report.pdf report.pdf --crosswalk pipe",
        "match report.pdf report.pdf --crosswalk loop",
        "match report.pdf report.pdf --decisions pipe --author saya",
        "diff report.pdf pipe",
        "catalogue pipe",
        "trend pipe",
        "load pipe --db data.db",
        "run pipe --out out --db data.db",
        "run loop --out out --db data.db",
        "baseline report.pdf --accept abc --reason x --author y -o pipe",
        "corrections export pipe -o table.csv",
        "corrections apply pipe report.pdf",
    ],
)
def test_what_is_no_file_is_told_at_once(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--lang", "en"]) == UNREADABLE
    told = " ".join(" ".join(capfd.readouterr()).split())
    assert any(words in told for words in ("a device or the like", "leads back to itself", "no such file", "loop"))


@pytest.mark.usefixtures("folder")
def test_a_list_of_reports_that_is_a_pipe_is_told() -> None:
    os.mkfifo("list.txt")
    assert run(["run", "list.txt", "--out", "out", "--db", "data.db"]) == UNREADABLE


@pytest.mark.usefixtures("folder")
def test_pipes_in_a_folder_are_no_reports(capfd: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("other.pdf")
    Path("reports").mkdir()
    os.mkfifo("reports/one.pdf")
    assert run(["run", "reports", "--out", "out", "--db", "data.db", "--lang", "en"]) == UNREADABLE
    assert "there is no PDF file in it" in capfd.readouterr().err


@pytest.mark.usefixtures("folder")
def test_settings_that_are_a_pipe_beside_the_report_are_passed_by() -> None:
    os.mkfifo("lkj.toml")
    assert run(["check", "report.pdf", "--fail-on", "never"]) == OK


@pytest.mark.usefixtures("folder")
def test_corrections_that_are_a_pipe_beside_the_report_are_told() -> None:
    os.mkfifo("lkj-corrections.jsonl")
    assert run(["extract", "report.pdf"]) == UNREADABLE


@pytest.mark.usefixtures("folder")
def test_output_to_a_loop_of_links_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "report.pdf", "-o", "loop", "--lang", "en"]) == USAGE
    assert "cannot be written" in capfd.readouterr().err


def test_a_socket_is_no_file(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("talk")
        with pytest.raises(UnreadableInput, match="not_regular"):
            regular_file.contents(folder / "talk")


def test_links_are_followed(folder: Path) -> None:
    Path("link").symlink_to("report.pdf")
    assert regular_file.contents(folder / "link") == (folder / "report.pdf").read_bytes()
