"""`lkj trend`: what it reads, what it prints in each format, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import msgspec

from lkj.formats.form import rendered
from lkj.formats.trend_form import trend_form
from lkj.io.output_format import OutputFormat
from lkj.people.crosswalk_file import NAME, add
from schemas.crosswalk import DecidedRow
from schemas.document import Document
from schemas.trend import Trend
from tests.command import lkj
from tests.reconcile.years.test_chains import AIDED, HELPED, decided
from tests.trend_reports import CLINICS, compared, trend_of, written, year_report

FIRST = year_report(2021, f"{CLINICS} | 10 Unit | 8 Unit", "Luas kolam | 5 | 5")
LATER = compared(2022, "realisasi 2021", f"{CLINICS} | 12 Unit | 11 Unit", f"{CLINICS} | 9")


def shown(made: Trend, output_format: OutputFormat = "terminal") -> str:
    return rendered(trend_form(made, made), output_format, None, quiet=True).decode()


def test_the_screen_shows_each_indicator_by_year_and_what_to_look_at() -> None:
    told = shown(trend_of(FIRST, LATER))
    assert "2 reports · 2021–2022 · 2 indicators · 2 to be looked at" in told
    lines = told[told.index(CLINICS) :].splitlines()
    assert [line.split() for line in lines[:4]] == [
        [*CLINICS.split(), "Unit"],
        ["2021", "2022"],
        ["target", "10", "Unit", "12", "Unit"],
        ["realisasi", "8", "Unit", "11", "Unit"],
    ]
    assert lines[5] == "  ! realisasi 2021 told otherwise: 8 Unit (2021 p. 21) → 9 (2022 p. 40)"
    assert "  · last listed: 2021 p. 21; no longer in 2022" in told


def test_figures_of_other_reports_and_doubtful_ones_are_marked() -> None:
    alone = compared(2022, "realisasi 2020", f"{CLINICS} | 12 | 11", f"{CLINICS} | 9")
    row = alone.indicators[1]
    values = [msgspec.structs.replace(value, sure=False) for value in row.values]
    alone.indicators[1] = msgspec.structs.replace(row, values=values)
    assert "9*?" in shown(trend_of(alone))


def test_csv_has_a_row_for_every_place_and_a_guard_against_formulas() -> None:
    made = trend_of(FIRST, compared(2022, "realisasi 2021", f"@{CLINICS} | 12 | 11", f"@{CLINICS} | 9"))
    rows = list(csv.DictReader(io.StringIO(shown(made, "csv"))))
    past = [
        row for row in rows if (row["measure"], row["year"]) == ("realisasi", "2021") and "klinik" in row["indikator"]
    ]
    assert [(row["text"], row["report_year"], row["shown"], row["own"], row["changes"]) for row in past] == [
        ("8 Unit", "2021", "true", "true", "retold"),
        ("9", "2022", "false", "false", "retold"),
    ]
    assert {row["indikator"][:2] for row in past} == {"'@"}


def test_csv_has_a_row_for_a_change_that_is_of_no_figure() -> None:
    rows = list(csv.DictReader(io.StringIO(shown(trend_of(FIRST, LATER), "csv"))))
    told = [(row["changes"], row["text"], row["year"], row["page"]) for row in rows if not row["measure"]]
    assert told == [("ends", "Luas kolam", "2022", "21")]


def test_text_from_a_report_cannot_steer_any_output() -> None:
    hostile = [
        year_report(year, f"\x1b[2J[red]\u202e{CLINICS} | 10 \x1b]0;Unit | \x9b8", agency="Dinas\x1b[31m")
        for year in (2021, 2022)
    ]
    for output_format in ("terminal", "json", "csv"):
        assert not {"\x1b", "\u202e", "\x9b"} & set(shown(trend_of(*hostile), output_format))


def trended(*arguments: str | Path) -> dict[str, Any]:
    done = lkj("trend", *arguments, "--format", "json")
    return {"code": done.returncode, "told": done.stderr, **json.loads(done.stdout)}


def test_json_holds_the_reports_and_the_parts_that_were_asked_for(tmp_path: Path) -> None:
    written(tmp_path, LATER, FIRST)
    made = trended(tmp_path, "--indicator", "KLIN hewan")
    assert (made["code"], made["format"], made["told"]) == (0, "lkj.trend/1", "")
    assert [(line["indikator"], line["satuan"]) for line in made["indicators"]] == [(CLINICS, "Unit")]
    assert [report["year"] for report in made["reports"]] == [2021, 2022]


def test_only_what_is_to_be_looked_at(tmp_path: Path) -> None:
    quiet = "Luas kolam | 5 | 5"
    paths = written(
        tmp_path, year_report(2021, f"{CLINICS} | 10 Unit", quiet), year_report(2022, f"{CLINICS} | 9 Ekor", quiet)
    )
    told = lkj("trend", *paths, "--changes").stdout
    assert ("another unit: Unit (2021 p. 21) → Ekor (2022 p. 22)" in told, "Luas kolam" in told) == (True, False)


def test_a_report_without_a_year_is_told_and_left_out(tmp_path: Path) -> None:
    undated = msgspec.structs.replace(LATER, year=None)
    made = trended(*written(tmp_path, FIRST, undated), tmp_path / "none.pdf")
    assert (made["code"], len(made["reports"])) == (3, 1)
    assert [left["why"] for left in made["left_out"]] == ["unreadable", "no_year"]
    assert "1.json does not tell which year it is of" in str(made["told"])


def test_nothing_to_read_is_told_in_a_few_lines(tmp_path: Path) -> None:
    told = lkj("trend", tmp_path / "none.pdf")
    lines = told.stdout.splitlines()
    assert (told.returncode, lines[1], lines[-2:]) == (
        3,
        "0 reports · 0 indicators · 0 to be looked at",
        ["", "no indicator to show"],
    )
    assert "there is no such file" in " ".join(lines)


def test_reports_of_two_agencies_are_told_and_done(tmp_path: Path) -> None:
    other: Document = msgspec.structs.replace(LATER, agency="Dinas Air")
    told = lkj("trend", *written(tmp_path, FIRST, other))
    assert (told.returncode, "reports of 2 agencies: Dinas Satwa; Dinas Air" in told.stdout) == (0, True)
    assert "agencies" not in lkj("trend", *written(tmp_path, FIRST, other), "--one-agency").stdout


def test_decisions_beside_the_reports_hold_and_those_that_do_not_fit_are_told(tmp_path: Path) -> None:
    paths = written(tmp_path, year_report(2021, f"{HELPED} | 9%"), year_report(2022, f"{AIDED} | 9%"))
    assert "Perhaps one indicator" in lkj("trend", *paths).stdout
    row = DecidedRow(mark="0" * 16, text="Jumlah sawah", agency="Dinas Satwa", year=2021)
    add(tmp_path / NAME, [decided(HELPED, AIDED), msgspec.structs.replace(decided(HELPED, AIDED), left=row)])
    told = lkj("trend", *paths).stdout
    assert ("Perhaps one indicator" in told, "· reworded: “Persentase cabang" in told) == (False, True)
    assert "no longer applied, for a row is gone" in told


def test_the_output_never_replaces_a_report(tmp_path: Path) -> None:
    (path,) = written(tmp_path, FIRST)
    before = path.read_bytes()
    assert (lkj("trend", path, "--output", path).returncode, path.read_bytes()) == (2, before)
