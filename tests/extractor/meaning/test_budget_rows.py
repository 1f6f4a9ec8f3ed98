"""Which tables of money are budgets, and what names their rows."""

from __future__ import annotations

import pytest

from schemas.document import Document
from tests.drawn import cells_of, page
from tests.extractor.meaning.test_contents import read

Line = tuple[str, str, list[tuple[str, str]]]


def document(table: str, title: str = "TABEL") -> Document:
    rows = cells_of(table)
    widths = [max(40.0, 5.0 * max(len(row[c]) for row in rows) + 10) for c in range(len(rows[0]))]
    return read(page(table, above=[title], widths=widths))


def lines(table: str, title: str = "TABEL") -> list[Line]:
    """Level, name and values of the budget lines."""
    return [
        (line.level, line.name, [(v.measure, v.raw) for v in line.values if not v.measure.startswith("other")])
        for line in document(table, title).budget
    ]


def test_a_programme_in_a_column_of_its_own() -> None:
    table = """
    No | Program | Kegiatan | Anggaran | Realisasi
    1 | Program Satu |  | 3.000.000 | 2.000.000
      |  | Rapat koordinasi | 1.000.000 | 500.000
      |  | Pengadaan komputer | 2.000.000 | 1.500.000
    """
    assert [line[:2] for line in lines(table)] == [
        ("program", "Program Satu"),
        ("kegiatan", "Rapat koordinasi"),
        ("kegiatan", "Pengadaan komputer"),
    ]


def test_a_source_of_funds_names_no_rows() -> None:
    table = """
    Program | Sumber Dana | Anggaran
    Program Satu | APBD | 3.000.000
    Program Dua | APBD | 4.000.000
    Program Tiga | APBD | 5.000.000
    """
    assert [name for _, name, _ in lines(table)] == ["Program Satu", "Program Dua", "Program Tiga"]


def test_numbers_of_columns_in_the_cells_of_the_header() -> None:
    table = """
    No (1) | Indikator Kinerja (2) | Target (3) | Dukungan program dan Kegiatan (4) | Anggaran (5)
    1 | Nilai mutu | 70 | Program Satu | 3.000.000
    2 | Nilai lain | 80 | Program Dua | 4.000.000
    """
    assert [(name, values) for _, name, values in lines(table)] == [
        ("Program Satu", [("pagu", "3.000.000")]),
        ("Program Dua", [("pagu", "4.000.000")]),
    ]


def test_rupiah_beside_performance_under_one_header() -> None:
    table = """
    Program | Indikator | 2021 | < | 2022 | <
    ^ | ^ | Target | Rp | Target | Rp
    Program Satu | Nilai mutu | 70 | 3.000.000 | 71 | 4.000.000
    """
    read_table = document(table)
    assert [(v.measure, v.year, v.raw) for v in read_table.budget[0].values] == [
        ("pagu", 2021, "3.000.000"),
        ("pagu", 2022, "4.000.000"),
    ]
    assert [(v.measure, v.year) for v in read_table.indicators[0].values] == [("target", 2021), ("target", 2022)]


def test_a_row_of_labels_below_the_numbers_of_the_columns() -> None:
    table = """
    Kegiatan | Indikator | Realisasi | < | < | < | < | < | SKPD
    ^ | ^ | 2021 | < | 2022 | < | 2023 | < | ^
    2 | 3 | 7 | < | 8 | < | 9 | < | 14
    ^ | ^ | K | Rp | K | Rp | K | Rp | ^
    Rapat | Nilai mutu | 1 | 3.000.000 | 2 | 4.000.000 | 3 | 5.000.000 | Dinas
    """
    told = [("realisasi", "3.000.000"), ("realisasi", "4.000.000"), ("realisasi", "5.000.000")]
    assert lines(table) == [("kegiatan", "Rapat", told)]


