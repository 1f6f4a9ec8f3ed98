"""`lkj check` of a report in several files, with an agreement or last year's report beside it, and with decisions."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.command import SAMPLE, lkj

AGREED, MEASURED = (22, 23, 24), (28, 29)
"""Pages of the sample: its agreement, and its measurement, with a target that drifts between them."""


def cut(target: Path, pages: Sequence[int]) -> Path:
    with pypdfium2.PdfDocument(SAMPLE) as whole:
        part = pypdfium2.PdfDocument.new()
        part.import_pages(whole, [page - 1 for page in pages])
        part.save(target)
        part.close()
    return target


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut(tmp_path_factory.mktemp("files") / "bab2.pdf", AGREED)


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut(tmp_path_factory.mktemp("files") / "bab3.pdf", MEASURED)


def told(*arguments: str | Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(lkj("check", *arguments, "--format", "json", "--quiet").stdout)
    return answer


def marks(answer: dict[str, Any]) -> set[str]:
    return {finding["fingerprint"] for finding in answer["findings"] if finding["rule"] != "R02"}


def test_one_report_in_two_files_is_checked_like_one_file(agreed: Path, measured: Path, tmp_path: Path) -> None:
    checks = ("--select", "C01,X03")
    apart = told(agreed, measured, "--one-report", *checks)
    assert marks(apart) == marks(told(cut(tmp_path / "whole.pdf", (*AGREED, *MEASURED)), *checks))
    assert [Path(source["path"]).name for source in apart["sources"]] == ["bab2.pdf", "bab3.pdf"]
    drift = next(finding for finding in apart["findings"] if finding["rule"] == "X03")
    assert {entry["file"] for entry in drift["evidence"]} == {0, 1}


def test_several_files_that_are_not_said_to_be_one_report_are_refused(agreed: Path, measured: Path) -> None:
    done = lkj("check", agreed, measured)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--one-report" in done.stderr


def test_an_agreement_beside_the_report_is_held_against_it(agreed: Path, measured: Path) -> None:
    alone, beside = told(measured), told(measured, "--pk", agreed)
    [new] = [finding for finding in beside["findings"] if finding["fingerprint"] in marks(beside) - marks(alone)][:1]
    assert new["rule"] == "X03"
    assert [source["role"] for source in beside["sources"]] == ["report", "agreement"]


def test_a_report_of_another_year_is_told_and_not_compared(measured: Path) -> None:
    done = lkj("check", measured, "--against", SAMPLE, "--select", "X04", "--no-confirm")
    assert done.returncode == 0
    assert "nothing was compared" in done.stdout


def test_what_is_accepted_is_counted_and_told_only_where_asked(measured: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "lkj-baseline.toml"
    root = next(finding for finding in told(measured)["findings"] if finding["rule"] == "C01")
    accept = ("--accept", root["fingerprint"][:10], "--reason", "resmi", "--author", "Inspektorat", "-o", baseline)
    assert lkj("baseline", measured, *accept).returncode == 0
    after = told(measured, "--baseline", baseline)
    assert root["fingerprint"] not in marks(after)
    assert after["accepted"] >= 1
    shown = told(measured, "--baseline", baseline, "--show-accepted")
    assert (
        next(f for f in shown["findings"] if f["fingerprint"] == root["fingerprint"])["accepted"]["reason"] == "resmi"
    )


def test_settings_beside_the_report_hold_and_mistakes_are_wrong_use(measured: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(measured.read_bytes())
    (tmp_path / "lkj.toml").write_text('[checks]\nselect = ["C"]\n[[ignore]]\nrule = "C01"\nreason = "-"\n')
    answer = told(report)
    assert {finding["rule"][0] for finding in answer["findings"]} <= {"C"}
    assert answer["left_out"] >= 3
    (tmp_path / "lkj.toml").write_text("[checks]\nselct = []\n")
    done = lkj("check", report)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "lkj.toml:2" in done.stderr


def test_statistics_count_the_findings_in_every_format(measured: Path) -> None:
    findings = told(measured)["findings"]
    counts = told(measured, "--statistics")
    rows = list(csv.DictReader(io.StringIO(lkj("check", measured, "--statistics", "--format", "csv").stdout)))
    errors = sum(finding["severity"] == "error" for finding in findings)
    assert counts["total"]["findings"] == len(findings) == int(rows[-1]["findings"])
    assert counts["total"]["severity"]["error"] == errors == int(rows[-1]["error"])
    assert "C01" in lkj("check", measured, "--statistics").stdout


def test_each_file_is_marked_by_itself(agreed: Path, measured: Path, tmp_path: Path) -> None:
    target = tmp_path / "marked.pdf"
    done = lkj("report", agreed, measured, "--one-report", "--select", "X03", "-o", target)
    assert "marked.pdf, marked-2.pdf" in done.stderr
    for file, source in ((target, agreed), (tmp_path / "marked-2.pdf", measured)):
        assert file.read_bytes().startswith(source.read_bytes())
        assert b"/Highlight" in file.read_bytes()


def test_an_agreement_beside_the_report_is_marked_where_it_is_at_fault(
    agreed: Path, measured: Path, tmp_path: Path
) -> None:
    done = lkj("report", measured, "--pk", agreed, "--select", "X03", "-o", tmp_path / "m.pdf", "--quiet")
    assert (done.returncode, b"/Subtype /Highlight" in (tmp_path / "m-2.pdf").read_bytes()) == (0, True)


def test_a_file_beside_the_report_without_a_fault_is_not_made(agreed: Path, measured: Path, tmp_path: Path) -> None:
    done = lkj("report", measured, "--pk", agreed, "--select", "C01", "-o", tmp_path / "m.pdf", "--quiet")
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (0, ["m.pdf"])


def test_no_marked_file_takes_the_place_of_a_report(agreed: Path, measured: Path) -> None:
    target = measured.with_name("bab.pdf")
    second = measured.rename(measured.with_name("bab-2.pdf"))
    done = lkj("report", agreed, second, "--one-report", "-o", target)
    second.rename(measured)
    assert (done.returncode, target.exists()) == (2, False)
