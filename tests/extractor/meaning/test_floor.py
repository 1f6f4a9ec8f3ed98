"""What no column explains is told with the words over it, and nothing is concluded from it."""

from __future__ import annotations

from reconcile.index import Index
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

_UNKNOWN = """
Kota | Aktif | Pasif
Bogor Raya | 805 | 319
Sukabumi | 1.554 | 1.395
"""


def test_a_table_of_unknown_columns_is_told_by_its_longest_texts() -> None:
    document = read(page(_UNKNOWN))
    told = {
        row.indikator: [(v.measure.partition(":")[0], v.raw, v.sure) for v in row.values] for row in document.indicators
    }
    assert told["Bogor Raya"] == [("other", "805", False), ("other", "319", False)]
    assert told["Sukabumi"] == [("other", "1.554", False), ("other", "1.395", False)]


def test_no_rule_asks_a_row_of_unknown_columns_but_its_numbers_are_counted() -> None:
    index = Index(read(page(_UNKNOWN)))
    assert (index.rows, [figure.raw for figure in index.unknown]) == ([], ["805", "319", "1.554", "1.395"])


def test_a_known_row_keeps_the_figures_of_its_unknown_columns() -> None:
    table = "Indikator Kinerja | Target | Triwulan I | PIC\nNilai mutu | 70 | 15,5 | Bidang 3"
    (row,) = read(page(table, above=["LAPORAN KINERJA TAHUN 2023"])).indicators
    assert [(v.measure, v.raw) for v in row.values] == [("target", "70"), ("other:Triwulan I", "15,5")]


def test_the_numbers_of_rows_their_codes_and_dates_are_no_figures() -> None:
    table = """
    No | Kode | Program | Anggaran | Tanggal
    1 | 1.02.03 | Program mutu | 2.000.000 | 2 Mei 2023
    2 | 1.02.04 | Program lain | 3.000.000 | 3 Mei 2023
    """
    lines = read(page(table)).budget
    assert [[v.measure for v in line.values] for line in lines] == [["pagu"], ["pagu"]]
