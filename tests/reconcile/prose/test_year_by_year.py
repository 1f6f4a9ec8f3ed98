"""Figures told year by year against the row that another year's figure tells. Invented figures."""

from __future__ import annotations

import pytest

from reconcile.index import Index
from reconcile.prose.topics import topics_of
from reconcile.prose.year_by_year import year_by_year
from tests.case_document import case_document

ROWS = """
year 2021
indicator | realisasi 2019 | realisasi 2020 | target | realisasi
Jumlah kebakaran lahan | 412 kasus | 388 kasus | 380 kasus | 361 kasus
Indeks kesiapsiagaan warga | 61,20 | 64,50 | 65 | 68,25
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kebakaran lahan turun dari [dari: 2020 388 kasus] tahun 2020 menjadi [menjadi: 2021 316 kasus] tahun 2021",
            ["316 kasus 361 kasus"],
        ),
        (
            "Kebakaran lahan turun dari [dari: 2020 388 kasus] tahun 2020 menjadi [menjadi: 2021 361 kasus] tahun 2021",
            [],
        ),
        # nothing is as the row prints it: another row may be meant
        (
            "Kebakaran lahan turun dari [dari: 2020 377 kasus] tahun 2020 menjadi [menjadi: 2021 316 kasus] tahun 2021",
            [],
        ),
        # the figure of another year of the row
        (
            "Kebakaran lahan turun dari [dari: 2020 388 kasus] tahun 2020 menjadi [menjadi: 2021 412 kasus] tahun 2021",
            [],
        ),
    ],
)
def test_one_year_tells_of_the_other(text: str, expected: list[str]) -> None:
    index = Index(case_document(f"{ROWS}text {text}"))
    told = year_by_year(index, topics_of(index), frozenset())
    assert [f"{one.claim.raw} {one.places[0].raw}" for one in told] == expected
