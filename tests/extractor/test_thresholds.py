"""The thresholds of a room stand together, and each of them is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor

ROOMS = ("pages", "grid", "numerals", "front", "prose")
GIVEN = {
    "_IDENTITY",  # a matrix that moves nothing
    "_EM",
    "_RECTANGLE",  # segments of one
    "_FONT_NAME_LENGTH",
    "_BLOCK",
    "_NO_GAPS",
    "_OPAQUE",
    "_THOUSAND",
    "_GREATEST",
    "_NO_SCALE",
    "_UNMARKED",
    "_DEEPEST",
    "_CONTRACT_MONTH",
}
"""Numbers that nobody chose: what a format, an interface or the language says, and room for answers."""


def numbers(module: Path) -> Iterator[str]:
    """The names that a module gives to plain numbers."""
    for statement in ast.parse(module.read_text()).body:
        if isinstance(statement, ast.Assign):
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            target, value = statement.target, statement.value
        else:
            continue
        if all(is_number(one) for one in getattr(value, "elts", [value])):
            yield from (name.id for name in ast.walk(target) if isinstance(name, ast.Name))


def is_number(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and type(value.value) in (int, float)


@pytest.mark.parametrize("room", ROOMS)
def test_no_threshold_stands_elsewhere(room: str) -> None:
    modules = (Path(extractor.__file__).parent / room).glob("*.py")
    elsewhere = {name for module in modules if module.name != "thresholds.py" for name in numbers(module)}
    assert elsewhere <= GIVEN


@pytest.mark.parametrize("room", [*ROOMS, "tables"])
def test_each_is_asked_for(room: str) -> None:
    folder = Path(extractor.__file__).parent / room
    used = "".join(module.read_text() for module in folder.glob("*.py") if module.name != "thresholds.py")
    for name in numbers(folder / "thresholds.py"):
        assert re.search(rf"\b{name}\b", used), name


def test_a_threshold_elsewhere_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('NAME = "a"\n_NEAR: Final = 0.5\n_FAR, _FARTHER = 2, 3\n')
    assert list(numbers(module)) == ["_NEAR", "_FAR", "_FARTHER"]
