"""Nobody's work is replaced without being asked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lkj.io.own_files import require_replaceable, write_own
from schemas.errors import UsageError


@pytest.fixture
def keeps_attributes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the file system of the tests can do."""
    kept: dict[tuple[Path, str], bytes] = {}
    monkeypatch.setattr(os, "setxattr", lambda path, name, value: kept.update({(path, name): value}), raising=False)
    monkeypatch.setattr(os, "getxattr", lambda path, name: kept[path, name], raising=False)


@pytest.mark.usefixtures("keeps_attributes")
def test_what_lkj_wrote_is_made_anew_until_somebody_worked_in_it(tmp_path: Path) -> None:
    paper = tmp_path / "paper.xlsx"
    write_own(paper, b"one")
    require_replaceable(paper, force=False)
    write_own(paper, b"two")
    require_replaceable(paper, force=False)
    paper.write_bytes(b"two, and what a person wrote")
    with pytest.raises(UsageError, match="output_exists"):
        require_replaceable(paper, force=False)
    require_replaceable(paper, force=True)


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "letter.pdf"
    other.write_bytes(b"%PDF-")
    with pytest.raises(UsageError, match="output_exists"):
        require_replaceable(other, force=False)


def test_where_there_is_nothing_to_lose_nobody_is_asked(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    for target in (None, tmp_path / "new", tmp_path / "empty", Path(os.devnull)):
        require_replaceable(target, force=False)
