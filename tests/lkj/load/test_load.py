"""`lkj load` and `lkj db`: what a person sees of a database."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import msgspec
import pytest

from reconcile.decisions.crosswalk import mark_of
from schemas.crosswalk import DecidedRow, Decision, encode_decision
from schemas.document import encode
from tests.case_document import case_document
from tests.command import lkj

REPORT = """
year 2024
page 7
indicator | target | realisasi | capaian
Jumlah taman kota | 4 Unit | 3 Unit | 75%
"""


def written(path: Path, words: str = REPORT, file: str = "a") -> Path:
    document = msgspec.structs.replace(case_document(words), agency="Dinas Anu")
    source = msgspec.structs.replace(document.source, sha256=file * 64)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(encode(msgspec.structs.replace(document, source=source)))
    return path


def held(database: Path, query: str) -> list[tuple[object, ...]]:
    return sqlite3.connect(database).execute(query).fetchall()


def test_each_report_is_told_and_the_second_time_nothing_changes(tmp_path: Path) -> None:
    report, database = written(tmp_path / "report.json"), tmp_path / "lkj.db"
    first = lkj("load", report, "--db", database)
    assert first.stdout.splitlines() == [f"loaded: {report} · Dinas Anu 2024", f"loaded: 1 · database {database}"]
    assert lkj("load", report, "--db", database).stdout.startswith(f"unchanged: {report}")
    assert held(database, "SELECT outcome FROM attempt") == [("loaded",)]


def test_what_cannot_be_loaded_is_told_and_the_rest_is_loaded(tmp_path: Path) -> None:
    written(tmp_path / "a.json")
    broken = written(tmp_path / "b.json", file="b")
    said = json.loads(broken.read_bytes())
    said["indicators"][0]["page"] = 10**12
    broken.write_text(json.dumps(said))
    done = lkj("load", tmp_path, "--db", tmp_path / "lkj.db")
    assert done.returncode == 3
    assert f"{broken}: neither a PDF" in done.stdout
    assert "$.indicators[0].page" in done.stdout
    assert held(tmp_path / "lkj.db", "SELECT outcome FROM attempt ORDER BY 1") == [("failed",), ("loaded",)]


def test_a_report_that_tells_twice_of_a_page_is_left_out_and_the_rest_is_loaded(tmp_path: Path) -> None:
    twice = written(tmp_path / "a.json", file="a")
    said = json.loads(twice.read_bytes())
    said["page_notes"] = 2 * [{"page": 3, "content": "empty", "width": 595, "height": 842}]
    twice.write_text(json.dumps(said))
    done = lkj("load", twice, written(tmp_path / "b.json", file="b"), "--db", tmp_path / "lkj.db")
    assert done.returncode == 3
    assert f"left out: {twice}: tells twice what became of pages 3" in done.stdout
    assert "loaded: 1" in done.stdout


def test_what_people_said_beside_each_report_comes_along(tmp_path: Path) -> None:
    for name in "ab":
        written(tmp_path / name / "report.json", file=name)
        row = DecidedRow(mark=mark_of(name), text=name)
        said = Decision(left=row, right=row, verdict="same", who="Ani", when="2026-01-31T08:00:00Z", why="SK")
        (tmp_path / name / "lkj-crosswalk.jsonl").write_bytes(encode_decision(said))
    for _ in range(2):
        lkj("load", tmp_path, "--db", tmp_path / "lkj.db")
        assert held(tmp_path / "lkj.db", "SELECT left_text FROM decision ORDER BY 1") == [("a",), ("b",)]


def test_a_correction_makes_a_newer_reading_that_is_marked(tmp_path: Path) -> None:
    report, database, table = written(tmp_path / "report.json"), tmp_path / "lkj.db", tmp_path / "values.csv"
    lkj("load", report, "--db", database)
    lines = lkj("corrections", "export", report, "--all").stdout.splitlines()
    table.write_text("\n".join(line.replace(",,,v", ",2,,v") if "3 Unit,3" in line else line for line in lines))
    lkj("corrections", "apply", table, report, "--author", "Ani")
    assert lkj("load", report, "--db", database).stdout.startswith("newer reading")
    assert held(database, "SELECT raw, value, status FROM observation WHERE corrected") == [
        ("3 Unit", "2", "corrected")
    ]
    assert held(database, "SELECT before, after, who FROM correction") == [("3", "2", "Ani")]


def test_what_a_database_holds_is_told_at_a_glance(tmp_path: Path) -> None:
    lkj("load", written(tmp_path / "report.json"), "--db", tmp_path / "lkj.db")
    told = lkj("db", "status", "--db", tmp_path / "lkj.db").stdout
    assert "1 report · 1 agency · 2024" in told
    assert "  observation: 3" in lkj("db", "status", "--tables", "--db", tmp_path / "lkj.db").stdout


def test_a_copy_goes_into_a_server_and_back_and_never_over_anything(tmp_path: Path, postgresql_database: str) -> None:
    database, back = tmp_path / "lkj.db", tmp_path / "back.db"
    lkj("load", written(tmp_path / "report.json"), "--db", database)
    assert f"is equal to {database}" in lkj("db", "copy", database, postgresql_database).stdout
    assert lkj("db", "copy", postgresql_database, back).returncode == 0
    query = "SELECT * FROM observation ORDER BY id"
    assert held(back, query) == held(database, query)
    assert lkj("db", "copy", database, back).returncode == 2


@pytest.mark.parametrize(("name", "told"), [("no.db", "there is no such database"), ("report.json", "not a database")])
def test_what_is_no_database_is_left_as_it_is(tmp_path: Path, name: str, told: str) -> None:
    before = written(tmp_path / "report.json").read_bytes()
    done = lkj("db", "status", "--db", tmp_path / name)
    assert (done.returncode, told in done.stderr) == (2, True)
    assert (tmp_path / "report.json").read_bytes() == before
    assert not (tmp_path / "no.db").exists()


def test_commands_under_one_word_are_told_where_none_is_named() -> None:
    assert lkj("db").stdout == lkj("db", "--help").stdout
    assert lkj("db").returncode == 2
