"""All results of one report tell the same numbers: findings, faults by severity, pages read, figures."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from lkj import read
from tests.command import SAMPLE, lkj


def test_every_result_counts_alike(tmp_path: Path) -> None:
    told = json.loads(lkj("check", SAMPLE, "--format", "json", "--fail-on", "never").stdout)
    counted = json.loads(lkj("check", SAMPLE, "--statistics", "--format", "json", "--fail-on", "never").stdout)
    screen = lkj("check", SAMPLE, "--lang", "en", "--fail-on", "never", COLUMNS="200").stdout
    page, paper = tmp_path / "page.html", tmp_path / "paper.xlsx"
    for target in (page, paper):
        assert lkj("report", SAMPLE, "-o", target, "--lang", "en").returncode in (0, 1)
    findings, faults = len(told["findings"]), counted["total"]["roots"]
    line = f"({findings} findings with repeats and consequences)"
    assert counted["total"]["findings"] == findings
    assert f"{faults} faults: " in screen
    assert line in screen
    assert line in page.read_text()
    assert f"{told['coverage']['numbers']} numbers read" in screen
    assert counted["coverage"] == told["coverage"]
    assert counted["reading"] == told["reading"]
    rows = {row[0]: row[1] for row in load_workbook(paper)["Index"].iter_rows(values_only=True) if row[0]}
    assert rows["Findings"] == findings
    assert rows["Numbers read"] == told["coverage"]["numbers"]
    assert len(read(SAMPLE).findings) == findings
