"""What the columns of a table are taken for."""

from __future__ import annotations

import pytest

from extractor.meaning.column_roles import ROLE_KINDS
from extractor.words.vocabularies import vocabulary
from tests.drawn import cells_of, page
from tests.extractor.meaning.test_contents import figures, read


def measures(table: str) -> list[tuple[str, int | None]]:
    """Measure and year of the columns of figures, in a report of 2016; every cell is as wide as its words."""
    rows = cells_of(table)
    widths = [max(40.0, 5.0 * max(len(row[c]) for row in rows) + 10) for c in range(len(rows[0]))]
    document = read(page(table, above=["LAPORAN KINERJA DINAS CONTOH TAHUN 2016"], widths=widths))
    values = [value for row in [*document.indicators, *document.budget] for value in row.values]
    return [(value.measure, value.year) for value in values]


def test_short_years_behind_the_word() -> None:
    table = "Indikator | Target15 | Target16 | Realisasi15 | Realisasi16\nNilai mutu | 1 | 2 | 3 | 4"
    assert measures(table) == [("target", 2015), ("target", 2016), ("realisasi", 2015), ("realisasi", 2016)]


@pytest.mark.parametrize("first", ["TARGET TH I", "Target Tahun ke-1", "Target Tahun 1"])
def test_a_numbered_year_is_no_year_of_the_calendar(first: str) -> None:
    assert measures(f"Indikator | {first} | Satuan\nNilai mutu | 1 | Nilai") == [("target", None)]


def test_the_percentage_of_what_is_left_is_no_absorption() -> None:
    table = "Program | Anggaran | Realisasi | Sisa Rp | Sisa %\nProgram Satu | 2.000.000 | 500.000 | 1.500.000 | 75"
    assert [measure for measure, _ in measures(table)] == ["pagu", "realisasi", "sisa", "other:Sisa %"]


def test_a_percentage_of_two_realisations_is_no_achievement() -> None:
    table = "Indikator | Realisasi Tahun 2015 | Realisasi Tahun 2016 | (%)\nNilai mutu | 70 | 77 | 110"
    assert measures(table) == [("realisasi", 2015), ("realisasi", 2016), ("other:(%)", 2016)]


def test_kinerja_behind_target_and_realisation_is_the_achievement() -> None:
    names = [measure for measure, _ in measures("Indikator | Target | Realisasi | Kinerja\nNilai mutu | 70 | 70 | 100")]
    assert names == ["target", "realisasi", "capaian"]


def test_performance_and_money_under_words_of_their_own() -> None:
    table = """
    Indikator | Kinerja | < | < | Anggaran | < | <
    ^ | Target | Realisasi | Capaian (%) | Pagu | Realisasi | Capaian (%)
    Nilai mutu | 70 | 77 | 110 | 5.000.000 | 4.000.000 | 80,00
    """
    names = [measure for measure, _ in measures(table)]
    assert names == ["target", "realisasi", "capaian", "pagu", "realisasi", "persen_keuangan"]


def test_persentase_behind_budget_and_realisation_is_the_absorption() -> None:
    table = "Program | Anggaran | Realisasi | Persentase\nProgram Satu | 2.000.000 | 500.000 | 25,00"
    assert [measure for measure, _ in measures(table)] == ["pagu", "realisasi", "persen_keuangan"]


def test_the_unit_of_an_indicator_is_not_that_of_its_achievement() -> None:
    document = read(page("Indikator | Target | Capaian (%) | Kategori\nNilai mutu | 70 | 110 | Baik"))
    (row,) = document.indicators
    assert row.satuan is None
    assert [value.unit for value in row.values] == [None, "%", None]
    assert figures(document)[0][1][2][2] is None


def test_rupiah_beside_a_target_are_its_budget() -> None:
    table = """
    Indikator Kinerja | Target 2024 | < | Realisasi
    ^ | K | Rp | ^
    Nilai mutu | 80 | 500.000.000 | 70
    """
    document = read(page(table))
    (row,), (line,) = document.indicators, document.budget
    assert [(value.measure, value.raw) for value in row.values] == [("target", "80"), ("realisasi", "70")]
    assert [(line.name, line.level, value.measure, value.raw) for value in line.values] == [
        ("Nilai mutu", "sasaran", "pagu", "500.000.000")
    ]


def test_the_share_of_money_that_an_indicator_used_is_no_measure_of_it() -> None:
    table = "Indikator | % Capaian Kinerja | % Penyerapan Anggaran\nNilai mutu | 110 | 95"
    document = read(page(table))
    (row,) = document.indicators
    assert [(value.measure, value.header_measure) for value in row.values] == [
        ("capaian", None),
        ("other:% Penyerapan Anggaran", "persen_keuangan"),
    ]
    assert not any(value.sure for value in row.values[1:])
    assert not document.budget