SUMS = """
Uraian | Belanja Operasi | Belanja Modal | Total
Program Satu | 3.000.000 | 1.000.000 | 4.000.000
Program Dua | 2.500.000 | 0 | 2.500.000
Program Tiga | 1.200.000 | 300.000 | 1.500.000
"""


def test_a_column_that_sums_those_beside_it_is_the_budget() -> None:
    assert [values for _, _, values in lines(SUMS)] == [
        [("pagu", "4.000.000")],
        [("pagu", "2.500.000")],
        [("pagu", "1.500.000")],
    ]


def test_a_column_that_sums_nothing_is_no_budget() -> None:
    assert lines(SUMS.replace("4.000.000", "4.000.001").replace("1.500.000", "1.500.001")) == []


@pytest.mark.parametrize(("names", "told"), [("Program/Kegiatan", 3), ("Komoditas", 0)])
def test_amounts_that_no_word_tells_are_the_budget_of_programmes_only(names: str, told: int) -> None:
    table = f"""
    No | {names} | APBD Provinsi
    1 | Penyuluhan petani | 3.000.000
    2 | Pengadaan benih | 2.500.000
    3 | Pelatihan | 1.200.000
    """
    assert sum(bool(values) for _, _, values in lines(table)) == told


def test_years_over_amounts_of_programmes() -> None:
    table = """
    Program/Kegiatan | 2016 | 2017 | 2018
    Penyuluhan petani | 3.000.000 | 3.100.000 | 3.200.000
    Pengadaan benih | 2.500.000 | 2.600.000 | 2.700.000
    Pelatihan | 1.200.000 | 1.300.000 | 1.400.000
    """
    (first, *_) = document(table, "KEBUTUHAN PENDANAAN").budget
    assert [(v.measure, v.year) for v in first.values] == [("pagu", 2016), ("pagu", 2017), ("pagu", 2018)]


@pytest.mark.parametrize("header", ["Target (batang)", "Target"])
def test_large_counts_of_things_are_no_money(header: str) -> None:
    unit = "Satuan" if header == "Target" else "Keterangan"
    table = f"""
    No | Uraian | {unit} | {header}
    1 | Bibit jati | Batang | 412.500
    2 | Bibit pinus | Batang | 150.300
    3 | Bibit sengon | Batang | 150.200
    """
    assert lines(table) == []


def test_a_header_under_a_row_of_unknown_groups() -> None:
    table = """
    Menurut Rancangan Awal | < | < | Menurut Analisis
    Nomor | Kegiatan | Anggaran (Rp.) | ^
    1 | Penilaian dokumen | 3.000.000 |
    2 | Pembinaan teknis | 2.500.000 |
    """
    assert [(name, values) for _, name, values in lines(table)] == [
        ("Penilaian dokumen", [("pagu", "3.000.000")]),
        ("Pembinaan teknis", [("pagu", "2.500.000")]),
    ]


def test_a_form_over_its_table_leaves_it_its_columns() -> None:
    table = """
    DOKUMEN PELAKSANAAN ANGGARAN | < | < | Formulir
    Organisasi : Dinas Contoh | < | < | <
    No | Program | Anggaran | <
    1 | 2 | 3 | <
    1. | Program Satu | 3.000.000 | <
    2. | Program Dua | 2.500.000 | <
    """
    assert [(name, values) for _, name, values in lines(table)] == [
        ("Program Satu", [("pagu", "3.000.000")]),
        ("Program Dua", [("pagu", "2.500.000")]),
    ]


def test_a_heading_with_an_amount_of_its_own() -> None:
    table = """
    No | Sasaran | Indikator | Target | Program | Anggaran
    Misi 1 : Mutu pelayanan | < | < | < |  | 5.000.000
    1 | Naiknya mutu | Nilai mutu | 70 | Program Satu | 3.000.000
    2 | Naiknya daya saing | Nilai lain | 80 | Program Dua | 2.000.000
    """
    assert [(name, values) for _, name, values in lines(table)] == [
        ("Misi 1 : Mutu pelayanan", [("pagu", "5.000.000")]),
        ("Program Satu", [("pagu", "3.000.000")]),
        ("Program Dua", [("pagu", "2.000.000")]),
    ]


