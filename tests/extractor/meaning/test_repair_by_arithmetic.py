"""Doubtful figures, and what their table states of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.limits import DEFAULT_LIMITS
from extractor.read import document_of
from schemas.document import Document, Source, Value
from tests import drawn

BUDGET = """
No | Kegiatan | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp) | %
1  | {}
2  | Kegiatan kedua | 2.000.000 | 1.000.000 | 1.000.000 | 50,00
Jumlah | < | {}
"""
TOTAL = "5.000.000 | 3.515.000 | 1.485.000 | 70,30"
INDICATORS = """
No | Indikator Kinerja | Target | Realisasi | Capaian (%)
1  | Nilai layanan | 80,00 | 75,50 | 94,38
2  | {}
"""


def read(table: str) -> Document:
    pages = [drawn.page(table, above=["Tabel 1 Realisasi Tahun 2031"])]
    return document_of(Source(path="laporan.pdf", sha256="0", pages=1), pages, [], DEFAULT_LIMITS)


def budget(row: str, total: str = TOTAL) -> dict[str, Value]:
    return {value.measure: value for value in read(BUDGET.format(row, total)).budget[0].values}


def indicator(row: str) -> dict[str, Value]:
    return {value.measure: value for value in read(INDICATORS.format(row)).indicators[1].values}


@pytest.mark.parametrize(
    ("pagu", "status", "reason", "sure"),
    [
        ("3.000.000", "read", None, True),
        ("3.0000.000", "repaired", "repaired_by_quotient", False),  # a digit doubled
        ("3.000.00", "repaired", "repaired_by_quotient", False),  # a digit lost
        ("3.0O0.000", "repaired", "repaired_by_quotient", True),  # a letter for a digit: the print shows its place
        ("3.000,000", "repaired", "comma_as_thousands", True),
    ],
)
def test_the_reading_that_fits_is_taken(pagu: str, status: str, reason: str | None, sure: bool) -> None:
    told = budget(f"Kegiatan pertama | {pagu} | 2.515.000 | 485.000 | 83,83")["pagu"]
    assert (str(told.value), told.status, told.reason, told.sure) == ("3000000", status, reason, sure)


def test_a_lost_digit_is_not_found_where_nothing_fits() -> None:
    told = budget("Kegiatan pertama | 3.0000.000 | 2.515.000 | 480.000 | 91,83", "9.000.000 | 1 | 1 | 1")["pagu"]
    assert (told.status, told.sure) == ("unreadable", False)


def test_a_figure_that_reads_well_is_never_changed() -> None:
    told = budget("Kegiatan pertama | 3.000.000 | 2.515.000 | 480.000 | 83,83")
    assert (str(told["sisa"].value), told["sisa"].status, told["sisa"].sure) == ("480000", "read", True)


def test_of_two_readings_the_quotient_chooses() -> None:
    told = indicator("Angka harapan | 70 | 69.125 | 98,75")["realisasi"]
    assert (str(told.value), told.status, told.reason, told.sure) == ("69.125", "read", "chosen_by_quotient", False)


def test_a_split_figure_is_read_by_its_quotient() -> None:
    told = indicator("Angka harapan | 80,00 | 9 5,64 | 119,55")["realisasi"]
    assert (str(told.value), told.reason, told.sure) == ("95.64", "repaired_by_quotient", False)


def test_a_figure_over_the_ruling_that_does_not_fit_is_not_sure() -> None:
    table = INDICATORS.format("Angka harapan | 80,00 | 76,00 | 115,00")
    page = drawn.page(table, above=["Tabel 1 Realisasi Tahun 2031"], widths=[30, 100, 60, 60, 100])
    word = next(word for word in page.words if word.text == "76,00")
    words = [*page.words]
    words[words.index(word)] = word._replace(box=word.box._replace(x0=word.box.x0 - 5))
    page = replace(page, words=words)
    document = document_of(Source(path="laporan.pdf", sha256="0", pages=1), [page], [], DEFAULT_LIMITS)
    told = {value.measure: value for value in document.indicators[1].values}["realisasi"]
    assert (str(told.value), told.sure, told.reason) == ("76.00", False, "over_the_ruling")
