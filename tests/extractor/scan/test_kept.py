"""What was recognized is found again, and what others wrote into the folder does no harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.scan.kept import Kept, thrown_away
from extractor.scan.recognised import Recognised, SeenWord
from schemas.geometry import Box

PAGE = Recognised(1, 595.0, 842.0, words=[SeenWord("82,50", Box(1, 2, 3, 4), 9.0, 0.98)])


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path, "a" * 64, "auto")
    assert kept.page(1) is None
    kept.keep(1, [PAGE])
    assert kept.page(1) == [PAGE]
    assert Kept(tmp_path, "b" * 64, "auto").page(1) is None


def test_a_page_looked_at_in_part_is_no_whole_page(tmp_path: Path) -> None:
    Kept(tmp_path, "a" * 64, "auto").keep(1, [])
    assert Kept(tmp_path, "a" * 64, "auto").page(1) == []
    assert Kept(tmp_path, "a" * 64, "always").page(1) is None


def test_what_one_engine_saw_is_not_taken_for_what_two_saw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs, folder = tmp_path / "programs", tmp_path / "kept"
    programs.mkdir()
    folder.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    Kept(folder, "a" * 64, "auto").keep(1, [PAGE])
    (programs / "tesseract").touch(0o755)
    assert Kept(folder, "a" * 64, "auto").page(1) is None


def test_what_is_no_recognized_page_is_as_good_as_none(tmp_path: Path) -> None:
    kept = Kept(tmp_path, "a" * 64, "auto")
    kept.keep(1, [PAGE])
    (file,) = tmp_path.iterdir()
    for broken in (b"", b"[1]", b'{"page": 1}', b"\xff\xfe"):
        file.write_bytes(broken)
        assert kept.page(1) is None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "old", "older")):
        file = tmp_path / f"{name}.json"
        file.write_bytes(b"x" * 10)
        os.utime(file, (1_000_000 - age, 1_000_000 - age))
    assert [gone.stem for gone in thrown_away(tmp_path, most=15)] == ["old", "older"]
    assert [left.stem for left in tmp_path.iterdir()] == ["new"]
