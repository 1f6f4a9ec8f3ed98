"""A mark that may divide thousands or begin decimals, told by other figures of the indicator."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

DECIMALS = """
Indikator Kinerja | Satuan | Target
Jumlah wirausaha baru | Orang | 9,000
Nilai mutu layanan | poin | 12,25
Nilai lain layanan | poin | 14,75
"""


def test_the_reading_near_the_realisation_is_taken() -> None:
    plan = page(DECIMALS, above=["Rencana Kinerja Tahun 2023"])
    measured = page(
        """
        Indikator Kinerja | Satuan | Target | Realisasi
        Jumlah wirausaha baru | Orang | 8500 | 9133
        """,
        number=2,
        above=["Pengukuran Kinerja Tahun 2023"],
    )
    told = figures(read(plan, measured))
    assert told[0] == ("Jumlah wirausaha baru", [("target", 2023, "9000")])
    assert read(plan, measured).indicators[0].values[0].sure is False


def test_without_other_figures_the_column_tells() -> None:
    told = figures(read(page(DECIMALS, above=["Rencana Kinerja Tahun 2023"])))
    assert told[0] == ("Jumlah wirausaha baru", [("target", 2023, "9.000")])


def test_a_mark_whose_other_reading_fits_the_row_is_in_doubt() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi | Capaian (%)
    Jumlah kunjungan | 250000 | 315,450 | 126,18
    Nilai mutu | 12,25 | 12,50 | 102,04
    Nilai lain | 14,75 | 14,50 | 98,31
    """
    row = read(page(table, above=["Pengukuran Kinerja Tahun 2023"])).indicators[0]
    (realisasi,) = (value for value in row.values if value.measure == "realisasi")
    assert (str(realisasi.value), realisasi.sure) == ("315450", False)
