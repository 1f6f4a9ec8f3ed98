"""`lkj` on the public package index is somebody else's: nothing we say leads there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("docs", "lkj", "extractor", "reconcile", "schemas", "bench", "samples")
SUFFIXES = {".md", ".py", ".po", ".js", ".toml", ".html"}
BY_NAME = re.compile(
    r"\b(?:pip|pipx|uv|uvx|poetry|conda)3?\b[^\n]*\b(?:install|add|download|run)\b[^\n]*(?<![\w./-])lkj(?![\w./-])"
)


def texts() -> list[Path]:
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES]
    return [*ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "Makefile", *inside]


def test_nobody_is_told_to_install_by_name() -> None:
    assert [str(path.relative_to(ROOT)) for path in texts() if BY_NAME.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "said", ["pip install lkj", "pip install 'lkj[frames]'", "python -m pip install -U lkj", "uv add lkj"]
)
def test_such_a_sentence_would_be_found(said: str) -> None:
    assert BY_NAME.search(said)


@pytest.mark.parametrize(
    "said", ["pip install .", "pip install ./lkj", "pip install /srv/lkj", "pip install git+file:///srv/lkj.git"]
)
def test_a_path_is_no_name(said: str) -> None:
    assert not BY_NAME.search(said)