@pytest.mark.parametrize("header", ["DIPA", "Penanggung Jawab", "Anggaran / Program"])
def test_words_beside_amounts_name_the_rows_whatever_is_said_over_them(header: str) -> None:
    table = f"""
    No | {header} | Pagu | Realisasi | %
    1 | Sekretariat Dinas | 4.000.000 | 3.000.000 | 75,00
    2 | Bidang Pemasaran | 5.000.000 | 4.000.000 | 80,00
    3 | Bidang Pelatihan | 6.000.000 | 3.000.000 | 50,00
    """
    told = [(name, values[0]) for _, name, values in lines(table)]
    assert told == [
        ("Sekretariat Dinas", ("pagu", "4.000.000")),
        ("Bidang Pemasaran", ("pagu", "5.000.000")),
        ("Bidang Pelatihan", ("pagu", "6.000.000")),
    ]


def test_a_budget_by_months_has_a_row_for_each() -> None:
    table = """
    Bulan | Pagu | Realisasi
    Januari | 4.000.000 | 1.000.000
    Februari | 4.000.000 | 2.000.000
    Maret | 4.000.000 | 3.000.000
    """
    assert [name for _, name, _ in lines(table)] == ["Januari", "Februari", "Maret"]


def test_programmes_under_the_words_of_their_budget_beside_indicators() -> None:
    table = """
    Indikator Kinerja | Kinerja | < | < | Anggaran | < | <
    ^ | Target | Realisasi | Capaian | Program | Pagu | Realisasi
    Nilai mutu | 70 | 71 | 101,43 | Program Satu Dinas | 3.000.000 | 2.000.000
    Nilai lain | 80 | 80 | 100,00 | Program Dua Dinas | 4.000.000 | 3.000.000
    Nilai akhir | 90 | 90 | 100,00 | Program Tiga Dinas | 5.000.000 | 4.000.000
    """
    read_table = document(table)
    assert [(line.name, [v.raw for v in line.values]) for line in read_table.budget][:1] == [
        ("Program Satu Dinas", ["3.000.000", "2.000.000"])
    ]
    assert next([v.measure for v in row.values] for row in read_table.indicators) == ["target", "realisasi", "capaian"]


BESIDE = """
Sasaran | Indikator Kinerja | Target | Pagu | Realisasi Anggaran
Mutu naik | Nilai mutu | 70 | 3.000.000 | 2.000.000
^ | Nilai lain | 80 | {second}
"""


def test_a_budget_beside_each_indicator_is_named_by_it() -> None:
    told = lines(BESIDE.format(second="4.000.000 | 1.000.000"))
    assert [(level, name) for level, name, _ in told] == [("sasaran", "Nilai mutu"), ("sasaran", "Nilai lain")]


def test_a_budget_merged_over_the_indicators_of_a_sasaran_is_of_the_sasaran() -> None:
    told = lines(BESIDE.format(second="^ | ^"))
    assert told == [("sasaran", "Mutu naik", [("pagu", "3.000.000"), ("realisasi", "2.000.000")])]


def test_results_and_rupiah_in_turn_are_told_apart_by_their_figures() -> None:
    table = """
    Program | Indikator | Target Kinerja dan Anggaran | < | Realisasi Kinerja dan Anggaran | <
    ^ | ^ | K | Rp | K | Rp
    Program Satu | Nilai mutu | 70 | 3.000.000 | 71 | 2.000.000
    Program Dua | Nilai lain | 80 | 4.000.000 | 79 | 3.000.000
    """
    read_table = document(table)
    assert [[v.raw for v in row.values] for row in read_table.indicators] == [["70", "71"], ["80", "79"]]
    assert [[v.raw for v in line.values] for line in read_table.budget] == [
        ["3.000.000", "2.000.000"],
        ["4.000.000", "3.000.000"],
    ]


