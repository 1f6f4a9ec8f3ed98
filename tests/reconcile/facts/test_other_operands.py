"""Capaian that follow from the figures printed right before them, whatever those were taken for."""

from __future__ import annotations

from msgspec.structs import replace

from reconcile.check import check
from schemas.document import Document
from schemas.geometry import Box
from tests.case_document import case_document

TWO_YEARS = """
indicator | target | realisasi | target 2025 | realisasi 2025 | capaian
Jumlah fasilitasi penegasan batas | 62 | 60 | 64 | 60 | {}
"""


def in_one_line(document: Document) -> Document:
    """The values of each row side by side, as a table prints them."""
    rows = []
    for row in document.indicators:
        values = [
            replace(value, bbox=Box(place * 40.0, 100.0, place * 40.0 + 30, 110.0))
            for place, value in enumerate(row.values)
        ]
        rows.append(replace(row, values=values))
    return replace(document, indicators=rows)


def capaian_told(raw: str) -> list[str]:
    report = check(in_one_line(case_document(TWO_YEARS.format(raw))))
    return [finding.rule for finding in report.findings if finding.rule == "C01"]


def test_a_capaian_over_the_two_figures_before_it_is_none_of_the_first_year() -> None:
    assert capaian_told("93,75%") == []


def test_a_capaian_that_follows_from_neither_pair_is_told() -> None:
    assert capaian_told("81,25%") == ["C01"]
