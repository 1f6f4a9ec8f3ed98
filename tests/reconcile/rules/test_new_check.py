"""A check that is laid out anew stands in the register, and its texts and cases are whole; tried in a copy."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs.new_check import entered

ROOT = Path(__file__).parents[3]
NEEDED = ("reconcile", "docs/new_check.py", "tests/__init__.py", "tests/case_document.py", "tests/reconcile/rules")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in NEEDED:
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "test_new_check.py"))
        else:
            shutil.copy(source, target)
    (tmp_path / "tests" / "reconcile" / "__init__.py").touch()
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_new_check_runs_with_its_cases(copy: Path) -> None:
    assert run(copy, "docs.new_check", "X98", "made-for-a-test").returncode == 0
    tests = run(copy, "pytest", "-q", "-p", "no:cacheprovider", "-k", "X98", "tests/reconcile/rules")
    assert tests.returncode == 0, tests.stdout
    assert "6 passed" in tests.stdout


def test_a_code_or_name_that_cannot_be_taken_changes_nothing(copy: Path) -> None:
    before = (copy / "reconcile" / "rules" / "__init__.py").read_text(encoding="utf-8")
    for code, name in (("X12", "another"), ("Z01", "another"), ("X98", "An Other"), ("X98", "part-whole")):
        refused = run(copy, "docs.new_check", code, name)
        assert refused.returncode == 1
        assert "Traceback" not in refused.stderr
    assert (copy / "reconcile" / "rules" / "__init__.py").read_text(encoding="utf-8") == before


def test_the_rule_that_looks_at_the_others_stays_last() -> None:
    register = (
        "from r import (\n    a01_one,\n    r02_two,\n)\n\nREGISTER = (\n    a01_one.RULE,\n    r02_two.RULE,\n)\n"
    )
    assert entered(register, "r03_new") == (
        "from r import (\n    a01_one,\n    r02_two,\n    r03_new,\n)\n\n"
        "REGISTER = (\n    a01_one.RULE,\n    r03_new.RULE,\n    r02_two.RULE,\n)\n"
    )