def test_every_role_that_words_name_is_known() -> None:
    assert {role["name"] for role in vocabulary("headers")["role"]} <= set(ROLE_KINDS)


def test_a_column_of_descriptions_holds_what_its_group_is_called() -> None:
    table = """
    Sasaran | < | Indikator Sasaran | <
    Uraian | Kode | Uraian | Target
    Meningkatnya mutu | A | Nilai mutu | 70
    """
    (row,) = read(page(table, widths=[120.0, 60.0, 120.0, 60.0])).indicators
    assert (row.sasaran, row.indikator) == ("Meningkatnya mutu", "Nilai mutu")


def test_names_under_the_words_of_their_group() -> None:
    table = """
    Sasaran | Kinerja | < | < | Anggaran | <
    ^ | Indikator | Target | Realisasi | Program | Pagu (Rp)
    Naiknya mutu | Nilai mutu | 70 | 77 | Program Satu | 5.000.000
    """
    document = read(page(table, widths=[100.0, 100.0, 60.0, 60.0, 100.0, 80.0]))
    assert [(row.indikator, [v.measure for v in row.values]) for row in document.indicators] == [
        ("Nilai mutu", ["target", "realisasi"])
    ]
    assert [(line.name, [v.measure for v in line.values]) for line in document.budget] == [("Program Satu", ["pagu"])]


def test_letters_for_the_measures_of_a_year() -> None:
    table = "Indikator | 2023 | < | <\n^ | T | R | C\nNilai mutu | 70 | 77 | 110"
    assert measures(table) == [("target", 2023), ("realisasi", 2023), ("capaian", 2023)]


def test_what_is_left_of_cases_is_no_budget() -> None:
    table = "Jenis Perkara | Sisa Awal | Masuk | Putus | Sisa Akhir\nGugatan | 25 | 120 | 130 | 15"
    assert not {measure for measure, _ in measures(table) if not measure.startswith("other:")}


def test_columns_of_other_areas_are_none_of_the_report() -> None:
    table = """
    Indikator | Realisasi 2023 | < | <
    ^ | Kabupaten Contoh | Provinsi | Nasional
    Nilai mutu | 70 | 77 | 71
    """
    assert measures(table) == [
        ("realisasi", 2023),
        ("other:Realisasi 2023 Provinsi", 2023),
        ("other:Realisasi 2023 Nasional", 2023),
    ]


@pytest.mark.parametrize(
    "header", ["Target Kota | Realisasi | Target Akhir RPJMD", "Target Minimal | Realisasi | Capaian"]
)
def test_an_area_beside_another_base_is_the_own_one(header: str) -> None:
    assert measures(f"Indikator | {header}\nNilai mutu | 70 | 77 | 110")[0][0] == "target"


def test_money_realised_in_percent_beside_an_achievement_in_percent() -> None:
    (row,) = read(page("Indikator | Capaian Kinerja (%) | Realisasi Anggaran (%)\nNilai mutu | 110 | 95")).indicators
    assert [(v.measure, v.header_measure) for v in row.values] == [
        ("capaian", None),
        ("other:Realisasi Anggaran (%)", "persen_keuangan"),
    ]


def test_uraian_beside_target_realisasi_and_capaian_names_indicators() -> None:
    (row,) = read(page("Uraian | Target | Realisasi | Capaian\nNilai mutu layanan | 70 | 77 | 110")).indicators
    assert (row.indikator, [v.measure for v in row.values]) == (
        "Nilai mutu layanan",
        ["target", "realisasi", "capaian"],
    )


def test_uraian_beside_money_names_its_items() -> None:
    table = "Uraian | Target (Rp) | Realisasi (Rp) | %\nRetribusi pasar | 2.000.000 | 1.000.000 | 50"
    assert [line.name for line in read(page(table)).budget] == ["Retribusi pasar"]


def test_a_target_that_was_revised_is_no_budget() -> None:
    table = """
    Indikator Kinerja | Target 2023 | < | Realisasi 2023
    ^ | Murni | Perubahan | ^
    Nilai mutu layanan | 70 | 75 | 77
    """
    assert measures(table) == [("other:Target 2023 Murni", 2023), ("target", 2023), ("realisasi", 2023)]


def test_the_share_of_a_difference_is_no_absorption() -> None:
    table = """
    Kegiatan | Jumlah | < | Bertambah/(Berkurang) | <
    ^ | Sebelum Perubahan | Setelah Perubahan | Rp | %
    Rapat kerja | 4.000.000 | 5.000.000 | 1.000.000 | 25,00
    Pengadaan | 2.000.000 | 2.100.000 | 100.000 | 5,00
    """
    assert [column.role for column in read(page(table)).tables[0].columns][-2:] == ["other", "other"]
