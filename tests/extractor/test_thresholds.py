"""The thresholds of a room stand together, and each of them is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor

ROOMS = ("pages", "grid", "numerals", "front", "tables", "meaning", "prose", "confirm", "draw")
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
    "_HUNDRED",
    "_WHITE",
    "_NAME_BYTES",
    "_COVER",
    "_PAPER",
    "_BITS",
}
"""Numbers that nobody chose: what a format, an interface or the language says, colours, and room for answers."""


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
    """Whether it is a number as it stands, below zero, computed from numbers (`10**14`) or a decimal of one."""
    match value:
        case ast.Constant():
            return type(value.value) in (int, float)
        case ast.UnaryOp():
            return is_number(value.operand)
        case ast.BinOp():
            return is_number(value.left) and is_number(value.right)
        case ast.Call(func=ast.Name(id="Decimal" | "Fraction")):
            return True
    return False


@pytest.mark.parametrize("room", ROOMS)
def test_no_threshold_stands_elsewhere(room: str) -> None:
    modules = (Path(extractor.__file__).parent / room).glob("*.py")
    elsewhere = {name for module in modules if module.name != "thresholds.py" for name in numbers(module)}
    assert elsewhere <= GIVEN


@pytest.mark.parametrize("room", ROOMS)
def test_each_is_asked_for(room: str) -> None:
    folder = Path(extractor.__file__).parent / room
    used = "".join(module.read_text() for module in folder.glob("*.py") if module.name != "thresholds.py")
    for name in numbers(folder / "thresholds.py"):
        assert re.search(rf"\b{name}\b", used), name


def test_a_threshold_elsewhere_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        'NAME = "a"\n_NEAR: Final = 0.5\n_FAR, _FARTHER = 2, -3\n_MOST = Decimal("0.8")\n_ALL: Final = 10**14\n'
    )
    assert list(numbers(module)) == ["_NEAR", "_FAR", "_FARTHER", "_MOST", "_ALL"]
