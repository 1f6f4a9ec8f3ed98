"""Of which year the figures of a column are, by the words of its header, in a report of 2023."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

REPORT = page(above=["Laporan Kinerja Dinas Sosial Tahun 2023", "Renstra Dinas Sosial Tahun 2021-2026"], number=2)


def told(header: str) -> list[tuple[int | None, str | None, bool]]:
    figures = " | ".join(["Nilai mutu", *(str(70 + n) for n in range(header.count("|")))])
    (row,) = read(page(f"{header}\n{figures}", above=["PENGUKURAN KINERJA"]), REPORT).indicators
    return [(value.year, value.basis, value.sure) for value in row.values]


@pytest.mark.parametrize(
    ("second", "year", "basis"),
    [
        ("Realisasi", 2023, None),
        ("Realisasi tahun lalu", 2022, "previous_year"),
        ("Realisasi Tahun Sebelumnya", 2022, "previous_year"),
        ("Realisasi tahun n-1", 2022, "previous_year"),
        ("Realisasi (n-1)", 2022, "previous_year"),
        ("Realisasi tahun n", 2023, None),
        ("Realisasi Thn 2022", 2022, None),
        ("Realisasi T.A. 2022", 2022, None),
        ("Realisasi TA 2022", 2022, None),
        ("Realisasi22", 2022, None),
        ("Realisasi 2022*", 2022, None),
        ("Realisasi s.d. 2023", 2023, "cumulative"),
        ("Realisasi Tahun Berikutnya", 2024, None),
        ("Realisasi N+1", 2024, None),
    ],
)
def test_the_year_in_the_words(second: str, year: int, basis: str | None) -> None:
    assert told(f"Indikator Kinerja | Target | {second}")[1] == (year, basis, True)


@pytest.mark.parametrize(
    "second", ["Realisasi Nasional", "Realisasi Provinsi", "Realisasi Terendah", "Realisasi TW II"]
)
def test_what_others_reached_and_parts_of_a_year_are_no_result(second: str) -> None:
    assert told(f"Indikator Kinerja | Target | Realisasi | {second}")[1:] == [
        (2023, None, True),
        (2023, "national" if second.endswith("Nasional") else None, False),
    ]


def test_up_to_the_last_quarter_is_the_whole_year() -> None:
    assert told("Indikator Kinerja | Target | Realisasi s.d. Triwulan IV")[1] == (2023, "cumulative", True)


@pytest.mark.parametrize("second", ["Target 2021-2026", "Realisasi 2022/2023", "Realisasi n-2"])
def test_a_span_or_a_year_further_back_is_no_year(second: str) -> None:
    assert told(f"Indikator Kinerja | Target | {second}")[1] == (None, None, False)


def test_numbered_years_are_counted_up_to_the_end_of_the_plan_and_are_not_sure() -> None:
    header = "Indikator | " + " | ".join(f"Target TH {n}" for n in ("I", "II", "III", "IV", "V"))
    assert told(header) == [(year, None, False) for year in range(2022, 2027)]


def test_numbered_years_that_do_not_fill_the_plan_are_of_no_year() -> None:
    assert told("Indikator | Target Tahun ke-1 | Target Tahun ke-2") == [(None, None, False)] * 2


def test_the_condition_before_and_after_the_plan() -> None:
    years = [
        (year, basis) for year, basis, _ in told("Indikator | Kondisi Awal | Target 2022 | Target 2023 | Kondisi Akhir")
    ]
    assert years == [(None, None), (2022, None), (2023, None), (2026, "renstra_end")]


def test_quarters_of_the_realisation_and_numbers_under_an_empty_heading_are_no_measures() -> None:
    table = """
     | Indikator Kinerja | Target | Realisasi | < | Capaian (%)
    ^ | ^ | ^ | TW I | TW II | ^
    1 | Nilai mutu | 80 | 10 | 80 | 100
    """
    (row,) = read(page(table, above=["PENGUKURAN KINERJA"]), REPORT).indicators
    assert row.number == "1"
    assert [value.measure for value in row.values] == [
        "target",
        "other:Realisasi TW I",
        "other:Realisasi TW II",
        "capaian",
    ]


def test_a_year_with_a_digit_too_many_is_none() -> None:
    assert told("Indikator Kinerja | Target 20234")[0] == (None, None, False)


def test_what_is_held_against_the_end_of_the_plan_is_of_the_year_over_its_target() -> None:
    header = (
        "Indikator Kinerja | Target akhir Renstra 2025 | Realisasi 2023 | Capaian terhadap target akhir Renstra (%)"
    )
    assert told(header)[2] == (2025, "renstra_end", True)
