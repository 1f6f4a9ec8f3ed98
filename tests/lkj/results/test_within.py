"""Which rows of one report are one indicator over its lists, and what people decide on them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from lkj.formats.form import rendered
from lkj.formats.within_form import within_form
from lkj.io.output_format import OutputFormat
from lkj.people.crosswalk_file import NAME, add
from lkj.results.within import report_of_within
from reconcile.lists.decided_rows import decided_row
from reconcile.lists.match_documents import pairs_of
from reconcile.lists.within import within
from reconcile.years.trend import trend
from schemas.crosswalk import Decision, Verdict
from schemas.document import Document, encode
from schemas.within import Variant, WithinReport
from tests.case_document import case_document
from tests.command import lkj

LISTS = """
year 2024
page 3
table annual_plan
indicator | target
Persentase sekolah yang dibina daerah bersama komite orang tua serta dewan guru | 50%
Jumlah taman kota | 3 Unit
Jumlah kolam renang | 1 Unit
page 5
table performance_agreement
indicator | target
Persentase sekolah yang difasilitasi daerah bersama komite orang tua serta dewan guru | 50%
Jumlah taman kota | 4 Unit
page 9
table performance_measurement
indicator | target | realisasi
Jumlah  Taman Kota. | 3 Taman | 3 Taman
"""


def report(text: str = LISTS) -> Document:
    return msgspec.structs.replace(case_document(text), agency="Dinas")


def told(*decisions: Decision, text: str = LISTS) -> WithinReport:
    return report_of_within(within(report(text), decisions))


def pages(found: WithinReport) -> list[list[int]]:
    return [[listing.page for listing in entry.listings] for entry in found.indicators]


def decided(one: int, other: int, verdict: Verdict) -> Decision:
    """On two wordings, by their places."""
    found = within(report())
    left, right = (decided_row(found.wordings[place], report()) for place in (one, other))
    return Decision(left=left, right=right, verdict=verdict, who="Ani", when="2026-01-31T08:00:00Z", why="SK 12")


def test_rows_of_all_lists_are_one_indicator_and_each_list_tells_its_own() -> None:
    found = told()
    assert [(entry.kind, entry.rows) for entry in found.lists][1:] == [
        ("performance_agreement", 2),
        ("performance_measurement", 1),
    ]
    assert pages(found) == [[3], [3, 5, 9], [3], [5]]
    park = found.indicators[1]
    assert park.differs == ["unit", "target"]  # case, spaces and a full stop are no other wording
    assert park.units == [Variant(text="Unit", listings=[0, 1]), Variant(text="Taman", listings=[2])]


def test_a_target_that_one_list_has_otherwise_is_told_with_that_list() -> None:
    targets = told(text=LISTS.replace("3 Taman", "3 Unit")).indicators[1].targets
    assert [(target.text, target.listings, target.year) for target in targets] == [
        ("3 Unit", [0, 2], 2024),
        ("4 Unit", [1], 2024),
    ]


def test_what_may_be_one_is_asked_and_not_joined() -> None:
    (asked,) = told().review
    assert (asked.left, asked.right, asked.grounds[0].key) == (0, 3, "other_words")


def test_two_rows_of_one_list_are_never_asked_about() -> None:
    assert told(text=LISTS.replace("page 5\ntable performance_agreement\nindicator | target\n", "")).review == []


def test_what_a_person_put_together_is_one_and_what_was_told_apart_is_two() -> None:
    assert pages(told(decided(0, 3, "same"))) == [[3, 5], [3, 5, 9], [3]]
    assert told(decided(0, 3, "different")).review == []
    assert pages(told(decided(1, 4, "different"))) == [[3], [3, 5], [3], [5], [9]]


def test_what_was_decided_within_a_report_holds_beside_another_one() -> None:
    later = report(LISTS.replace("year 2024", "year 2025"))
    found = pairs_of(report(), later, [decided(0, 3, "same")])
    assert [len(entry.rows) for entry in found.left] == [2, 3, 1]
    assert found.decided.lapsed == ()
    line = trend([("a", report()), ("b", later)], [decided(0, 3, "same")]).trend.indicators[0]
    assert [name.text.split()[3] for name in line.names] == ["dibina", "dibina"]


def test_a_decision_on_two_reports_joins_no_two_rows_of_one_list() -> None:
    made = decided(0, 2, "same")
    elsewhere = msgspec.structs.replace(made, right=msgspec.structs.replace(made.right, year=2025, report="later.pdf"))
    assert pages(told(elsewhere)) == pages(told())


def test_a_decision_lapses_visibly_where_a_row_is_gone() -> None:
    changed = LISTS.replace("difasilitasi", "dikunjungi")
    assert "dikunjungi" not in told(decided(0, 3, "same"), text=changed).notes[0]
    assert "difasilitasi" in told(decided(0, 3, "same"), text=changed).notes[0]


def test_csv_has_every_printed_row_once_and_the_pairs_to_decide_on() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered(within_form(within(report())), "csv", None).decode())))
    assert [(row["indicator"], row["decision"], row["right_page"] or row["left_page"]) for row in rows] == [
        *(("1", "first", "3"), ("2", "first", "3"), ("2", "same", "5"), ("2", "match", "9")),
        *(("3", "first", "3"), ("4", "first", "5"), ("", "review", "5")),
    ]
    assert rows[2]["left_mark"] == rows[2]["right_mark"] != rows[3]["right_mark"]


@pytest.mark.parametrize("output_format", ["terminal", "json", "csv"])
def test_text_from_a_report_cannot_steer_any_output(output_format: OutputFormat) -> None:
    hostile = LISTS.replace("Jumlah taman", "Jumlah \x1b[2J[red]\u202etaman", 1)
    assert not {"\x1b", "\u202e"} & set(rendered(within_form(within(report(hostile))), output_format, None).decode())


def written(folder: Path) -> Path:
    path = folder / "report.json"
    path.write_bytes(encode(report()))
    return path


def test_the_walk_asks_within_a_report_and_later_runs_know_the_answer(tmp_path: Path) -> None:
    path = written(tmp_path)
    walk = lkj("match", "--within", path, "--review", "--author", "Ani", said="sama SK 7\n")
    assert walk.returncode == 0
    assert "dibina" in walk.stdout
    after = json.loads(lkj("match", "--within", path, "--format", "json").stdout)
    assert after["review"] == []
    assert len(after["indicators"]) == 3


def test_a_filled_in_table_parts_rows_and_refuses_to_part_a_wording_from_itself(tmp_path: Path) -> None:
    path, table = written(tmp_path), tmp_path / "pairs.csv"
    rows = list(csv.DictReader(io.StringIO(lkj("match", "--within", path, "--format", "csv").stdout)))
    for row in rows:
        row["verdict"] = "beda" if row["decision"] == "match" else ""
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    done = lkj("match", "--within", path, "--decisions", table, "--author", "Ani", "--format", "json")
    assert [len(entry["listings"]) for entry in json.loads(done.stdout)["indicators"]] == [1, 2, 1, 1, 1]
    table.write_text(table.read_text().replace(",,\n", ",beda,\n", 3))
    assert "one wording" in lkj("match", "--within", path, "--decisions", table, "--author", "Ani").stderr


def test_one_report_or_two(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert lkj("match", path).returncode == lkj("match", path, path, "--within").returncode == 2


def test_a_decision_made_elsewhere_stands_in_the_crosswalk_beside_the_report(tmp_path: Path) -> None:
    add(tmp_path / NAME, [decided(0, 3, "same")])
    assert "for review: 0" in lkj("match", "--within", written(tmp_path)).stdout
