"""Writes docs/rooms.md from the contracts and from what each room says of itself: `python -m docs.rooms`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from docs.architecture_picture import PACKAGES, ROOT, WHAT, layers_of

TARGET = Path(__file__).with_name("rooms.md")
HEAD = """# The rooms

Each room, and each module that stands beside the rooms of a package, as it tells of itself. They are in the order in
which they stand on each other: each asks only those below it ([the picture](architecture.md) shows which stand beside
each other). Three rooms are called `words`: those of `extractor` are words to read by, those of `reconcile` words to
compare by, those of `lkj` words to tell people. `make docs` writes this page from the first lines of the code: do not
edit it.
"""


def page() -> str:
    return "\n".join((HEAD, *(line for package in PACKAGES for line in _package(package)), *_schemas(), ""))


def _package(package: str) -> Iterator[str]:
    yield f"## {package}: {WHAT[package]}\n"
    yield "| room | what stands there |\n|---|---|"
    for layer in layers_of(package):
        for room in layer.split(" | "):
            yield _row(ROOT / package / room)
    yield ""


def _schemas() -> Iterator[str]:
    yield f"## schemas: {WHAT['schemas']}\n"
    yield "| module | what it holds |\n|---|---|"
    yield from (_row(module) for module in sorted((ROOT / "schemas").glob("*.py")) if module.stem != "__init__")


def _row(place: Path) -> str:
    """A room is a folder, a module a file of that name."""
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    first = " ".join(said.partition("\n\n")[0].split())
    return f"| `{(place if place.is_dir() else file).relative_to(ROOT)}` | {first} |"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
