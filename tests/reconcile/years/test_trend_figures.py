"""What reports say of one year, and what is told where they do not say the same."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from schemas.document import Document
from schemas.trend import YearFigure
from tests.trend_reports import CLINICS, compared, only_line, told, trend_of, year_report

FIRST = year_report(2021, f"{CLINICS} | 10 Unit | 8 Unit")


def figure(measure: str, year: int, *documents: Document) -> YearFigure:
    return next(one for one in only_line(*documents).figures if (one.measure, one.year) == (measure, year))


def test_the_report_of_a_year_says_what_is_shown_of_it_and_all_other_places_stand_beside() -> None:
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 Unit | 11 Unit", f"{CLINICS} | 8")
    found = figure("realisasi", 2021, FIRST, later)
    assert (found.own, found.shown.text, found.shown.report, found.shown.page) == (True, "8 Unit", 0, 21)
    assert [(other.text, other.report, other.page) for other in found.others] == [("8", 1, 40)]


def test_without_a_report_of_the_year_the_nearest_one_says_it() -> None:
    reports = [compared(year, "realisasi 2019", f"{CLINICS} | 9 | 9", f"{CLINICS} | {year}") for year in (2022, 2021)]
    found = figure("realisasi", 2019, *reports)
    assert (found.own, found.shown.text) == (False, "2021")


def test_a_past_result_that_a_later_report_tells_otherwise_is_told_with_both_places() -> None:
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 Unit | 11 Unit", f"{CLINICS} | 9")
    (change,) = only_line(FIRST, later).changes
    assert told(change) == ("retold", 2021, "8 Unit", "9")
    assert [(side.report, side.page) for side in (change.before, change.after) if side] == [(0, 21), (1, 40)]


def test_what_was_told_anew_is_told_once_where_it_changed() -> None:
    rows = f"{CLINICS} | 12 Unit | 11 Unit"
    later = [compared(year, "realisasi 2021", rows, f"{CLINICS} | 9") for year in (2022, 2023)]
    changes = [change for change in only_line(FIRST, *later).changes if change.kind == "retold"]
    assert [change.after.report for change in changes if change.after] == [1]


def test_a_target_of_a_plan_that_became_another_one_is_told() -> None:
    planned = compared(2021, "target 2022 | target 2023", f"{CLINICS} | 10 | 8", f"{CLINICS} | 15 | 20")
    changes = only_line(planned, year_report(2022, f"{CLINICS} | 12 | 11")).changes
    assert list(map(told, changes)) == [("target", 2022, "15", "12")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("71,53%", "71,5%"),
        ("71,58%", "71,5%"),
        ("BB (70)", "BB"),
        ("95%", "0,95"),
        ("8 Unit", "800 Ekor"),
        ("WTP", "8"),
        ("8 Unit", "-"),
    ],
    ids=["rounded", "cut", "grade", "share", "other unit", "no number", "dash"],
)
def test_what_can_be_one_statement_or_cannot_be_compared_is_not_told(before: str, after: str) -> None:
    first = year_report(2021, f"{CLINICS} | | {before}")
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | {after}")
    assert [change for change in only_line(first, later).changes if change.kind == "retold"] == []


def test_one_print_that_is_read_in_two_ways_is_one_statement() -> None:
    first = year_report(2021, f"{CLINICS} | 10 | 8.250")
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | 8.250")
    row = later.indicators[1]
    values = [msgspec.structs.replace(value, value=Decimal("8.250"), decimals=3) for value in row.values]
    later.indicators[1] = msgspec.structs.replace(row, values=values)
    assert only_line(first, later).changes == []


def test_a_report_that_says_two_things_is_told_so_and_not_held_against_others() -> None:
    first = compared(2021, "realisasi 2021", f"{CLINICS} | 10 | 8", f"{CLINICS} | 7")
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | 6")
    assert list(map(told, only_line(first, later).changes)) == [("unsettled", 2021, "8", "7")]


@pytest.mark.parametrize("basis", ["renstra_end", "national", "cumulative"])
def test_figures_of_another_base_are_none_of_the_year(basis: str) -> None:
    line = only_line(compared(2021, f"realisasi 2021 {basis}", f"{CLINICS} | 10 | 8", f"{CLINICS} | 30"))
    found = next(one for one in line.figures if one.measure == "realisasi")
    assert (found.shown.text, found.others, line.changes) == ("8", [], [])


def test_a_table_of_a_quarter_is_not_of_the_year() -> None:
    quarter = year_report(
        2021, f"{CLINICS} | 10 | 8", "caption Realisasi Triwulan II", "indicator | realisasi", f"{CLINICS} | 3"
    )
    line = only_line(quarter)
    assert ([one.shown.text for one in line.figures], line.changes) == (["10", "8"], [])


def test_names_that_one_table_lists_twice_are_shown_in_doubt_and_compared_with_nothing() -> None:
    twice = year_report(2021, f"{CLINICS} | 10 | 8", f"{CLINICS} | 50 | 40")
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | 9")
    line = only_line(twice, later)
    assert ([change.kind for change in line.changes], line.figures[0].shown.sure) == ([], False)


def test_what_rests_on_a_doubtful_reading_is_told_as_such_and_last() -> None:
    later = compared(2022, "target 2021 | realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | 13 | 9")
    row = later.indicators[1]
    values = [msgspec.structs.replace(value, sure=value.measure == "target") for value in row.values]
    later.indicators[1] = msgspec.structs.replace(row, values=values)
    changes = only_line(FIRST, later).changes
    assert [(change.kind, change.sure) for change in changes] == [("target", True), ("retold", False)]


def test_a_column_whose_figures_speak_against_its_header_is_shown_in_doubt_and_compared_with_nothing() -> None:
    later = compared(2022, "realisasi 2021", f"{CLINICS} | 12 | 11", f"{CLINICS} | 9")
    row = later.indicators[1]
    values = [msgspec.structs.replace(value, header_measure="capaian") for value in row.values]
    later.indicators[1] = msgspec.structs.replace(row, values=values)
    assert only_line(FIRST, later).changes == []
    assert not figure("realisasi", 2021, later).shown.sure


def test_a_capaian_that_is_the_ratio_of_other_figures_is_compared_with_nothing() -> None:
    first = year_report(2021, f"{CLINICS} | 10 | 8 | 80%", header="target | realisasi | capaian")
    header = "realisasi 2020 | realisasi 2021 | capaian 2021"
    later = compared(2022, header, f"{CLINICS} | 12 | 11", f"{CLINICS} | 16 | 8 | 50%")
    assert only_line(first, later).changes == []


def test_last_years_capaian_without_per_cent_may_be_what_was_realised() -> None:
    first = year_report(2021, f"{CLINICS} | 10 | 8 | 80%", header="target | realisasi | capaian")
    later = compared(2022, "capaian 2021 previous_year", f"{CLINICS} | 12 | 11", f"{CLINICS} | 8")
    last = later.indicators[1]
    values = [msgspec.structs.replace(value, unit=None) for value in last.values]
    later.indicators[1] = msgspec.structs.replace(last, values=values)
    assert only_line(first, later).changes == []


def test_of_two_reports_of_one_year_the_later_one_is_shown_and_what_it_changed_is_told() -> None:
    revised = year_report(2021, f"{CLINICS} | 10 Unit | 9 Unit")
    made = trend_of(FIRST, revised)
    assert [report.path for report in made.reports] == ["0.json", "1.json"]
    line = made.indicators[0]
    shown = next(one.shown for one in line.figures if one.measure == "realisasi")
    assert (shown.text, list(map(told, line.changes))) == ("9 Unit", [("retold", 2021, "8 Unit", "9 Unit")])
