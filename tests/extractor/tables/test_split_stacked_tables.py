"""Two tables drawn in one ruling."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import kinds, read

AGREED = """
No | Sasaran | Indikator Kinerja | Target
1 | Naiknya mutu | Nilai mutu | 70
Program | < | Anggaran | <
Program Mutu | < | Rp. 5.000.000 | <
"""


def test_a_budget_under_the_indicators_is_a_table_of_its_own() -> None:
    document = read(page(AGREED, above=["PERJANJIAN KINERJA TAHUN 2023"]))
    assert kinds(document) == ["performance_agreement", "budget_agreement"]
    assert [row.indikator for row in document.indicators] == ["Nilai mutu"]
    assert [(row.name, row.values[0].raw) for row in document.budget] == [("Program Mutu", "Rp. 5.000.000")]


def test_a_row_that_only_begins_like_a_header_parts_nothing() -> None:
    document = read(page(AGREED.replace("Anggaran", "Anggaran 2"), above=["PERJANJIAN KINERJA TAHUN 2023"]))
    assert len(document.tables) == 1
