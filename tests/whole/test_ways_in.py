"""The documents for those who carry on: every path in them is there, and the picture is that of the contracts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import architecture_picture, rooms

ROOT = Path(__file__).parents[2]
PAGES = (
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/glossary.md",
    "docs/rooms.md",
    "docs/sure.md",
    "docs/drawing.md",
    "docs/matching.md",
    "docs/how-a-table-is-understood.md",
)
ROOMS = ("extractor", "reconcile", "lkj")
PACKAGES = ("schemas", "extractor", "reconcile", "lkj", "tests", "docs")
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
NAMED = re.compile(rf"`((?:{'|'.join(PACKAGES)})/[\w/.-]*)`")


def said(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_what_is_named_is_there(page: str) -> None:
    linked = [((ROOT / page).parent / link).resolve() for link in LINK.findall(said(page)) if "://" not in link]
    named = [ROOT / path for path in NAMED.findall(said(page))]
    assert linked + named
    assert [str(path) for path in linked + named if not path.exists()] == []


def test_the_picture_is_that_of_the_contracts() -> None:
    assert architecture_picture.TARGET.read_text(encoding="utf-8") == architecture_picture.drawn()


def test_the_page_of_the_rooms_is_up_to_date() -> None:
    assert rooms.TARGET.read_text(encoding="utf-8") == rooms.page(), "run `make docs`"


def test_every_room_is_told_with_what_stands_there() -> None:
    there = {f"{path.parent.relative_to(ROOT)}" for package in ROOMS for path in (ROOT / package).glob("*/__init__.py")}
    assert there <= set(re.findall(r"^\| `([\w/]+)` \| [A-Z].+ \|$", said("docs/rooms.md"), re.M))


def test_a_step_of_the_way_that_is_gone_would_be_seen() -> None:
    assert NAMED.findall("`lkj/view/gone.py`") == ["lkj/view/gone.py"]
