"""Files that lie beside a report are named, and can be passed by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lkj.people.corrections_file import NAME as CORRECTIONS
from lkj.settings import side_files
from lkj.settings.config import NAME, Config, config_for
from tests.command import lkj
from tests.pdfs import with_text


@pytest.fixture
def report(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text('[checks]\nignore = ["A"]\n')
    (tmp_path / CORRECTIONS).touch()
    path = tmp_path / "report.pdf"
    path.write_bytes(with_text("Laporan Kinerja Dinas Anu Tahun 2024"))
    return path


def test_what_is_found_is_noted_until_the_next_command(report: Path) -> None:
    side_files.begin()
    assert config_for(report, None) != Config()
    assert [(file.kind, file.found) for file in side_files.used()] == [("config", True)]
    side_files.begin()
    assert side_files.used() == []


def test_no_config_passes_it_by_for_this_command_only(report: Path) -> None:
    side_files.begin()
    side_files.pass_by(True)
    assert config_for(report, None) == Config()
    assert side_files.used() == []
    side_files.begin()
    assert config_for(report, None) != Config()


@pytest.mark.parametrize("output_format", ["terminal", "json", "csv"])
def test_the_result_names_them_and_no_config_does_not_use_them(output_format: str, report: Path) -> None:
    done = lkj("check", report, "--format", output_format, "--no-confirm")
    told = done.stderr if output_format == "csv" else done.stdout
    assert NAME in " ".join(told.split())
    assert CORRECTIONS in told.replace("\n", "")
    if output_format == "json":
        used = json.loads(done.stdout)["side_files"]
        assert [(file["kind"], file["found"]) for file in used] == [("config", True), ("corrections", True)]
    left = lkj("check", report, "--format", output_format, "--no-confirm", "--no-config")
    assert NAME not in left.stdout + left.stderr
    assert CORRECTIONS not in left.stdout + left.stderr


def test_other_commands_name_them_on_standard_error(report: Path) -> None:
    assert CORRECTIONS in lkj("extract", report, "--no-confirm").stderr
    assert CORRECTIONS not in lkj("extract", report, "--no-confirm", "--no-config").stderr
    assert CORRECTIONS not in lkj("extract", report, "--no-confirm", "--quiet").stderr
