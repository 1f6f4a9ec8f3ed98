"""Drawn boxes that come again on page after page: a footer belongs to the page, a small table to the report."""

from __future__ import annotations

import pytest

from extractor.pages.running_headers import recurring_boxes
from schemas.geometry import Box

PLACE = Box(70.0, 700.0, 500.0, 740.0)


@pytest.mark.parametrize(
    ("text", "belongs_to_the_page"),
    [
        ("Laporan Kinerja 2023 | {page}", True),
        ("Laporan Kinerja III - {page}", True),
        ("Laporan Kinerja Dinas Anu", True),
        ("Target Realisasi Capaian {page},5 7{page}% {page}1.234", False),
        ("Pegawai {page} 2{page} 3{page} 4{page}", False),
    ],
)
def test_what_changes_must_be_able_to_be_a_page_number(text: str, belongs_to_the_page: bool) -> None:
    found = recurring_boxes({page: [(PLACE, text.format(page=page))] for page in range(1, 9)})
    assert found == ({(page, 0) for page in range(1, 9)} if belongs_to_the_page else set())
