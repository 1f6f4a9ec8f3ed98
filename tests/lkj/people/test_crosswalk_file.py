"""The file of decisions: lines only added, whole, and never one that contradicts another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lkj.io.append_only import require_addable
from lkj.people.crosswalk_file import NAME, Contradiction, add, read_crosswalk
from lkj.words.messages import text_of
from schemas.errors import UsageError
from tests.command import HANGS
from tests.reconcile.decisions.test_crosswalk import decision

WRITER = """
import sys
from pathlib import Path
from lkj.people.crosswalk_file import add
from tests.reconcile.decisions.test_crosswalk import decision
sys.stdin.readline()
for number in range(20):
    add(Path(sys.argv[1]), [decision(f"{sys.argv[2]} {number}", "x" * 5000)])
"""


def test_a_decision_is_added_behind_the_others(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add(path, [decision("a", "b")])
    before = path.read_bytes()
    add(path, [decision("c", "d")])
    assert path.read_bytes().startswith(before)
    assert read_crosswalk(path) == [decision("a", "b"), decision("c", "d")]


def test_a_contradiction_adds_nothing_and_shows_both(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add(path, [decision("mutu air", "mutu udara")])
    before = path.read_bytes()
    with pytest.raises(Contradiction) as refused:
        add(path, [decision("c", "d"), decision("mutu udara", "mutu air", "different")])
    assert path.read_bytes() == before
    message = text_of(refused.value)
    assert "“mutu air” = “mutu udara”" in message
    assert "“mutu udara” ≠ “mutu air”" in message


def test_several_who_add_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / NAME
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, name], stdin=subprocess.PIPE, text=True)
        for name in ("one", "two", "three")
    ]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [writer.wait(timeout=HANGS) for writer in writers] == [0, 0, 0]
    assert len({entry.left.text for entry in read_crosswalk(path)}) == 60


def test_a_line_that_is_no_decision_is_told_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add(path, [decision("a", "b")])
    path.write_bytes(path.read_bytes() + b'{"verdict": "same"}\n')
    with pytest.raises(UsageError) as refused:
        read_crosswalk(path)
    assert f"{path}:2" in text_of(refused.value)


def test_a_last_line_without_its_end_is_not_run_into(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add(path, [decision("a", "b")])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    add(path, [decision("c", "d")])
    assert len(read_crosswalk(path)) == 2


def test_a_text_that_turns_lines_round_is_escaped_in_the_file(tmp_path: Path) -> None:
    hostile = decision("mutu \u202eair\x9b\n", "b")
    add(tmp_path / NAME, [hostile])
    assert not {"\u202e", "\x9b"} & set((tmp_path / NAME).read_text())
    assert read_crosswalk(tmp_path / NAME) == [hostile]


def test_a_place_that_cannot_be_written_is_told_beforehand(tmp_path: Path) -> None:
    require_addable(tmp_path / NAME)
    for place in (tmp_path, tmp_path / "none" / NAME):
        with pytest.raises(UsageError, match="output_failed"):
            require_addable(place)
