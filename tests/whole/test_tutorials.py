"""The tutorials, followed to the letter: what their commands print is what stands there."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from sqlalchemy import inspect

from docs.followed import ROOT, TUTORIALS, followed
from lkj.store.ready import ready

METADATA_OF_DATASETTE = ROOT / "docs" / "tutorial" / "datasette.json"
BOOKKEEPING = {"alembic_version", "attempt", "batch_file", "batch_job", "batch_run"}


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_what_its_commands_print_is_what_stands_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "```console\n$ " in text
    assert followed(text) == text, "run `make tutorials`, and look at what changed"


def test_a_command_that_prints_something_else_is_seen() -> None:
    written = "```console\n$ echo satu\ndua\n```"
    assert followed(written) == "```console\n$ echo satu\nsatu\n```"


def test_what_is_done_by_hand_must_succeed() -> None:
    with pytest.raises(CalledProcessError, match="status 1"):
        followed("<!-- $ false -->")


def test_datasette_hides_the_bookkeeping_and_tells_of_all_the_rest(tmp_path: Path) -> None:
    told = json.loads(METADATA_OF_DATASETTE.read_text(encoding="utf-8"))["databases"]["lkj"]["tables"]
    with ready(str(tmp_path / "lkj.db")) as engine, engine.connect() as connection:
        there = set(inspect(connection).get_table_names()) | set(inspect(connection).get_view_names())
    assert set(told) == there
    assert {name for name, words in told.items() if words.get("hidden")} == BOOKKEEPING
    assert all(words["title"] and words["description"] for words in told.values() if not words.get("hidden"))
