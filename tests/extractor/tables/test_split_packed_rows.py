"""Ruled boxes that hold many rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.pages.page import Page, Ruling, Word
from tests.drawn import LEFT, words
from tests.extractor.meaning.test_contents import read

HEAD = [["No"], ["Indikator Kinerja"], ["Target"], ["Realisasi"]]


def packed(*rows: Sequence[Sequence[str]], widths: Sequence[float] = (40, 200, 80, 80)) -> Page:
    """A ruled table whose cells hold lines of text, 12 points apart."""
    xs = [LEFT + sum(widths[:c]) for c in range(len(widths) + 1)]
    made: list[Word] = []
    top, lines = 100.0, [Ruling("h", 100.0, xs[0], xs[-1])]
    for row in rows:
        height = 12 * max(len(cell) for cell in row) + 8
        for column, cell in enumerate(row):
            made += [word for n, text in enumerate(cell) for word in words(text, xs[column] + 3, top + 3 + 12 * n)]
        lines += [Ruling("v", x, top, top + height) for x in xs]
        top += height
        lines.append(Ruling("h", top, xs[0], xs[-1]))
    return Page(1, 595.0, 842.0, 0, made, lines)


def rows_of(page: Page) -> list[list[str]]:
    return [[row.indikator, *(value.raw for value in row.values)] for row in read(page).indicators]


def test_figures_and_grades_below_each_other() -> None:
    row = [
        ["1.", "2.", "3."],
        ["Nilai mutu", "Opini laporan", "Nilai kinerja"],
        ["70", "WTP", "BB"],
        ["71", "WTP", "B"],
    ]
    assert rows_of(packed(HEAD, row)) == [
        ["Nilai mutu", "70", "71"],
        ["Opini laporan", "WTP", "WTP"],
        ["Nilai kinerja", "BB", "B"],
    ]


def test_a_name_over_two_lines_in_a_packed_box() -> None:
    row = [["1.", "", "2."], ["Nilai mutu", "layanan", "Nilai lain"], ["70", "", "80"], ["71", "", "81"]]
    assert rows_of(packed(HEAD, row)) == [["Nilai mutu layanan", "70", "71"], ["Nilai lain", "80", "81"]]


def test_numbered_names_beside_one_column_of_figures() -> None:
    row = [["1."], ["1. Nilai mutu", "2. Nilai lain"], ["70", "80"], []]
    assert rows_of(packed(HEAD, row)) == [["1. Nilai mutu", "70", ""], ["2. Nilai lain", "80", ""]]


def test_a_sasaran_beside_packed_rows_stays_whole() -> None:
    head = [["Sasaran"], ["Indikator Kinerja"], ["Target"], ["Realisasi"]]
    row = [["Naiknya mutu", "pelayanan"], ["Nilai mutu", "Nilai lain"], ["70", "80"], ["71", "81"]]
    found = read(packed(head, row, widths=(100, 200, 80, 80))).indicators
    assert [one.sasaran for one in found] == ["Naiknya mutu pelayanan"] * 2


def test_a_value_and_its_grade_are_one_value() -> None:
    row = [["1."], ["Nilai kinerja", "instansi"], ["70", "BB"], ["71", "BB"]]
    assert rows_of(packed(HEAD, row)) == [["Nilai kinerja instansi", "70 BB", "71 BB"]]


def test_numbers_broken_over_two_lines_are_one_row() -> None:
    head = [["No"], ["Program"], ["Anggaran"], ["Realisasi"]]
    row = [["1."], ["Program Satu", "Bagian Dua"], ["1.520.300.00", "0"], ["1.420.300.00", "0"]]
    (line,) = read(packed(head, row)).budget
    assert [value.raw for value in line.values] == ["1.520.300.00 0", "1.420.300.00 0"]


def test_the_figures_of_a_packed_box_are_not_sure() -> None:
    row = [["1.", "2."], ["Nilai mutu", "Nilai lain"], ["70", "80"], ["71", "81"]]
    values = [value for one in read(packed(HEAD, row)).indicators for value in one.values]
    assert {(value.sure, value.reason) for value in values} == {(False, "split_cell")}


def test_packed_rows_beside_a_sasaran_merged_over_several_boxes() -> None:
    head = [["Sasaran"], ["Indikator Kinerja"], ["Target"], ["Realisasi"]]
    boxes = [
        [["Naiknya mutu"], ["Nilai mutu", "Nilai lain"], ["70", "80"], ["71", "81"]],
        [[], ["Opini", "Predikat"], ["1", "2"], ["3", "4"]],
    ]
    ruled = packed(head, *boxes, widths=(100, 200, 80, 80))
    inner = [rule for rule in ruled.rulings if rule.axis == "h"][2]
    merged = [rule._replace(start=rule.start + 100) if rule is inner else rule for rule in ruled.rulings]
    found = read(replace(ruled, rulings=merged)).indicators
    assert [(one.sasaran, one.indikator) for one in found] == [
        ("Naiknya mutu", name) for name in ("Nilai mutu", "Nilai lain", "Opini", "Predikat")
    ]


def test_figures_beside_the_middle_lines_of_their_names() -> None:
    names = ["NILAI MUTU LAYANAN MASYARAKAT", "NILAI TATA KELOLA PERKANTORAN", "NILAI MUTU LAYANAN PERUSAHAAN"]
    lines = [line.replace("_", " ") for name in names for line in name.replace("NILAI ", "NILAI_").split()]
    row = [[], lines, ["", "70", "", "", "80", "", "", "90", ""], ["", "71", "", "", "81", "", "", "91", ""]]
    assert [name for name, *_ in rows_of(packed(HEAD, row, widths=(40, 68, 80, 80)))] == names


def test_figures_with_their_unit_run_together() -> None:
    row = [
        ["1."],
        ["Jumlah wajib pajak", "a. Kendaraan", "b. Air permukaan"],
        ["", "16juta", "785"],
        ["", "15juta", "790"],
    ]
    assert rows_of(packed(HEAD, row))[-2:] == [["a. Kendaraan", "16juta", "15juta"], ["b. Air permukaan", "785", "790"]]


def test_a_share_in_brackets_below_a_figure_is_of_its_row() -> None:
    row = [[], ["- Nilai mutu", "- Nilai lain"], ["70", "", "80"], ["77", "(110%)", "60", "(75%)"]]
    assert rows_of(packed(HEAD, row)) == [["- Nilai mutu", "70", "77 (110%)"], ["- Nilai lain", "80", "60 (75%)"]]


def test_headings_without_figures_where_all_figures_stand_beside_first_lines() -> None:
    names = [
        "PENERIMAAN",
        "Penerimaan layanan",
        "Penerimaan lain",
        "Jumlah penerimaan",
        "PENGELUARAN",
        "Gaji",
        "Barang",
    ]
    figures = ["", "11", "12", "23", "", "14", "15"]
    told = rows_of(packed(HEAD, [[""], names, figures, figures]))
    assert [row for row in told if any(row[1:])] == [[n, f, f] for n, f in zip(names, figures, strict=True) if f]


def test_a_figure_lower_than_those_of_other_columns_is_of_the_same_row() -> None:
    head = [["Kegiatan"], ["Target"], ["Anggaran"], ["Kuasa"]]
    names = ["Pengadaan alat bagi", "bengkel taman milik", "warga lama Mekarsari", "Balai"]
    row = [names, ["20 unit"], ["", "", "", "9.000.000"], ["", "", "", "UPTD"]]
    (line,) = read(packed(head, row, widths=(105, 80, 80, 60))).budget
    assert line.name == " ".join(names)


def test_units_on_the_lines_of_the_figures_are_each_of_its_row() -> None:
    head = [["Indikator Kinerja"], ["Satuan"], ["Target"], ["Realisasi"]]
    names = ["Tingkat layanan", "warga kota", "Tingkat layanan", "warga desa", "Tingkat mutu", "bibit unggul"]
    beside = [["%", "", "", "%", "", "%"], ["70", "", "", "80", "", "90"], ["71", "", "", "81", "", "91"]]
    rows = read(packed(head, [names, *beside], widths=(200, 60, 80, 80))).indicators
    assert [(row.satuan, [value.raw for value in row.values]) for row in rows] == [
        ("%", ["70", "71"]),
        ("%", ["80", "81"]),
        ("%", ["90", "91"]),
    ]


def test_rp_above_an_amount_goes_with_it() -> None:
    row = [
        ["1.", "", "2.", ""],
        ["Penataan taman", "kota", "Pasar murah", "desa"],
        ["Rp.", "5.000.000", "Rp.", "3.000.000"],
        ["Rp.", "4.500.000", "Rp.", "2.900.000"],
    ]
    budget = read(packed([["No"], ["Kegiatan"], ["Pagu"], ["Realisasi"]], row)).budget
    assert [(line.name, [value.raw for value in line.values]) for line in budget] == [
        ("Penataan taman kota", ["Rp. 5.000.000", "Rp. 4.500.000"]),
        ("Pasar murah desa", ["Rp. 3.000.000", "Rp. 2.900.000"]),
    ]


def test_a_unit_of_two_words_joined_by_a_stroke_begins_a_figure() -> None:
    names = ["Jumlah peserta latihan", "", "Jumlah Usaha Terbina", "yang berkembang"]
    row = [["1.", "", "2.", ""], names, ["310 orang", "", "15 Koperasi/Kelompok", "(4 Kecamatan)"], []]
    assert rows_of(packed(HEAD, row, widths=(40, 200, 120, 80))) == [
        ["Jumlah peserta latihan", "310 orang", ""],
        ["Jumlah Usaha Terbina yang berkembang", "15 Koperasi/Kelompok (4 Kecamatan)", ""],
    ]


def test_the_first_of_lettered_items_below_a_heading_begins_a_row() -> None:
    names = [
        "Jumlah objek retribusi di pasar",
        "a. Kios di dalam pasar induk lama",
        "dan baru",
        "b. Lapak",
        "c. Gudang",
    ]
    figures = ["", "640", "", "85", "12"]
    assert rows_of(packed(HEAD, [["1."], names, figures, []], widths=(40, 160, 80, 80))) == [
        ["Jumlah objek retribusi di pasar", "", ""],
        ["a. Kios di dalam pasar induk lama dan baru", "640", ""],
        ["b. Lapak", "85", ""],
        ["c. Gudang", "12", ""],
    ]
