"""Which files a catalogue is made of, and what becomes of those that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from lkj.reading.many_reports import reports_in
from lkj.results.catalogue_reports import read_all
from schemas.document import encode
from tests.command import lkj
from tests.lkj.results.test_catalogue_of import LONG, report


def written(folder: Path, place: str, name: str = "") -> Path:
    path = folder / f"{name or place}.json"
    path.write_bytes(encode(report(place, 2024, LONG)))
    return path


def test_a_folder_gives_its_reports_and_not_other_json(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    document = written(tmp_path / "below", "Anu")
    (tmp_path / "scan.PDF").write_bytes(b"")
    (tmp_path / "settings.json").write_text("{}")
    assert reports_in([tmp_path, document]) == [document, tmp_path / "scan.PDF"]


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    _, left_out = read_all(reports_in([tmp_path]), quiet=True)
    assert [(left.why, left.key) for left in left_out] == [("unreadable", "directory")]


def test_a_report_that_comes_twice_counts_once(tmp_path: Path) -> None:
    one, again = written(tmp_path, "Anu"), written(tmp_path, "Anu", "copy")
    kept, left_out = read_all([one, again], quiet=True)
    assert len(kept) == 1
    assert [(left.path, left.why, left.text) for left in left_out] == [(str(again), "same_report", str(one))]


def test_an_unreadable_report_is_told_and_the_rest_is_printed(tmp_path: Path) -> None:
    one, other = written(tmp_path, "Anu"), written(tmp_path, "Bea")
    assert lkj("catalogue", one, other).returncode == 0
    run = lkj("catalogue", tmp_path, tmp_path / "none.pdf", "--format", "json")
    made = json.loads(run.stdout)
    assert (run.returncode, len(made["reports"]), len(made["entries"][0]["listings"])) == (3, 2, 2)
    assert "none.pdf" in run.stderr
    assert made["left_out"][0]["key"] == "not_found"


def test_the_output_never_replaces_a_report(tmp_path: Path) -> None:
    one = written(tmp_path, "Anu")
    before = one.read_bytes()
    assert lkj("catalogue", one, "--output", one).returncode == 2
    assert one.read_bytes() == before
