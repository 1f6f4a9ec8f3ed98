"""Tables whose rows are years."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

MONEY = """
No | Tahun | Pagu | Realisasi
1 | 2021 | Rp. 2.000.000 | Rp. 1.500.000
2 | 2022 | Rp. 3.000.000 | Rp. 2.500.000
"""


def test_each_row_of_money_is_of_its_year() -> None:
    lines = read(page(MONEY)).budget
    assert [(line.name, [(v.measure, v.year) for v in line.values]) for line in lines] == [
        ("2021", [("pagu", 2021), ("realisasi", 2021)]),
        ("2022", [("pagu", 2022), ("realisasi", 2022)]),
    ]


def test_each_row_of_an_indicator_is_of_its_year() -> None:
    table = """
    Indikator Kinerja | Tahun | Target | Realisasi
    Nilai mutu | 2021 | 70 | 71
    ^ | 2022 | 72 | 73
    """
    assert figures(read(page(table)))[0][1] == [("target", 2021, "70"), ("realisasi", 2021, "71")]


def test_one_year_in_all_rows_names_no_row() -> None:
    assert read(page(MONEY.replace("2022", "2021"))).budget == []


def test_years_begin_again_with_each_indicator() -> None:
    table = """
    Indikator Kinerja | Tahun | Target | Realisasi
    Nilai mutu | 2021 | 70 | 71
    ^ | 2022 | 72 | 73
    Jumlah layanan | 2021 | 5 | 6
    ^ | 2022 | 7 | 8
    """
    told = figures(read(page(table)))
    assert [(name, values[0]) for name, values in told] == [
        ("Nilai mutu", ("target", 2021, "70")),
        ("Nilai mutu", ("target", 2022, "72")),
        ("Jumlah layanan", ("target", 2021, "5")),
        ("Jumlah layanan", ("target", 2022, "7")),
    ]
