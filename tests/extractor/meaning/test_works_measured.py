"""Works with a target and what was realised of it, where no column names an indicator."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import figures, read

TITLE = ["TARGET DAN REALISASI TAHUN 2023"]


def test_works_name_what_is_measured() -> None:
    table = """
    No | Uraian Kegiatan | Target | Realisasi | Ket
    1 | Pemeriksaan taman kota | 82,00% | 83,64% | selesai
    2 | Penilaian kebersihan | 77,00% | 78,50% | selesai
    """
    assert figures(read(page(table, above=TITLE))) == [
        ("Pemeriksaan taman kota", [("target", 2023, "82.00"), ("realisasi", 2023, "83.64")]),
        ("Penilaian kebersihan", [("target", 2023, "77.00"), ("realisasi", 2023, "78.50")]),
    ]


def test_nor_with_amounts_or_a_percentage_of_their_own() -> None:
    amounts = """
    Uraian | Target | Realisasi
    Sewa lapangan | 450.000.000 | 470.000.000
    Denda terlambat | 250.000.000 | 230.000.000
    """
    progress = """
    Kegiatan | Target | Realisasi | Realisasi Fisik (%)
    Pemasangan lampu | 4 | 3 | 96,20
    Pengecatan pagar | 2 | 2 | 91,70
    """
    for table in (amounts, progress):
        told = read(page(table, above=["PENERIMAAN TAHUN 2023"])).indicators
        assert not {value.measure for row in told for value in row.values} & {"target", "realisasi", "capaian"}
