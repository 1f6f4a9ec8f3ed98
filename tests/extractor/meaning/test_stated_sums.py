"""What is printed as the sum or the mean of others is told so, wherever it stands and whatever it is called."""

from __future__ import annotations

from schemas.document import Document
from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def _stated(document: Document) -> list[tuple[str, str, str]]:
    return [(one.label, one.of, one.raw) for one in document.aggregates]


def test_the_mean_on_the_line_of_a_sasaran() -> None:
    table = """
    Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%)
    Naiknya mutu |  |  |  | 95,00
    ^ | Nilai mutu | 80 | 80 | 100,00
    ^ | Nilai lain | 80 | 72 | 90,00
    """
    document = read(page(table))
    assert _stated(document) == [("Naiknya mutu", "capaian", "95,00")]


def test_a_column_of_means_is_no_second_capaian() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi | Capaian (%) | Rata-rata Capaian
    Produksi mutu: |  |  |  | 95,00
    Nilai mutu | 80 | 80 | 100,00 |
    Nilai lain | 80 | 72 | 90,00 |
    """
    document = read(page(table))
    assert [(of, raw) for _, of, raw in _stated(document)] == [("capaian", "95,00")]
    assert document.aggregates[0].over == "below"


def test_a_group_whose_figure_is_the_mean_of_those_below() -> None:
    table = """
    Indikator Kinerja | Satuan | Realisasi 2022 | Realisasi 2023
    Produksi mutu: |  | 95,5 | 96,5
    Nilai mutu | Ton | 91 | 93
    Nilai lain | Ton | 100 | 100
    """
    assert [(label, raw) for label, _, raw in _stated(read(page(table)))] == [
        ("Produksi mutu:", "95,5"),
        ("Produksi mutu:", "96,5"),
    ]


def test_a_column_called_total_whose_sums_come_out() -> None:
    table = """
    Indikator Kinerja | Target 2022 | Target 2023 | TOTAL
    Nilai mutu | 10 | 20 | 30
    Nilai lain | 15 | 25 | 40
    """
    assert [raw for _, _, raw in _stated(read(page(table)))] == ["30", "40"]


def test_a_column_called_total_that_sums_nothing_is_none() -> None:
    table = """
    Indikator Kinerja | Target 2022 | Target 2023 | TOTAL
    Nilai mutu | 10 | 20 | 31
    Nilai lain | 15 | 25 | 42
    """
    assert _stated(read(page(table))) == []


def test_a_total_in_a_table_of_unknown_columns() -> None:
    table = "Kota | Aktif | Pasif\nBogor | 805 | 319\nSukabumi | 1.554 | 1.395\nJUMLAH | 2.359 | 1.714"
    assert [raw for _, _, raw in _stated(read(page(table)))] == ["2.359", "1.714"]


def test_an_indicator_called_jumlah_with_a_target_is_one() -> None:
    table = """
    Indikator Kinerja | Satuan | Target | Realisasi
    Nilai mutu | poin | 10 | 10
    Nilai lain | poin | 20 | 20
    Jumlah laporan mutu | buah | 30 | 30
    """
    document = read(page(table))
    assert (_stated(document), len(document.indicators)) == ([], 3)