def test_a_target_of_amounts_under_words_of_money_is_the_budget() -> None:
    table = """
    Program | Indikator | Kinerja | < | Keuangan | <
    ^ | ^ | Target | Realisasi | Target | Realisasi
    Program Satu | Nilai mutu | 70 | 71 | 3.000.000 | 2.000.000
    Program Dua | Nilai lain | 80 | 79 | 4.000.000 | 3.000.000
    """
    assert next(values for _, _, values in lines(table)) == [("pagu", "3.000.000"), ("realisasi", "2.000.000")]


def test_physical_progress_in_percent_beside_its_target() -> None:
    table = """
    Kegiatan | Pagu | Fisik (%) | < | Keuangan | <
    ^ | ^ | Target | Realisasi | Realisasi (Rp) | %
    Rapat | 3.000.000 | 100 | 98 | 2.000.000 | 66,67
    Latihan | 4.000.000 | 100 | 100 | 3.000.000 | 75,00
    """
    told = dict(lines(table)[0][2])
    assert (told["persen_kinerja"], told["realisasi"]) == ("98", "2.000.000")


def test_a_rest_of_cases_is_no_money() -> None:
    table = """
    Tahun | Sisa Awal | Masuk | Putus | Sisa Akhir
    2019 | 9 | 112 | 103 | 18
    2020 | 18 | 104 | 104 | 18
    2021 | 18 | 93 | 96 | 15
    """
    assert lines(table) == []


def test_targets_and_programmes_under_one_word_beside_their_budget() -> None:
    table = """
    Indikator Kinerja | Target | < | <
    ^ | Satuan | Program/Kegiatan | Anggaran
    Nilai mutu | 85 | Penguatan cadangan pangan | 3.000.000
    Nilai lain | > 90 | Pengawasan keamanan pangan | 4.000.000
    Nilai akhir | 75 | Pengembangan lembaga distribusi | 5.000.000
    """
    read_table = document(table)
    assert [[(v.measure, v.raw) for v in row.values] for row in read_table.indicators] == [
        [("target", "85")],
        [("target", "> 90")],
        [("target", "75")],
    ]
    assert [(line.name, line.values[0].raw) for line in read_table.budget] == [
        ("Penguatan cadangan pangan", "3.000.000"),
        ("Pengawasan keamanan pangan", "4.000.000"),
        ("Pengembangan lembaga distribusi", "5.000.000"),
    ]


@pytest.mark.parametrize("header", ["Ket", "Rasio", "Prosentase", "Tingkat Realisasi"])
def test_a_percentage_of_the_budget_is_the_absorption_whatever_it_is_called(header: str) -> None:
    table = f"""
    Program | Pagu | Realisasi | {header}
    Program Satu | 4.000.000 | 3.000.000 | 75,00
    Program Dua | 5.000.000 | 4.000.000 | 80,00
    Program Tiga | 6.000.000 | 3.000.000 | 50,00
    Program Empat | 8.000.000 | 2.000.000 | 25,00
    """
    assert [dict(values)["persen_keuangan"] for _, _, values in lines(table)] == ["75,00", "80,00", "50,00", "25,00"]


def test_targets_of_money_beside_the_budget_are_told_apart() -> None:
    table = """
    Program | Pagu (Rp) | Fisik | < | Keuangan | < | <
    ^ | ^ | Target (%) | Realisasi (%) | Target (Rp) | Realisasi (Rp) | %
    Program Satu | 4.000.000 | 100 | 98 | 4.000.000 | 3.000.000 | 75,00
    Program Dua | 5.000.000 | 100 | 99 | 5.000.000 | 4.000.000 | 80,00
    """
    assert lines(table)[0][2] == [
        ("pagu", "4.000.000"),
        ("persen_kinerja", "98"),
        ("realisasi", "3.000.000"),
        ("persen_keuangan", "75,00"),
    ]


