"""What the code imports is installed with it, and every version is pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OWN = ("schemas", "extractor", "reconcile", "lkj")
NAMED = ("pdfplumber", "camelot-py", "pandas", "rapidfuzz", "rich")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normal(re.split(r"[\[<>=;]", one)[0]) for one in project["dependencies"]}


ROOM_OF = {"scan": "scan", "data": "export", "cluster": "cluster"}
"""The room that an extra is for: nobody else imports what comes with it."""


def of_extra(name: str) -> set[str]:
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    return {normal(re.split(r"[\[<>=;]", one)[0]) for one in extra[name]}


def imported(*without: str) -> set[str]:
    """By all modules but those of the rooms `without`."""
    sources = (path for package in OWN for path in (ROOT / package).rglob("*.py") if path.parent.name not in without)
    nodes = [node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in names} - set(OWN) - sys.stdlib_module_names


def came_with(names: set[str], packages: set[str]) -> bool:
    distributions = packages_distributions()
    return all(packages & {normal(one) for one in distributions[name]} for name in names)


def test_what_the_code_imports_comes_with_it() -> None:
    assert imported()
    assert came_with(imported(*ROOM_OF.values()), declared())


@pytest.mark.parametrize("extra", ROOM_OF)
def test_what_a_room_imports_comes_with_its_extra(extra: str) -> None:
    assert of_extra(extra) - declared()
    others = [room for room in ROOM_OF.values() if room != ROOM_OF[extra]]
    assert came_with(imported(*others), declared() | of_extra(extra))


def test_the_packages_of_the_project_are_plain_dependencies() -> None:
    assert set(NAMED) <= declared()


def pinned(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    below = [line.removeprefix("-r ") for line in lines if line.startswith("-r requirements")]
    own = [line for line in lines if not line.startswith(("#", "-r requirements"))]
    assert [line for line in own if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    return {normal(line.split("==")[0]) for line in own}.union(*map(pinned, below))


def test_what_is_installed_is_pinned_and_comes_from_no_address() -> None:
    assert declared() <= pinned("requirements.txt")
    assert pinned("requirements-dev.txt")
    for extra in ROOM_OF:
        assert of_extra(extra) <= pinned(f"requirements-{extra}.txt")
