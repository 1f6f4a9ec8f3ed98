"""The README in two languages is one: the same commands, tables and links in the same order, and every link leads
somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "README.id.md")
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r" {4}((?:lkj|make) .*?)(?: {2,}.*)?$", re.MULTILINE)


def said(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def parts(text: str) -> list[object]:
    """Of each part between blank lines: what must be the same in every language."""
    return [part for block in re.split(r"\n\n+", text.strip("\n")) for part in _part(block)]


def _part(block: str) -> list[object]:
    if block.startswith("#"):
        return [re.match(r"#+", block)[0]]  # type: ignore[index]
    if block.startswith("    "):
        return [COMMAND.findall(block), _named(block)]
    lines = block.splitlines() if block.startswith("|") else re.split(r"\n(?=- )", block)
    return [_named(line) for line in lines]


def _named(text: str) -> list[str]:
    """Each page names the other one."""
    return sorted([*CODE.findall(text), *("README" if link in PAGES else link for link in LINK.findall(text))])


def test_both_say_the_same() -> None:
    english, indonesian = (parts(said(page)) for page in PAGES)
    assert english == indonesian


@pytest.mark.parametrize("page", PAGES)
def test_what_is_linked_is_there(page: str) -> None:
    linked = [link for link in LINK.findall(said(page)) if "://" not in link]
    assert len(linked) >= 40
    assert [link for link in linked if not (ROOT / link).exists()] == []


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("    lkj check A  reads", "    lkj chek A  membaca"),
        ("| `--a` | x |\n| `--b` | y |", "| `--a` | x |"),
        ("Use `lkj`, [see](a.md).", "Pakai `lkj`, [lihat](b.md)."),
        ("# One\n\nText.", "## Satu\n\nTeks."),
    ],
)
def test_what_is_not_the_same_would_be_seen(english: str, indonesian: str) -> None:
    assert parts(english) != parts(indonesian)
