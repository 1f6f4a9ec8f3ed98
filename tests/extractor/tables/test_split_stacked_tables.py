"""Two tables drawn in one ruling."""

from __future__ import annotations

from tests.drawn import cells_of, page
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


def test_a_budget_under_indicators_that_go_on_from_the_page_before() -> None:
    many = "".join(f"{n} | Naiknya mutu | Nilai ke-{n} | {60 + n}\n" for n in range(1, 32))
    first = page("No | Sasaran | Indikator Kinerja | Target\n" + many, above=["PERJANJIAN KINERJA TAHUN 2023"])
    rest = "32 | Naiknya mutu | Nilai lain | 81\n" + AGREED.partition("70\n")[2]
    document = read(first, page(rest, number=2, top=60.0, widths=_widths(many)))
    assert (len(document.indicators), [row.name for row in document.budget]) == (32, ["Program Mutu"])


def _widths(table: str) -> list[float]:
    rows = [["No", "Sasaran", "Indikator Kinerja", "Target"], *cells_of(table)]
    return [max(30.0, 5.0 * max(len(row[column]) for row in rows) + 10) for column in range(4)]
