"""Programmes and kegiatan with a target and what was realised of it, in no money. All names are invented."""

from __future__ import annotations

from tests.drawn import page
from tests.extractor.meaning.test_contents import read

TABLE = """
No | Uraian {head} | Target | Realisasi | Ket
1 | Pendampingan desa binaan | 80,00% | 83,64% | -
2 | Reviu laporan bulanan | 12 | 11 | -
3 | Pemantauan tindak lanjut | 75,50% | 71,25% | -
"""


def told(head: str) -> list[tuple[str, list[str]]]:
    document = read(page(TABLE.format(head=head), above=["LAPORAN KINERJA TAHUN 2023"]))
    return [(row.indikator, [value.measure for value in row.values]) for row in document.indicators]


def test_they_are_rows_of_their_own() -> None:
    assert told("Program/Kegiatan")[0] == ("Pendampingan desa binaan", ["target", "realisasi"])


def test_what_is_no_work_is_kept_as_it_is_headed() -> None:
    assert {measure for _, values in told("") for measure in values} == {"other:Target", "other:Realisasi"}


def test_a_percentage_beside_them_is_how_far_the_works_went() -> None:
    table = """
    Kegiatan | Target | Realisasi | Realisasi Fisik (%)
    Pemasangan lampu | 4 | 3 | 96,20
    Pengecatan pagar | 2 | 2 | 91,70
    """
    told = read(page(table, above=["LAPORAN KINERJA TAHUN 2023"])).indicators
    assert not {value.measure for row in told for value in row.values} & {"target", "realisasi", "capaian"}
