"""Which crosswalk is taken, and that a mistyped one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.people.crosswalk_choice import crosswalk_path, decisions_for
from lkj.people.crosswalk_file import NAME, add
from schemas.errors import UsageError
from tests.reconcile.decisions.test_crosswalk import decision


def test_the_file_is_looked_for_beside_the_reports(tmp_path: Path) -> None:
    old, new = tmp_path / "2023" / "report.pdf", tmp_path / "2024" / "report.pdf"
    new.parent.mkdir()
    (new.parent / NAME).touch()
    assert crosswalk_path([old, new]) == new.parent / NAME
    assert crosswalk_path([old]) == old.parent / NAME
    assert crosswalk_path([old, new], tmp_path / "own") == tmp_path / "own"


def test_the_settings_name_a_file_from_their_own_folder(tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    (tmp_path / "lkj.toml").write_text('[crosswalk]\nfile = "office/pairs.jsonl"')
    (tmp_path / NAME).touch()
    assert crosswalk_path([report]) == tmp_path / "office" / "pairs.jsonl"
    assert crosswalk_path([report], tmp_path / "own") == tmp_path / "own"


def test_decisions_are_those_of_the_file_and_none_without_one(tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    assert decisions_for([report]) == []
    add(tmp_path / NAME, [decision("a", "b")])
    assert decisions_for([report]) == [decision("a", "b")]


def test_a_file_that_was_given_and_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="crosswalk_missing"):
        decisions_for([tmp_path / "report.pdf"], tmp_path / "mistyped")
