"""Columns that no words tell, by the rows of other tables."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, kinds, read

PLAN = page(
    """
    Indikator Kinerja | Target 2022 | Target 2023
    Bibit jati | 12 | 15
    Bibit pinus | 30 | 34
    Bibit sengon | 70 | 77
    """,
    above=["LAPORAN KINERJA TAHUN 2023"],
)
AGAIN = """
Jenis Bibit | Persediaan (batang) | < | <
^ | 2021 | 2022 | 2023
Bibit jati | 11 | 12 | 15
Bibit pinus | 28 | 30 | 34
Bibit sengon | 66 | 70 | 77
Bibit mahoni | 5 | 6 | 7
"""


def test_years_of_a_table_whose_figures_are_targets_elsewhere_are_targets() -> None:
    told = dict(figures(read(PLAN, page(AGAIN, number=2))))
    assert told["Bibit jati"] == [("target", 2021, "11"), ("target", 2022, "12"), ("target", 2023, "15")]
    assert told["Bibit mahoni"] == [("target", 2021, "5"), ("target", 2022, "6"), ("target", 2023, "7")]


def test_what_only_other_tables_tell_is_not_sure_of_itself() -> None:
    rows = [row for row in read(PLAN, page(AGAIN, number=2)).indicators if row.table == "t2"]
    assert {(value.sure, value.reason) for row in rows for value in row.values} == {(False, "measure_told_elsewhere")}


def test_other_figures_beside_the_same_names_tell_nothing() -> None:
    other = AGAIN.replace("| 12 |", "| 13 |").replace("| 15", "| 16")
    document = read(PLAN, page(other, number=2))
    assert kinds(document)[1] == "other"


def test_figures_that_are_target_and_realisasi_elsewhere_are_neither() -> None:
    both = "Indikator Kinerja | Realisasi 2022\nBibit jati | 12\nBibit pinus | 30\nBibit sengon | 70"
    bare = "Jenis Bibit | Persediaan | Kebun\nBibit jati | 12 | 3\nBibit pinus | 30 | 4\nBibit sengon | 70 | 5"
    document = read(PLAN, page(both, number=2), page(bare, number=3))
    assert {
        value.measure.partition(":")[0] for row in document.indicators if row.table == "t3" for value in row.values
    } == {"other"}
