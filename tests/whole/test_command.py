"""The command line: exit codes, formats, and what goes where."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import pdfs
from tests.command import LKJ, SAMPLE, lkj

PAGES = "28-29"  # of the sample: a table with capaian that do not follow from their figures


@pytest.fixture(scope="module")
def told() -> subprocess.CompletedProcess[str]:
    return lkj("check", SAMPLE, "--format", "json", "--pages", PAGES)


def test_findings_make_the_exit_code(told: subprocess.CompletedProcess[str]) -> None:
    assert told.returncode == 1
    assert {"C01"} <= {finding["rule"] for finding in json.loads(told.stdout)["findings"]}


@pytest.mark.parametrize(("fail_on", "exit_code"), [("never", 0), ("warning", 1), ("info", 1)])
def test_fail_on_sets_the_bar(fail_on: str, exit_code: int) -> None:
    assert lkj("check", SAMPLE, "--pages", PAGES, "--fail-on", fail_on).returncode == exit_code


def test_select_and_ignore_choose_the_checks() -> None:
    done = lkj("check", SAMPLE, "--pages", PAGES, "--format", "json", "--select", "C,A", "--ignore", "a03,C02")
    assert {finding["rule"] for finding in json.loads(done.stdout)["findings"]} <= {"C01", "C03", "C04", "A01", "A02"}


def test_messages_are_in_the_language_asked_for() -> None:
    done = lkj("check", SAMPLE, "--pages", PAGES, "--format", "json", "--lang", "id", "--select", "C01")
    assert "tidak sesuai dengan target" in json.loads(done.stdout)["findings"][0]["message"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", SAMPLE, "--select", "Z9"), "Z9: no such check"),
        (("check", SAMPLE, "--select", "A", "--ignore", "A"), "leave no check to run"),
        (("explain", "Z9"), "Z9: no such check"),
        (("check", SAMPLE, "--pages", "5-3"), "--pages 5-3: not a list of pages"),
        (("check", SAMPLE, "--pages", "80-81"), "the report has 80 pages, so there is no page 81"),
        (("check", SAMPLE, "--pages", "81"), "the report has 80 pages"),
        (("check",), "REPORT.pdf"),
        (("check", "x.pdf", "--nonsense"), "--nonsense"),
    ],
)
def test_wrong_use_is_exit_2_and_one_line(arguments: tuple[str, ...], message: str) -> None:
    done = lkj(*arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert message in done.stderr


def test_explain_and_rules_tell_the_same() -> None:
    listed = {rule["code"]: rule for rule in json.loads(lkj("rules", "--format", "json").stdout)["rules"]}
    [explained] = json.loads(lkj("explain", "c01", "--format", "json").stdout)["rules"]
    assert explained == listed["C01"]
    assert explained["why"] in " ".join(lkj("explain", "C01").stdout.split())


def test_csv_of_values_and_of_findings() -> None:
    values = list(csv.DictReader(io.StringIO(lkj("extract", SAMPLE, "--pages", "28", "--format", "csv").stdout)))
    findings = list(csv.DictReader(io.StringIO(lkj("check", SAMPLE, "--pages", "28", "--format", "csv").stdout)))
    assert {"raw": "77,5%", "value": "77.5", "unit": "%", "page": "28"}.items() <= next(
        row for row in values if row["raw"] == "77,5%"
    ).items()
    assert {"rule": "C01", "stated": "85", "computed": "64.52"}.items() <= next(
        row for row in findings if row["stated"] == "85"
    ).items()


def test_a_file_gets_what_standard_output_would(tmp_path: Path, told: subprocess.CompletedProcess[str]) -> None:
    target = tmp_path / "hasil.json"
    done = lkj("check", SAMPLE, "--format", "json", "--pages", PAGES, "--output", target)
    assert (done.stdout, done.returncode) == ("", 1)
    assert target.read_text() == told.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.json"]


def test_a_closed_pipe_is_no_fault() -> None:
    command = f"{' '.join(LKJ)} rules --format json | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("141", "")


def test_the_engine_is_never_in_our_own_process() -> None:
    program = (
        "import sys, lkj.__main__ as lkj\n"
        f"lkj.run(['check', {str(SAMPLE)!r}, '--pages', '28', '--format', 'json', '--quiet'])\n"
        "print([name for name in sys.modules if name.startswith('pypdfium2') or name == 'extractor.read'])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


HEAVY = "rich msgspec reconcile rapidfuzz pydantic pandas numpy pdfplumber camelot sqlalchemy alembic xlsxwriter"


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys, lkj.__main__ as lkj\n"
        "lkj.run(['--help'])\n"
        f"print([name for name in {HEAVY.split()} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_our_own_fault_is_exit_70_and_one_line() -> None:
    program = (
        "import sys, lkj.__main__ as lkj\n"
        "sys.modules['lkj.settings.rule_choice'] = None  # so that importing it fails\n"
        "sys.exit(lkj.run(['explain', 'C01', '--lang', 'en']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 70
    assert done.stderr.startswith("lkj: a fault of lkj itself: ModuleNotFoundError")
    assert done.stderr.count("\n") == 1


def test_no_employee_number_is_printed_in_full() -> None:
    for command in ("extract", "check"):
        assert re.findall(r"\b\d{8} ?\d{6} ?\d ?\d{3}\b", lkj(command, SAMPLE, "--format", "json").stdout) == []


def test_what_a_report_prints_cannot_steer_the_terminal(tmp_path: Path) -> None:
    report = tmp_path / "laporan \x1b[31m[bold].pdf"
    report.write_bytes(pdfs.with_text("Tahun 2024 \x9b31m [red]merah[/red]"))
    for output_format in ("terminal", "json", "csv"):
        done = lkj("extract", report, "--format", output_format)
        assert not {"\x1b", "\x9b"} & set(done.stdout + done.stderr)
    assert "[bold].pdf" in lkj("extract", report).stdout


def test_a_file_name_that_is_no_text_is_no_obstacle(tmp_path: Path) -> None:
    report = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.pdf"))
    report.write_bytes(pdfs.with_text("Tahun 2024"))
    done = lkj("extract", report, "--format", "json")
    assert json.loads(done.stdout)["source"]["path"].endswith("/\ufffd.pdf")


def test_lkj_alone_tells_what_there_is_line_by_line() -> None:
    done = lkj()
    assert done.returncode == 2
    assert done.stderr == ""
    assert [line for line in done.stdout.splitlines() if line.startswith("  check ")]
