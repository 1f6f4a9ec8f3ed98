"""Tables without any line, told by their header and by lines that keep to its columns."""

from __future__ import annotations

import pytest

from extractor.grid.lattice import grids
from extractor.pages.page import Fill, Page, Ruling
from schemas.geometry import Box
from tests.drawn import drawn
from tests.extractor.meaning.test_contents import read

WIDTHS = [40, 200, 80, 80]
HEAD = "No | Indikator Kinerja | Target | Realisasi"
BODY = "1. | Nilai mutu layanan | 70 | 71\n2. | Nilai lain | 80 | 81\n3. | Nilai baik | 90 | 91"


def page(text: str, rulings: tuple[Ruling, ...] = (), fills: tuple[Fill, ...] = ()) -> Page:
    return Page(1, 595.0, 842.0, 0, drawn(text, 100.0, WIDTHS)[0], rulings, fills)


def test_lines_below_a_known_header_are_its_rows() -> None:
    (table,) = read(page(f"{HEAD}\n{BODY}")).tables
    assert table.header == [HEAD.split(" | ")]
    assert [[cell.text if cell else None for cell in row] for row in table.rows] == [
        line.split(" | ") for line in BODY.splitlines()
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"No | Nama Pegawai | Jabatan | Pangkat\n{BODY}",
        f"{HEAD}\n1. | Nilai mutu | 70 | 71",
        f"{HEAD}\nMempertanggungjawabkan penyelenggaraan pemerintahan secara berkesinambungan | < | < | <\n{BODY}",
    ],
    ids=["unknown heads", "one line", "text across the columns"],
)
def test_what_is_no_table(text: str) -> None:
    assert grids(page(text), 9_999, 9_999)[0] == []


def test_what_is_ruled_or_shaded_is_read_by_its_lines() -> None:
    ruled = page(f"{HEAD}\n{BODY}", rulings=(Ruling("h", 120.0, 70.0, 470.0),))
    shaded = page(f"{HEAD}\n{BODY}", fills=(Fill(Box(70.0, 118.0, 470.0, 136.0), (200, 200, 200)),))
    assert grids(ruled, 9_999, 9_999)[0] == grids(shaded, 9_999, 9_999)[0] == []