YEARS = """
Uraian | 2020 | 2021 | 2022
Anggaran | 4.000.000 | 5.000.000 | 6.000.000
Realisasi | 3.000.000 | 4.000.000 | 3.000.000
{last} | 75,00 | 80,00 | 50,00
"""


def test_rows_called_by_their_measures_under_years() -> None:
    budget = document(YEARS.format(last="Persentase")).budget
    assert [(line.name, next((v.measure, v.year, v.raw) for v in line.values)) for line in budget] == [
        ("Anggaran", ("pagu", 2020, "4.000.000")),
        ("Realisasi", ("realisasi", 2020, "3.000.000")),
        ("Persentase", ("persen_keuangan", 2020, "75,00")),
    ]
    assert not any(value.sure for line in budget for value in line.values)


def test_a_row_that_is_called_otherwise_makes_no_budget_of_the_rest() -> None:
    assert document(YEARS.format(last="Jumlah pegawai")).budget == []


def test_numbers_of_columns_beside_words_of_physical_progress() -> None:
    table = """
    Kegiatan | Anggaran | Realisasi | < | <
    ^ | ^ | Keuangan (Rp) (5) | Pencapaian % | <
    ^ | ^ | ^ | Keuangan (6) | Fisik (7)
    Rapat | 4.000.000 | 3.000.000 | 75,00 | 98
    Latihan | 5.000.000 | 4.000.000 | 80,00 | 99
    """
    told = [("pagu", "4.000.000"), ("realisasi", "3.000.000"), ("persen_keuangan", "75,00"), ("persen_kinerja", "98")]
    assert lines(table)[0][2] == told


def test_a_budget_told_by_one_row_under_several_years() -> None:
    budget = document("Uraian | 2020 | 2021\nAnggaran | 4.000.000 | 5.000.000").budget
    assert [(v.measure, v.year) for line in budget for v in line.values] == [("pagu", 2020), ("pagu", 2021)]


@pytest.mark.parametrize(
    ("shares", "measure"),
    [
        (("95,00", "80,00", "96,00"), "persen_keuangan"),
        (("5,00", "20,00", "4,00"), "other:Bertambah / (Berkurang) (%)"),
    ],
    ids=["of the budget", "of the difference"],
)
def test_a_share_under_a_difference_is_what_its_figures_tell(shares: tuple[str, ...], measure: str) -> None:
    rows = ("Arsip kota | 400.000.000 | 380.000.000", "Taman baca | 250.000.000 | 200.000.000")
    rows = (*rows, "Pasar desa | 150.000.000 | 144.000.000")
    left = ("(20.000.000)", "(50.000.000)", "(6.000.000)")
    head = "Uraian | Jumlah (Rp) | < | Bertambah / (Berkurang) | <\n^ | Anggaran | Realisasi | (Rp) | (%)"
    body = "\n".join(" | ".join(row) for row in zip(rows, left, shares, strict=True))
    told = document(f"{head}\n{body}").budget
    assert {value.measure for line in told for value in line.values if value.raw in shares} == {measure}


def test_what_was_spent_beyond_a_budget_is_told_as_what_is_left_of_it() -> None:
    table = """
    Uraian | Anggaran | Realisasi | Lebih/(Kurang)
    Belanja Pegawai | 900.000.000 | 700.000.000 | (200.000.000)
    Belanja Barang | 500.000.000 | 450.000.000 | (50.000.000)
    Belanja Modal | 300.000.000 | 310.000.000 | 10.000.000
    """
    told = [line.values[-1] for line in document(table, "REALISASI ANGGARAN TAHUN 2023").budget]
    assert [(value.measure, value.raw, str(value.value)) for value in told] == [
        ("sisa", "(200.000.000)", "200000000"),
        ("sisa", "(50.000.000)", "50000000"),
        ("sisa", "10.000.000", "-10000000"),
    ]


