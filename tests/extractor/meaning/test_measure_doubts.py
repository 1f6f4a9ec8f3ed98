"""Columns whose words alone say what they measure, and could as well say otherwise."""

from __future__ import annotations

import pytest

from tests.extractor.meaning.test_certainty import ROWS, document, doubts, values

ONE = "measure_by_one_witness"
TITLE = "Tabel 1. Pengukuran Kinerja"


def test_words_of_two_measures_name_none_unless_the_rows_show_it() -> None:
    alone = document("Indikator | Capaian dan Realisasi\nNilai mutu layanan | 7\nNilai mutu data | 9", TITLE)
    assert doubts(alone) == {ONE}
    shown = document(f"Indikator | Target | Realisasi | Capaian dan Realisasi\n{ROWS}", TITLE)
    assert not doubts(shown)


@pytest.mark.parametrize(
    ("header", "doubt"),
    [
        ("Indikator | Target | Capaian s.d. Triwulan IV", {ONE}),
        ("Indikator | Target | Capaian (%)", set()),
        ("Indikator | Target | Realisasi terhadap Target", set()),
        ("Indikator | Realisasi | Capaian", set()),
    ],
)
def test_an_achievement_without_its_result_may_be_the_result(header: str, doubt: set[str]) -> None:
    assert doubts(document(f"{header}\nLuas taman | 60 | 36,57\nLuas kolam | 7 | 8,1", TITLE)) == doubt


def test_an_achievement_of_another_year_needs_the_result_of_that_year() -> None:
    told = document("Indikator | Capaian 2022 | Target | Realisasi | Capaian\nLuas taman | 17 | 19 | 19 | 100", TITLE)
    assert {value.year for value in values(told) if not value.sure} == {2022}
    assert doubts(told) == {ONE}


def test_percentages_beside_counts_are_shares_of_them() -> None:
    told = document("Indikator | Target | Capaian\nLuas taman | 17 ha | 90 %\nLuas kolam | 4 ha | 85 %", TITLE)
    assert not doubts(told)


def test_a_percentage_that_nothing_is_a_percentage_of_is_in_doubt() -> None:
    told = document("Indikator | Temuan | %\nPajak daerah | satu | 90\nBelanja hibah | dua | 85", TITLE)
    assert {value.reason for value in values(told) if value.measure == "capaian"} == {ONE}


def test_the_same_doubt_in_another_table_settles_nothing() -> None:
    table = "Indikator | Capaian dan Realisasi\nNilai mutu layanan | 7\nNilai mutu data | 9"
    assert doubts(document(table, TITLE, (table, "Tabel 2. Capaian Kinerja"))) == {ONE}
