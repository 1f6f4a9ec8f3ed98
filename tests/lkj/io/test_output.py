"""A file is whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lkj.io.output import require_writable, write
from schemas.errors import UsageError


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "hasil.json"
    target.write_text("lama")
    write(target, b"baru")
    assert (target.read_text(), names(tmp_path)) == ("baru", ["hasil.json"])


def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "hasil.json"
    target.write_text("lama")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fchmod", full)
    with pytest.raises(UsageError, match="output_failed"):
        write(target, b"baru")
    assert (target.read_text(), names(tmp_path)) == ("lama", ["hasil.json"])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "hasil.json", tmp_path / "tautan.json"
    link.symlink_to(target)
    write(link, b"baru")
    assert link.is_symlink()
    assert target.read_bytes() == b"baru"


def test_a_device_is_written_and_not_replaced() -> None:
    require_writable(Path("/dev/null"))
    write(Path("/dev/null"), b"baru")
    assert Path("/dev/null").is_char_device()


def test_a_folder_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="output_failed"):
        require_writable(tmp_path)


def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    usual, target = tmp_path / "biasa", tmp_path / "hasil"
    usual.touch()
    write(target, b"baru")
    assert target.stat().st_mode == usual.stat().st_mode
