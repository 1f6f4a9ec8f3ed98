"""`lkj report`: the same report gives the same bytes, whoever makes them, where and when."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import lkj
from tests.lkj.reading.test_several_files import MEASURED, cut


@pytest.mark.parametrize("ending", ["html", "xlsx", "pdf", "zip"])
def test_two_processes_in_two_folders_make_the_same_bytes(tmp_path: Path, ending: str) -> None:
    source, made = cut(tmp_path / "source.pdf", MEASURED), []
    for folder, seed, zone in (("satu", "1", "Asia/Jakarta"), ("dua", "2", "UTC")):
        (tmp_path / folder).mkdir()
        report, target = tmp_path / folder / "report.pdf", tmp_path / folder / f"made.{ending}"
        shutil.copy(source, report)
        ended = lkj("report", report, "-o", target, "--quiet", PYTHONHASHSEED=seed, TZ=zone)
        assert ended.returncode == 0, ended.stderr
        made.append(target.read_bytes())
    assert made[0] == made[1]