def test_what_a_revision_added_is_nothing_that_is_left() -> None:
    table = """
    Program | Anggaran Semula | Anggaran Menjadi | Bertambah/(Berkurang)
    Program Satu | 900.000.000 | 700.000.000 | (200.000.000)
    Program Dua | 500.000.000 | 450.000.000 | (50.000.000)
    Program Tiga | 300.000.000 | 310.000.000 | 10.000.000
    """
    told = document(table, "PERUBAHAN ANGGARAN TAHUN 2023").budget
    assert {value.measure for line in told for value in line.values} == {
        "pagu_awal", "pagu", "other:Bertambah/(Berkurang)"
    }  # fmt: skip


def test_of_shares_in_k_and_rp_the_first_are_of_the_work() -> None:
    table = """
    Kegiatan | Target | < | Realisasi Kinerja dan Anggaran | < | Tingkat Capaian Kinerja dan Realisasi Anggaran (%) | <
    ^ | K | Rp | K | Rp | K | Rp
    Rapat koordinasi | 4 | 30.000.000 | 3 | 15.000.000 | 75,00 | 50,00
    Pelatihan petugas | 2 | 50.000.000 | 2 | 40.000.000 | 100,00 | 80,00
    """
    told = [line[2] for line in lines(table, "EVALUASI RENCANA KERJA TAHUN 2023")]
    assert told[0][-2:] == [("persen_kinerja", "75,00"), ("persen_keuangan", "50,00")]


def test_shares_beside_sasaran_without_an_amount_are_no_lines() -> None:
    table = """
    Sasaran | Capaian (%) | Serapan (%) | Tingkat Efisiensi
    Meningkatnya mutu taman | 104,20 | 95,10 | 9,10
    Meningkatnya kebersihan kota | 101,30 | 96,40 | 4,90
    """
    assert not lines(table, "EFISIENSI MENURUT SASARAN TAHUN 2023")


def test_what_was_reached_of_sasaran_before_their_budget() -> None:
    table = """
    Sasaran | Capaian (%) | Pagu | Realisasi | Serapan (%)
    Meningkatnya mutu taman | 104,20 | 400.000.000 | 380.000.000 | 95,00
    Meningkatnya kebersihan kota | 101,30 | 200.000.000 | 150.000.000 | 75,00
    Terjaganya saluran air | 99,70 | 500.000.000 | 450.000.000 | 90,00
    """
    told = lines(table, "EFISIENSI MENURUT SASARAN TAHUN 2023")
    assert told[0][2][0] == ("persen_kinerja", "104,20")
    assert [measure for measure, _ in told[0][2][1:]] == ["pagu", "realisasi", "persen_keuangan"]


def test_revisions_name_their_rows_whatever_their_column_is_called() -> None:
    table = """
    Dokumen | Tanggal | Pagu (Rp) | Keterangan
    DIPA Awal | 18 November 2022 | 800.000.000 | -
    Revisi 1 | 20 Februari 2023 | 800.000.000 | Pemutakhiran
    Revisi 2 | 15 Juni 2023 | 850.000.000 | Tambahan belanja
    """
    assert [line[:2] for line in lines(table, "PERUBAHAN PAGU TAHUN 2023")] == [
        ("revision", "DIPA Awal"), ("revision", "Revisi 1"), ("revision", "Revisi 2")
    ]  # fmt: skip


def test_amounts_of_programmes_in_two_halves() -> None:
    table = """
    No | Program/Kegiatan | Dana Daerah | No | Program/Kegiatan | Dana Daerah
    1 | Rapat koordinasi | 300.000.000 | 1 | Rapat koordinasi | 250.000.000
    2 | Pelatihan petugas | 450.000.000 | 2 | Pelatihan petugas | 400.000.000
    3 | Pengadaan kursi | 150.000.000 | 3 | Pengadaan kursi | 150.000.000
    """
    told = [line[2] for line in lines(table, "TELAAHAN RENCANA TAHUN 2023")]
    assert told[0] == [("pagu_awal", "300.000.000"), ("pagu", "250.000.000")]
