"""Tables whose title says that they are of a part of the year."""

from __future__ import annotations

import pytest

from reconcile.across.part_years import of_part_year
from reconcile.index import Index
from tests.case_document import case_document


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Capaian Kinerja Triwulan III Tahun 2024", True),
        ("Realisasi Anggaran s.d. Juni 2024", True),
        ("Realisasi Anggaran per 30 September 2024", True),
        ("Capaian Semester 1", True),
        ("Capaian Bulan Maret", True),
        ("Capaian Kinerja Tahun 2024", False),
        ("Realisasi Anggaran s.d. 31 Desember 2024", False),
        ("Rencana Aksi per Triwulan", False),
    ],
)
def test_titles(title: str, part: bool) -> None:
    index = Index(case_document(f"caption {title}\nindicator | target\nIndeks mutu | 80"))
    assert bool(of_part_year(index)) is part
