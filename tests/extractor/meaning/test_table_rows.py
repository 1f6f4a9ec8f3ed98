"""Which rows of a table are data, aggregates, headings or the header again."""

from __future__ import annotations

import pytest

from tests.drawn import page
from tests.extractor.meaning.test_contents import read


def test_the_label_in_the_row_below_its_value() -> None:
    table = """
    No | Indikator Kinerja | Target | Capaian (%)
    1. | Nilai mutu | 70 | 101
    2. | Nilai lain | 70 | 100
     |  |  | 100,50
    Rata-rata | < | < | <
    """
    document = read(page(table))
    assert [(a.label, a.raw) for a in document.aggregates] == [("Rata-rata", "100,50")]
    assert len(document.indicators) == 2


def test_figures_alone_in_a_table_of_unknown_names_are_no_mean() -> None:
    assert read(page("Warna | Target | Realisasi | Capaian\nMerah | 1 | 2 | 3\n | 1 | 2 | 3")).aggregates == []


def test_the_header_again_with_a_cell_grown_over_the_page_end() -> None:
    table = """
    No | Sasaran | Indikator Kinerja | Target
    1. | Naik | Nilai mutu | 70
    No | Sasaran dan mutunya | Indikator Kinerja | Target
    2. | Turun | Nilai lain | 80
    """
    assert [row.indikator for row in read(page(table)).indicators] == ["Nilai mutu", "Nilai lain"]


def test_the_number_before_a_sasaran_is_not_part_of_it() -> None:
    table = """
    No | Indikator Kinerja | Target
    Sasaran 1.2 : Naiknya mutu | < | <
    3. | Nilai mutu | 70
    """
    (row,) = read(page(table)).indicators
    assert (row.sasaran, row.number) == ("Naiknya mutu", "3.")


def test_the_number_of_a_row_is_that_of_its_indicator() -> None:
    table = "Sasaran | Indikator Kinerja | Target\n1. Naiknya mutu | 1.1 Nilai mutu | 70\n^ | 1.2 Nilai lain | 80"
    assert [row.number for row in read(page(table)).indicators] == ["1.1", "1.2"]


def test_figures_of_no_year_are_not_sure() -> None:
    (row,) = read(page("Indikator Kinerja | Target\nNilai mutu | 70")).indicators
    assert [(value.sure, value.reason) for value in row.values] == [(False, "no_year")]


def test_two_columns_that_say_the_same_are_not_sure() -> None:
    table = "Indikator Kinerja | Target | Target\nNilai mutu | 70 | 80"
    (row,) = read(page(table, above=["LAPORAN KINERJA TAHUN 2023"])).indicators
    assert {(value.sure, value.reason) for value in row.values} == {(False, "columns_alike")}


def test_a_heading_outweighs_a_column_of_what_is_done_for_an_indicator() -> None:
    table = """
    Sasaran Program / Kegiatan | Indikator Kinerja | Target | Kegiatan
    Kegiatan: Keuangan | < | < | <
    Tertibnya keuangan | Nilai keuangan | 80 | Menyusun laporan
    """
    (row,) = read(page(table)).indicators
    assert (row.sasaran, row.kegiatan) == ("Tertibnya keuangan", "Kegiatan: Keuangan")


def test_an_indicator_called_a_mean_is_no_mean() -> None:
    table = """
    No | Indikator Kinerja | Target | Realisasi
    1. | Rata-rata lama sekolah | 8,10 | 8,02
    2. | Nilai lain | 70 | 71
    Rata-rata | < | 39,05 | 39,51
    """
    document = read(page(table))
    assert [row.indikator for row in document.indicators] == ["Rata-rata lama sekolah", "Nilai lain"]
    assert {one.label for one in document.aggregates} == {"Rata-rata"}


def test_an_indicator_called_a_mean_of_something_else_needs_no_number() -> None:
    table = """
    Sasaran | Indikator Kinerja | Target | Realisasi | Capaian
    Cepatnya layanan | Rata-rata lama antrean | 20 | 18 | 90
    ^ | Indeks mutu layanan | 80 | 88 | 110
    Rata-rata capaian sasaran | < | < | < | 100
    """
    document = read(page(table))
    assert [row.indikator for row in document.indicators] == ["Rata-rata lama antrean", "Indeks mutu layanan"]
    assert {one.label for one in document.aggregates} == {"Rata-rata capaian sasaran"}


def test_a_sasaran_with_its_mean_heads_the_indicators_below() -> None:
    table = """
    No | Sasaran/Indikator Kinerja | Target | Realisasi | Capaian
    A | Meningkatnya mutu layanan | | | 105
    1 | Nilai mutu layanan | 70 | 77 | 110
    2 | Jumlah layanan baru | 10 | 10 | 100
    """
    document = read(page(table))
    assert [(row.sasaran, row.indikator) for row in document.indicators] == [
        ("Meningkatnya mutu layanan", "Nilai mutu layanan"),
        ("Meningkatnya mutu layanan", "Jumlah layanan baru"),
    ]
    assert [one.raw for one in document.aggregates] == ["105"]


def test_the_programme_and_kegiatan_that_a_column_of_both_tells() -> None:
    table = """
    Program/Kegiatan | Indikator Kinerja | Target
    Program Layanan | Nilai mutu | 70
    Rapat Kerja | Jumlah rapat | 7
    Program Hukum | Nilai hukum | 80
    """
    rows = read(page(table)).indicators
    assert [(row.program, row.kegiatan) for row in rows] == [
        ("Program Layanan", None),
        ("Program Layanan", "Rapat Kerja"),
        ("Program Hukum", None),
    ]


def test_sasaran_that_are_measured_themselves_name_their_rows() -> None:
    table = "No | Sasaran | Target | Realisasi | Capaian (%)\n1. | Naiknya mutu | 80 | 60 | 75,00"
    (row,) = read(page(table, above=["LAPORAN KINERJA TAHUN 2023"])).indicators
    assert (row.indikator, [value.measure for value in row.values]) == (
        "Naiknya mutu",
        ["target", "realisasi", "capaian"],
    )


def test_an_indicator_with_a_target_may_be_called_a_mean() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi | Capaian (%)
    Rata-rata waktu tunggu pemohon | 20 | 18 | 90,00
    Nilai kepuasan | 80 | 84 | 105,00
    Rata-rata capaian kinerja | | | 97,50
    """
    document = read(page(table))
    assert [row.indikator for row in document.indicators] == ["Rata-rata waktu tunggu pemohon", "Nilai kepuasan"]
    assert [(one.label, one.raw) for one in document.aggregates] == [("Rata-rata capaian kinerja", "97,50")]


@pytest.mark.parametrize("label", ["Rerata", "Capaian rata-rata", "Rata2 capaian", "Seluruhnya", "Jumlah / rata-rata"])
def test_labels_of_aggregates(label: str) -> None:
    table = f"""
    Indikator Kinerja | Target | Realisasi | Capaian (%)
    Nilai mutu | 80 | 80 | 100,00
    Nilai kepuasan | 80 | 84 | 105,00
    {label} | < | < | 102,50
    """
    document = read(page(table))
    assert [(one.label, one.raw) for one in document.aggregates] == [(label, "102,50")]
    assert len(document.indicators) == 2
