"""From a table of pairs to decisions and back, by the command itself."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from lkj.people.crosswalk_file import NAME, read_crosswalk
from tests.command import lkj
from tests.review_reports import written


def table(folder: Path, *options: str) -> list[dict[str, str]]:
    done = lkj("match", *written(folder), "--format", "csv", *options)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def filled(folder: Path, rows: list[dict[str, str]], verdicts: dict[str, str]) -> Path:
    """With a verdict on the pairs whose left wording begins so."""
    path, text = folder / "filled.csv", io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        given = next((verdict for name, verdict in verdicts.items() if row["left_indikator"].startswith(name)), "")
        writer.writerow({**row, "verdict": given})
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    return path


def decisions(rows: list[dict[str, str]]) -> dict[str, str]:
    return {row["left_indikator"].split()[1]: row["decision"] for row in rows if row["left_indikator"]}


def test_what_is_filled_in_decides_this_run_and_the_next(tmp_path: Path) -> None:
    path = filled(tmp_path, table(tmp_path), {"Persentase gedung": "sama", "Jumlah atlet": "beda"})
    now = table(tmp_path, "--decisions", str(path), "--author", "Ani")
    assert decisions(now) == decisions(table(tmp_path))
    assert (decisions(now)["gedung"], decisions(now)["taman"]) == ("match", "match")
    assert "different" in [row["decision"] for row in now]
    assert {decision.who for decision in read_crosswalk(tmp_path / NAME)} == {"Ani"}


def test_what_was_decided_is_withdrawn_by_its_line_in_the_table(tmp_path: Path) -> None:
    before = table(tmp_path)
    path = filled(tmp_path, before, {"Jumlah atlet": "beda"})
    told_apart = [row for row in table(tmp_path, "--decisions", str(path)) if row["decision"] == "different"]
    path = filled(tmp_path, told_apart, {"Jumlah atlet": "cabut"})
    assert table(tmp_path, "--decisions", str(path)) == before
    assert [decision.verdict for decision in read_crosswalk(tmp_path / NAME)] == ["different", "withdrawn"]


def test_a_faulty_table_writes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path, table(tmp_path), {"Persentase gedung": "sama", "Jumlah atlet": "entah"})
    done = lkj("match", *written(tmp_path), "--decisions", path)
    assert (done.returncode, (tmp_path / NAME).exists()) == (2, False)
    assert "“entah” is no verdict" in done.stderr


def test_a_mistyped_crosswalk_is_told_before_anything_is_read(tmp_path: Path) -> None:
    done = lkj("match", tmp_path / "none.pdf", tmp_path / "none.pdf", "--crosswalk", tmp_path / "mistyped")
    assert (done.returncode, "no such crosswalk" in done.stderr) == (2, True)
