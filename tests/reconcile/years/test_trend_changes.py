"""Wording, unit and presence of an indicator from report to report; whose reports are followed together."""

from __future__ import annotations

import pytest

from tests.reconcile.years.test_chains import AIDED, HELPED
from tests.trend_reports import CLINICS, only_line, told, trend_of, year_report

FISH = "Persentase kolam ikan yang bersih"


def of_kind(kind: str, *rows_by_year: str) -> list[tuple[str, int, str, str]]:
    reports = [year_report(2021 + at, *rows.split(" & ")) for at, rows in enumerate(rows_by_year)]
    return [told(change) for line in trend_of(*reports).indicators for change in line.changes if change.kind == kind]


def test_one_report_alone_has_no_changes_from_report_to_report() -> None:
    assert only_line(year_report(2021, f"{CLINICS} | 10 | 8")).changes == []


def test_reports_are_put_in_the_order_of_their_years() -> None:
    made = trend_of(*(year_report(year, f"{CLINICS} | 10 | 8") for year in (2023, 2021, 2022)))
    assert [report.year for report in made.reports] == [2021, 2022, 2023]
    assert [name.report for name in made.indicators[0].names] == [0, 1, 2]


def test_another_unit_is_told() -> None:
    assert of_kind("unit", f"{CLINICS} | 10 Unit", f"{CLINICS} | 10 Klinik") == [("unit", 2022, "Unit", "Klinik")]


@pytest.mark.parametrize("later", ["10 Buah", "10", "-"])
def test_a_unit_written_otherwise_or_not_at_all_is_no_other_unit(later: str) -> None:
    assert of_kind("unit", f"{CLINICS} | 10 Unit", f"{CLINICS} | {later}") == []


def test_another_wording_is_told_and_another_spelling_is_not() -> None:
    long = "Persentase kolam ikan daerah yang bersih menurut pedoman air"
    assert of_kind("wording", f"{long} | 9%", f"{long.upper()}. | 9%") == []
    assert of_kind("wording", f"{long} | 9%", f"{long} tahun 2022 | 9%") == []
    other = long.replace("menurut pedoman", "menurut buku pedoman")
    assert of_kind("wording", f"{long} | 9%", f"{other} | 9%") == [("wording", 2022, long, other)]


def test_where_an_indicator_begins_is_left_out_and_ends() -> None:
    only, both = f"{FISH} | 9%", f"{FISH} | 9% & {CLINICS} | 10"
    assert of_kind("begins", only, both) == [("begins", 2022, "", CLINICS)]
    assert of_kind("gap", both, only, both) == [("gap", 2022, CLINICS, CLINICS)]
    assert of_kind("ends", both, only, only) == [("ends", 2022, CLINICS, "")]


def test_what_a_report_names_elsewhere_is_not_told_as_absent() -> None:
    first = year_report(2021, f"{FISH} | 9%", f"cells 2 | {CLINICS.upper()} (KHB) | 10")
    made = trend_of(first, year_report(2022, f"{FISH} | 9%", f"{CLINICS} | 10"))
    assert [change.kind for line in made.indicators for change in line.changes] == []


def test_what_may_stand_under_another_name_is_not_told_as_absent() -> None:
    made = trend_of(year_report(2021, f"{HELPED} | 9%"), year_report(2022, f"{AIDED} | 9%"))
    assert [change.kind for line in made.indicators for change in line.changes] == []
    assert [(doubt.first, doubt.second) for doubt in made.review] == [tuple(line.id for line in made.indicators)]


def test_a_year_without_a_report_is_no_gap() -> None:
    reports = [year_report(year, f"{CLINICS} | 10") for year in (2021, 2024)]
    assert only_line(*reports).changes == []


def test_reports_of_two_agencies_are_followed_apart_unless_they_are_said_to_be_one() -> None:
    reports = [
        year_report(2021 + at, f"{CLINICS} | 10 | {8 + at}", agency=name)
        for at, name in enumerate(("Dinas A", "Dinas B"))
    ]
    assert [len(line.names) for line in trend_of(*reports).indicators] == [1, 1]
    (line,) = trend_of(*reports, one_agency=True).indicators
    assert (len(line.names), line.agency) == (2, "Dinas B")


def test_an_agency_is_one_with_its_short_form_and_with_a_report_that_names_none() -> None:
    names = ("Dinas Satwa", "Dinas Satwa (DS)", None)
    reports = [year_report(2021 + at, f"{CLINICS} | 10", agency=name) for at, name in enumerate(names)]
    assert len(only_line(*reports).names) == 3


def test_an_id_stays_when_a_report_joins_and_is_its_own() -> None:
    first, later = (year_report(year, f"{CLINICS} | 10 Unit", f"{FISH} | 9%") for year in (2021, 2022))
    ids = [line.id for line in trend_of(first, later).indicators]
    assert (ids, len(set(ids))) == ([line.id for line in trend_of(first).indicators], 2)
