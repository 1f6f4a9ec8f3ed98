"""Decisions filled in in a spreadsheet: what is read, what is refused, and that a faulty table writes nothing."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from lkj.io.csv_table import csv_bytes
from lkj.people.decider import Deciding, usual_reason
from lkj.people.decisions_csv import Filled, filled_in
from lkj.words.messages import text_of
from reconcile.lists.decided_rows import decided_row, row_mark
from schemas.crosswalk import Decision
from schemas.errors import UsageError
from tests.lkj.people.test_review import deciding

HEADER = ["left_mark", "right_mark", "left", "verdict", "why"]


def marks(at: Deciding, left: int, right: int) -> list[str]:
    ours, theirs = decided_row(at.found.left[left], at.left), decided_row(at.found.right[right], at.right)
    return [row_mark(ours), row_mark(theirs)]


def table(at: Deciding, *rows: tuple[int, int, str, str]) -> list[list[str]]:
    return [[*marks(at, left, right), "kata, “kata”", verdict, why] for left, right, verdict, why in rows]


def saved(rows: list[list[str]], delimiter: str = ",", newline: str = "\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=newline).writerows([HEADER, *rows])
    return text.getvalue()


def filled(folder: Path, data: str | bytes, held: list[Decision] | None = None) -> Filled:
    path = folder / "filled.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return filled_in(path, deciding(folder / "crosswalk"), held or [])


def faults(folder: Path, data: str | bytes, held: list[Decision] | None = None) -> str:
    with pytest.raises(UsageError) as refused:
        filled(folder, data, held)
    return text_of(refused.value)


@pytest.mark.parametrize(("delimiter", "newline"), [(",", "\n"), (";", "\r\n"), ("\t", "\n")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_however_a_spreadsheet_saves_it(
    tmp_path: Path, delimiter: str, newline: str, encoding: str
) -> None:
    rows = table(deciding(tmp_path), (0, 0, " Sama ", "SK 12; “lampiran”"), (1, 2, "", ""), (2, 3, "BEDA", ""))
    found = filled(tmp_path, saved(rows, delimiter, newline).encode(encoding)).decisions
    assert [(decision.verdict, decision.why) for decision in found] == [
        ("same", "SK 12; “lampiran”"),
        ("different", usual_reason()),
    ]
    assert found[0].left.text == "Persentase cabang olahraga yang dibina daerah bersama induk organisasi serta sekolah"


def test_all_faults_are_told_with_their_lines(tmp_path: Path) -> None:
    at = deciding(tmp_path)
    rows = table(at, (0, 0, "mungkin", ""), (1, 2, "sama", ""), (2, 3, "sama", ""))
    rows[2][1] = ""
    told = faults(tmp_path, saved([*rows, [*rows[1], "more"]]))
    assert "3 faults" in told
    for part in ("line 2: “mungkin” is no verdict", "line 4: right_mark is empty", "line 5: more cells"):
        assert part in told


def test_contradictions_within_the_table_and_with_earlier_decisions_are_faults(tmp_path: Path) -> None:
    at = deciding(tmp_path)
    held = [at.decision(1, 2, "different")]
    told = faults(tmp_path, saved(table(at, (0, 0, "sama", ""), (0, 0, "beda", ""), (1, 2, "sama", ""))), held)
    assert "line 3: [" in told
    assert "line 4: [" in told
    assert told.count("kecamatan” = “") == 1
    assert told.count("kecamatan” ≠ “") == 1


def test_a_decision_is_withdrawn_and_what_is_known_is_not_written_twice(tmp_path: Path) -> None:
    at = deciding(tmp_path)
    held = [at.decision(0, 0, "same"), at.decision(1, 2, "different")]
    rows = table(at, (0, 0, "cabut", ""), (0, 0, "beda", ""), (1, 2, "beda", ""), (2, 3, "cabut", ""))
    found = filled(tmp_path, saved(rows), held)
    assert [decision.verdict for decision in found.decisions] == ["withdrawn", "different"]
    assert found.already == 2


def test_lines_that_fit_no_row_any_more_are_told_and_the_others_taken(tmp_path: Path) -> None:
    rows = table(deciding(tmp_path), (0, 0, "sama", ""), (1, 2, "sama", ""))
    rows[0][0] = "r0123"
    found = filled(tmp_path, saved(rows))
    assert len(found.decisions) == 1
    assert found.unfit == ("line 2: no row of the report has the left_mark r0123 any more",)


def test_lines_count_as_an_editor_counts_them(tmp_path: Path) -> None:
    rows = table(deciding(tmp_path), (0, 0, "", "two\nlines"), (1, 2, "?", ""))
    assert "line 4: " in faults(tmp_path, saved(rows))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("", "1: left_mark"),
        ("left_mark,verdict\n", "1: left_mark, right_mark, verdict?"),
        ('left_mark,right_mark,verdict\n"a,b,c\n', "2: "),
        (b"%PDF-1.7\n\xff\x00", "1: left_mark"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, data: str | bytes, problem: str) -> None:
    assert problem in faults(tmp_path, data)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="decisions_unreadable"):
        filled_in(tmp_path / "none.csv", deciding(tmp_path), [])


def test_marks_come_back_from_our_own_tables(tmp_path: Path) -> None:
    left, right = marks(deciding(tmp_path), 0, 0)
    data = csv_bytes(HEADER, [{"left_mark": left, "right_mark": right, "verdict": "y", "why": "=1+1"}])
    (decision,) = filled(tmp_path, data).decisions
    assert (decision.verdict, decision.why) == ("same", "'=1+1")
