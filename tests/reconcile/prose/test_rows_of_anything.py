"""Figures of the text against tables whose columns are no measure. Invented figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reconcile.index import Index
from reconcile.prose.rows_of_anything import rows_of_anything
from schemas.document import COLUMN_UNKNOWN
from tests.case_document import case_document

ROWS = """
year 2022
indicator | realisasi 2020 | realisasi 2021 | realisasi 2022
Pengunjung museum kota | 31.250 | 40.610 | 52.488
Pengunjung kebun raya | 12.400 | 13.100 | 14.410
"""


def index_of(text: str) -> Index:
    """The rows as they are read where no word tells what their columns hold."""
    document = case_document(f"{ROWS}text {text}")
    rows = [
        replace(
            row,
            kind="other",
            values=[
                replace(value, measure=f"other:{value.year}", status="read", reason=COLUMN_UNKNOWN)
                for value in row.values
            ],
        )
        for row in document.indicators
    ]
    return Index(replace(document, indicators=rows))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pengunjung museum kota sebanyak [none 2022 54.288]", ["wrong 52.488"]),
        ("Pengunjung museum kota sebanyak [none 2022 52.488]", ["right 52.488"]),
        # told in thousands; far off, so that it may be something else; a number that stands elsewhere
        ("Pengunjung museum kota sebanyak [none 2022 52.488.210]", ["right 52.488"]),
        ("Pengunjung museum kota sebanyak [none 2022 17.300]", []),
        ("Pengunjung museum kota sebanyak [none 2022 14.410]", []),
    ],
)
def test_only_a_slip_is_told(text: str, expected: list[str]) -> None:
    told = rows_of_anything(index_of(text), frozenset())
    assert [f"{one.kind} {one.places[0].raw}" for one in told] == expected
