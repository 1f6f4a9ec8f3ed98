"""Titles of an earlier year over a table of the report's own."""

from __future__ import annotations

import msgspec
import pytest

from reconcile.across.stale_titles import stale_titles
from reconcile.index import Index
from tests.case_document import case_document

DOCUMENT = """
year 2024
caption {title}
indicator | target | realisasi
Persentase kepuasan masyarakat | 80% | 80%
"""


def years(title: str, *, header: str = "Realisasi", intro: str = "") -> list[int]:
    document = case_document(DOCUMENT.format(title=title))
    table = msgspec.structs.replace(document.tables[0], header=[["Indikator", header]], intro=f"{intro} {title}")
    found = stale_titles(Index(msgspec.structs.replace(document, tables=[table])))
    return [entry.year for entry in found]


def test_the_header_bears_the_year_of_the_report() -> None:
    assert years("Tabel 3 Perbandingan Rencana dan Hasil Tahun 2023", header="Realisasi 2024") == [2023]


def test_the_sentence_before_it_announces_the_year_of_the_report() -> None:
    assert years("Tabel 3 Realisasi Tahun 2023", intro="Realisasi tahun 2024 disajikan dalam tabel berikut:") == [2023]


def test_a_span_of_years_in_that_sentence_is_none_of_them() -> None:
    intro = "Realisasi tahun 2024 dari rencana 2021 sampai tahun 2026 disajikan dalam tabel berikut:"
    assert years("Tabel 3 Realisasi Tahun 2023", intro=intro) == [2023]


@pytest.mark.parametrize(
    ("title", "header", "intro"),
    [
        ("Tabel 3 Perbandingan dengan Tahun 2023", "Realisasi 2023 dan 2024", ""),
        ("Tabel 3 Tindak Lanjut Evaluasi Tahun 2023", "Tindak lanjut 2024", ""),
        ("Tabel 3 Realisasi Tahun 2023", "Realisasi", "Realisasi 2024 dibandingkan dengan tabel berikut:"),
        ("Tabel 3 Realisasi Tahun 2023", "Realisasi", "Tahun 2024 adalah tahun kedua rencana strategis."),
        ("Tabel 3 Realisasi Tahun 2023", "Realisasi", ""),
    ],
)
def test_another_year_that_may_be_meant(title: str, header: str, intro: str) -> None:
    assert not years(title, header=header, intro=intro)
