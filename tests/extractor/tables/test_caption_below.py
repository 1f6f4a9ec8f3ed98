"""Captions that stand below their tables."""

from __future__ import annotations

from extractor.pages.page import Page
from tests.drawn import LEFT, drawn, words
from tests.extractor.meaning.test_contents import read

PLAN = "Indikator Kinerja | Target\nNilai mutu | 80"
RESULT = "Indikator Kinerja | Target | Realisasi\nNilai mutu | 80 | 60"


def two_tables(first_caption: float, second_caption: float) -> Page:
    """Two tables whose captions begin so many points below where the table above them ends."""
    first, lines = drawn(PLAN, 100.0)
    second, more = drawn(RESULT, 200.0)
    captions = [
        *words("Tabel 1 Rencana Kinerja Tahunan", LEFT, 136.0 + first_caption),
        *words("Tabel 2 Pengukuran Kinerja", LEFT, 236.0 + second_caption),
    ]
    return Page(1, 595.0, 842.0, 0, [*first, *second, *captions], [*lines, *more])


def captions(page: Page) -> list[tuple[str | None, str]]:
    return [(table.number, table.kind) for table in read(page).tables]


def test_captions_right_below_belong_to_the_table_above() -> None:
    assert captions(two_tables(6, 6)) == [("1", "annual_plan"), ("2", "performance_measurement")]


def test_a_caption_nearer_to_the_next_table_is_that_ones() -> None:
    assert captions(two_tables(48, 300))[1][0] == "1"


def test_where_captions_stand_above_none_stands_below() -> None:
    above = words("Tabel 1 Rencana Kinerja Tahunan", LEFT, 86.0)
    page = two_tables(300, 6)
    page = Page(1, 595.0, 842.0, 0, [*page.words, *above], page.rulings)
    assert [number for number, _ in captions(page)] == ["1", None]
