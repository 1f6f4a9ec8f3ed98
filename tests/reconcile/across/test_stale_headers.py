"""Columns of targets that bear an earlier year."""

from __future__ import annotations

import msgspec

from reconcile.across.stale_headers import stale_headers
from reconcile.index import Index
from schemas.table import Column
from tests.case_document import case_document

DOCUMENT = """
year 2024
caption Tabel 4.1 Capaian Sasaran Tahun {year}
indicator | target | realisasi | capaian
Persentase kepuasan masyarakat | 80% | 80% | 100%
"""


def headers(*printed: str, year: int = 2024) -> list[str]:
    document = case_document(DOCUMENT.format(year=year))
    roles = ("target", "realisasi", "capaian")
    columns = [Column(header=header, role=role) for role, header in zip(roles, printed, strict=True)]
    table = msgspec.structs.replace(document.tables[0], columns=columns)
    found = stale_headers(Index(msgspec.structs.replace(document, tables=[table])))
    return [entry.place.text for entry in found]


def test_only_the_target_bears_last_year() -> None:
    assert headers("Target 2023", "Realisasi", "Capaian") == ["Target 2023"]


def test_results_with_their_year_compare_two() -> None:
    assert not headers("Target 2023", "Realisasi 2024", "Capaian")


def test_a_table_of_last_year_by_its_title() -> None:
    assert not headers("Target 2023", "Realisasi", "Capaian", year=2023)
