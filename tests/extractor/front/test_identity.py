"""The year of a report and its medium-term plan, from drawn pages."""

from __future__ import annotations

import pytest

from extractor.front.identity import Plan, plan_of, year_of, year_votes
from tests.drawn import page


@pytest.mark.parametrize(
    "lines",
    [
        ["LAPORAN KINERJA", "DINAS SOSIAL", "TAHUN 2023"],
        ["LAPORAN KINERJA", "DINAS SOSIAL", "TAHUN ANGGARAN 2023"],
        ["LKjIP", "T.A. 2023"],
        ["LAKIP TA 2023"],
        ["LAPORAN KINERJA", "2023"],
        ["LAPORAN KINERJA", "TAHUN 2023", "FEBRUARI 2024"],
        ["Tahun 2023 berjalan baik"],
        ["Rencana Kerja 2023", "Rencana Kerja 2023", "tahun 2021"],
        ["Realisasi s.d. 31 Desember 2023"],
    ],
)
def test_the_year_of_the_report(lines: list[str]) -> None:
    assert year_of([page(above=lines)]) == 2023


@pytest.mark.parametrize(
    "line",
    [
        "Laporan Kinerja disusun menurut Peraturan Presiden Nomor 29 Tahun 2014",
        "Laporan Kinerja ini mengacu pada Renstra Tahun 2021-2026",
        "Laporan Kinerja menurut RPJMD Tahun 2021 s.d. 2026",
    ],
)
def test_years_of_regulations_and_plans_are_not_the_reports(line: str) -> None:
    assert year_of([page(above=[line])]) is None


def test_the_cover_outweighs_what_is_said_of_the_year_before() -> None:
    other = page(above=["Laporan Kinerja Tahun 2022"] * 3)
    assert year_of([page(above=["LAPORAN KINERJA", "TAHUN 2023"]), *[page()] * 2, other]) == 2023


@pytest.mark.parametrize(
    ("lines", "plan"),
    [
        (["Renstra Dinas Tahun 2021-2026", "Renstra Dinas Tahun 2025 – 2029", "Renstra 2025-2029"], Plan(2021, 2026)),
        (["RPJMN 2020-2024", "RPJMN 2020-2024", "Rencana Strategis 2021 s/d 2026"], Plan(2021, 2026)),
        (["RPJMD Tahun 2016-2021"], None),
        (["jangka menengah menurut RPJPD 2005-2025"], None),
    ],
)
def test_the_plan_in_force_in_the_year_of_the_report(lines: list[str], plan: Plan | None) -> None:
    assert plan_of([page(above=lines)], 2023) == plan


def test_what_all_pages_say_outweighs_a_few_lines_beside_the_name_of_the_report() -> None:
    lines = ["Laporan Kinerja Tahun 2022", *["Kegiatan pada Tahun 2023 berjalan baik"] * 6]
    votes = year_votes([page(above=lines)])
    assert votes.year == 2023
    assert votes.witnesses[2022] == {"text": 1, "beside_report": 1}
    assert votes.clear


def test_a_year_said_hardly_more_often_than_another_is_not_clear() -> None:
    lines = [*["Tahun 2023 berjalan"] * 6, *["Tahun 2022 berjalan"] * 4]
    assert not year_votes([page(above=lines)]).clear
