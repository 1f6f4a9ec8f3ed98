"""Captions that stand below their tables."""

from __future__ import annotations

import pytest

from extractor.pages.page import Page
from extractor.tables.caption_below import stand_below
from tests.drawn import LEFT, drawn, words
from tests.extractor.meaning.test_contents import read

PLAN = "Indikator Kinerja | Target\nNilai mutu | 80"
RESULT = "Indikator Kinerja | Target | Realisasi\nNilai mutu | 80 | 60"


def two_tables(number: int, captions: tuple[float, float]) -> Page:
    """Two tables with captions whose tops stand there."""
    first, lines = drawn(PLAN, 200.0)
    second, more = drawn(RESULT, 300.0)
    told = "Rencana Kerja", "Pengukuran Kinerja"
    made = [words(f"Tabel {number}.{n} {told[n]}", LEFT, captions[n]) for n in (0, 1)]
    return Page(number, 595.0, 842.0, 0, [*first, *second, *made[0], *made[1]], [*lines, *more])


@pytest.mark.parametrize("captions", [(180.0, 280.0), (250.0, 350.0)])
def test_above_and_below_each_caption_is_its_tables(captions: tuple[float, float]) -> None:
    tables = read(two_tables(1, captions), two_tables(2, captions)).tables
    assert [(table.number, table.kind) for table in tables] == [
        ("1.0", "annual_plan"),
        ("1.1", "performance_measurement"),
        ("2.0", "annual_plan"),
        ("2.1", "performance_measurement"),
    ]


@pytest.mark.parametrize(
    ("pages", "below"),
    [
        ([[None, "Tabel 1 Satu"], [None, "Tabel 2 Dua"]], True),
        ([[None, "Tabel 1 Satu"], ["Tabel 2 Dua", None]], False),
        ([[None, "Tabel 1 Satu"], [None, "Tabel 2 menunjukkan"]], False),
        ([[None], [None], ["Tabel 1 Satu"]], False),
    ],
)
def test_how_pages_begin_tells_where_captions_stand(pages: list[list[str | None]], below: bool) -> None:
    assert stand_below(pages) is below
