"""What the code imports is installed with it, and every version is pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN = ("schemas", "extractor", "reconcile", "lkj")
NAMED = ("pdfplumber", "camelot-py", "pandas", "rapidfuzz", "rich")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normal(re.split(r"[\[<>=;]", one)[0]) for one in project["dependencies"]}


def of_scans() -> set[str]:
    """What comes with the extra that recognizes pictures."""
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    return {normal(re.split(r"[\[<>=;]", one)[0]) for one in extra["scan"]}


def imported(*without: str) -> set[str]:
    """By all modules but those of the rooms `without`."""
    sources = (path for package in OWN for path in (ROOT / package).rglob("*.py") if path.parent.name not in without)
    nodes = [node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in names} - set(OWN) - sys.stdlib_module_names


def test_what_the_code_imports_comes_with_it() -> None:
    distributions = packages_distributions()
    assert imported()
    plain, recognising = imported("scan"), imported()
    came = {name: {normal(one) for one in distributions[name]} for name in recognising}
    assert {name for name in plain if not declared() & came[name]} == set()
    assert {name for name in recognising if not (declared() | of_scans()) & came[name]} == set()


def test_the_packages_of_the_project_are_plain_dependencies() -> None:
    assert set(NAMED) <= declared()


def test_what_is_installed_is_pinned_and_comes_from_no_address() -> None:
    for name in ("requirements.txt", "requirements-scan.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        lines = [line for line in lines if not line.startswith(("#", "-r requirements"))]
        assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    pinned = {normal(line.split("==")[0]) for line in (ROOT / "requirements.txt").read_text().splitlines()}
    assert declared() <= pinned
    scans = (ROOT / "requirements-scan.txt").read_text().splitlines()
    assert of_scans() <= pinned | {normal(line.split("==")[0]) for line in scans}
