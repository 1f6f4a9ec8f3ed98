"""Tables with their meaning, from drawn pages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from extractor.limits import Limits
from extractor.pages.page import Page
from extractor.read import document_of
from schemas.document import Document, Source
from tests.drawn import drawn, page, words


def read(*pages: Page) -> Document:
    return document_of(Source(path="laporan.pdf", sha256="0", pages=len(pages)), pages, [], Limits())


def figures(document: Document) -> list[tuple[str, list[tuple[str, int | None, str | None]]]]:
    return [
        (row.indikator, [(v.measure, v.year, None if v.value is None else str(v.value)) for v in row.values])
        for row in document.indicators
    ]


def kinds(document: Document) -> Sequence[str]:
    return [table.kind for table in document.tables]


MEASURED = """
No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%)
1 | 2 | 3 | 4 | 5 | 6
1. | Naiknya mutu | Persentase layanan tepat waktu | 80% | 60% | 75,00
^ | ^ | Jumlah dokumen | 4 Dokumen | 4 Dokumen | 100,00
Rata-rata | < | < | < | < | 87,50
"""


def test_measured_indicators_with_their_merged_sasaran() -> None:
    document = read(page(MEASURED, above=["Tabel 3", "PENGUKURAN KINERJA TAHUN 2023"]))
    assert kinds(document) == ["performance_measurement"]
    assert figures(document) == [
        (
            "Persentase layanan tepat waktu",
            [("target", 2023, "80"), ("realisasi", 2023, "60"), ("capaian", 2023, "75.00")],
        ),
        ("Jumlah dokumen", [("target", 2023, "4"), ("realisasi", 2023, "4"), ("capaian", 2023, "100.00")]),
    ]
    assert {row.sasaran for row in document.indicators} == {"Naiknya mutu"}
    assert [row.satuan for row in document.indicators] == ["%", "Dokumen"]
    (mean,) = document.aggregates
    assert (mean.label, mean.of, mean.value) == ("Rata-rata", "capaian", Decimal("87.50"))


COMPARED = """
No | Indikator Kinerja | Satuan | Realisasi 2022 | Realisasi 2023 | Kategori
1 | Jumlah bibit dan benih | Batang | 1.200 | 1.350 | Baik
 |  | {unit} | 310 | 290 | Sedang
2 | Nilai layanan | Nilai | 71,20 | 74,55 | Baik
"""


@pytest.mark.parametrize(("unit", "names"), [("Kantong", 2), ("", 1)], ids=["with a unit", "without one"])
def test_a_second_figure_of_an_indicator_without_target_is_told_by_its_unit(unit: str, names: int) -> None:
    rows = read(page(COMPARED.format(unit=unit), above=["PERBANDINGAN REALISASI KINERJA TAHUN 2023"])).indicators
    assert [row.indikator for row in rows].count("Jumlah bibit dan benih") == names
    assert [row.satuan for row in rows if row.indikator == "Jumlah bibit dan benih"] == ["Batang", unit][:names]


def test_the_caption_and_its_number() -> None:
    (table,) = read(page(MEASURED, above=["Tabel 3.1", "PENGUKURAN KINERJA TAHUN 2023"])).tables
    assert (table.number, table.caption) == ("3.1", "PENGUKURAN KINERJA TAHUN 2023")


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        (["Tabel 2.1", "Realisasi layanan dasar"], "Realisasi layanan dasar"),
        (["Tabel 4. Perjanjian kinerja dinas yang", "diubah."], "Perjanjian kinerja dinas yang diubah."),
        (["Capaian tahun ini dapat dilihat pada", "Tabel 4", "berikut ini"], None),
        (["Tabel 4 memuat hasilnya,", "diukur sebagai berikut :"], None),
    ],
)
def test_a_caption_that_is_set_like_running_text(lines: list[str], caption: str | None) -> None:
    made = [word for n, line in enumerate(lines) for word in words(line, 72, 100 + 14 * n)]
    table, rules = drawn(MEASURED, 100 + 14 * len(lines))
    (told,) = read(Page(1, 595.0, 842.0, 0, [*made, *table], rules)).tables
    assert told.caption == caption


def test_section_rows_are_in_force_below() -> None:
    table = """
    Sasaran Program | Indikator Kinerja | Target
    PROGRAM DUKUNGAN [012.01.WA] | < | <
    Kegiatan: Keuangan [3355] | < | <
    Tertibnya keuangan | Nilai keuangan | 80
    Kegiatan: Kantor [3360] | < | <
    Lancarnya kantor | Nilai kantor | 90
    """
    rows = read(page(table)).indicators
    assert [(row.program, row.kegiatan, row.sasaran) for row in rows] == [
        ("PROGRAM DUKUNGAN [012.01.WA]", "Kegiatan: Keuangan [3355]", "Tertibnya keuangan"),
        ("PROGRAM DUKUNGAN [012.01.WA]", "Kegiatan: Kantor [3360]", "Lancarnya kantor"),
    ]


def test_realisasi_before_target_and_years_over_columns() -> None:
    table = """
    Indikator Kinerja | Tahun 2022 | < | Tahun 2023 | <
    ^ | Realisasi | Target | Realisasi | Target
    Nilai mutu | 70 | 71 | 72 | 73
    """
    document = read(page(table))
    assert kinds(document) == ["performance_comparison"]
    assert figures(document)[0][1] == [
        ("realisasi", 2022, "70"),
        ("target", 2022, "71"),
        ("realisasi", 2023, "72"),
        ("target", 2023, "73"),
    ]


def test_the_first_and_the_revised_budget() -> None:
    table = """
    No | Program/Kegiatan | Pagu (Rp) | Pagu Setelah Revisi (Rp) | Realisasi | Keu
    1. | [6709.QGE.001] Perencanaan | Rp. 2.000.000,- | Rp. 1.500.000,- | Rp. 750.000,- | 50%
    Jumlah | < | Rp. 2.000.000,- | Rp. 1.500.000,- | Rp. 750.000,- | 50%
    """
    document = read(page(table))
    line, total = document.budget
    assert [v.measure for v in line.values] == ["pagu_awal", "pagu", "realisasi", "persen_keuangan"]
    assert (line.code, line.name, line.level) == ("6709.QGE.001", "Perencanaan", "ro")
    assert total.level == "total"
    assert [a.id for a in document.aggregates] == [v.id for v in total.values]


def test_a_table_over_two_pages_with_its_header_again() -> None:
    header = "Indikator Kinerja | Target\n"
    filling = "\n".join(f"Nilai {n} | {n}" for n in range(32))
    one = page(header + filling, number=1, top=150.0, widths=[200, 100])
    two = page(header + "Nilai akhir | 99", number=2, top=60.0, widths=[200, 100])
    document = read(one, two)
    (table,) = document.tables
    assert table.pages == [1, 2]
    assert document.indicators[-1].page == 2
    assert len(document.indicators) == 33


def test_a_row_cut_by_the_page_end_is_one_row() -> None:
    filling = "\n".join(f"{n}. | Nilai {n} | {n}" for n in range(1, 31))
    last = "\n31. | Persentase layanan yang selesai | 50%"
    one = page("No | Indikator Kinerja | Target\n" + filling + last, number=1, top=150.0, widths=[40, 260, 100])
    two = page(" | tepat pada waktunya | \n32. | Nilai 32 | 32", number=2, top=60.0, widths=[40, 260, 100])
    rows = read(one, two).indicators
    assert [row.indikator for row in rows[-2:]] == ["Persentase layanan yang selesai tepat pada waktunya", "Nilai 32"]
    assert rows[-2].page == 1


def test_a_header_again_on_a_page_that_was_not_full_begins_a_table() -> None:
    table = "Indikator Kinerja | Target\nNilai mutu | 1"
    document = read(page(table, number=1, widths=[200, 100]), page(table, number=2, widths=[200, 100]))
    assert len(document.tables) == 2


def test_a_scale_keeps_its_gaps() -> None:
    table = "No | Nilai | Kategori\n1 | > 100 | Sangat Baik\n2 | 91 - 100 | Baik\n3 | 0 - 90 | Kurang"
    (scale,) = read(page(table)).scales
    assert [(b.low, b.high, b.low_open, b.label) for b in scale.bands] == [
        (Decimal(100), None, True, "Sangat Baik"),
        (Decimal(91), Decimal(100), False, "Baik"),
        (Decimal(0), Decimal(90), False, "Kurang"),
    ]


def test_an_unknown_column_is_kept_under_its_header() -> None:
    document = read(page("Indikator Kinerja | Target | Warna\nNilai mutu | 10 | 3"))
    assert [v.measure for v in document.indicators[0].values] == ["target", "other:Warna"]


def test_an_empty_cell_is_blank_and_not_zero() -> None:
    (row,) = read(page("Indikator Kinerja | Target | Realisasi\nNilai mutu | 10 | ")).indicators
    assert [(v.status, v.value) for v in row.values] == [("read", Decimal(10)), ("blank", None)]


def test_quarters_are_not_the_year() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi pada Triwulan | < | Realisasi s.d. Triwulan IV
    ^ | ^ | I | II | ^
    Nilai mutu | 70 | 20 | 50 | 71
    Nilai lain | 80 | 30 | 60 | 81
    """
    (first, _) = figures(read(page(table, above=["Capaian Kinerja Tahun 2023"], widths=[100, 50, 70, 70, 150])))
    told = [(measure, value) for measure, _, value in first[1] if not measure.startswith("other")]
    assert told == [("target", "70"), ("realisasi", "71")]


def test_a_row_without_a_name_is_of_the_indicator_above() -> None:
    table = """
    No | Indikator Kinerja | Satuan | Target | Realisasi
    1. | Jumlah alat ukur | Buah | 700 | 650
    | | Set | 15 | 12
    | | Unit | 20 | 18
    2. | Nilai mutu | % | 80 | 81
    """
    told = figures(read(page(table, above=["Capaian Kinerja Tahun 2023"])))
    assert [name for name, _ in told] == ["Jumlah alat ukur"] * 3 + ["Nilai mutu"]
    assert told[1][1] == [("target", 2023, "15"), ("realisasi", 2023, "12")]


def test_a_mean_on_the_line_of_its_sasaran_is_no_row() -> None:
    table = """
    Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | %
    Naiknya mutu | Nilai mutu | | | | 99,47
    ^ | ^ | % | 11,30 | 11,36 | 99,47
    """
    document = read(page(table, above=["Pengukuran Kinerja Tahun 2023"]))
    ((_, values),) = figures(document)
    assert values == [("target", 2023, "11.30"), ("realisasi", 2023, "11.36"), ("capaian", 2023, "99.47")]
    assert [(mean.of, str(mean.value)) for mean in document.aggregates] == [("capaian", "99.47")]


def test_figures_behind_the_names_name_nothing() -> None:
    table = """
    Indikator Kinerja | Target Nilai | Realisasi Nilai | terhadap Indikator Kinerja
    Nilai mutu layanan | 70 | 67 | 95,71
    Jumlah laporan | 3 | 2 | 66,67
    Cakupan air minum | 80 | 60 | 75,00
    """
    first = figures(read(page(table, above=["Pengukuran Kinerja Tahun 2023"])))[0]
    assert first == (
        "Nilai mutu layanan",
        [("target", 2023, "70"), ("realisasi", 2023, "67"), ("capaian", 2023, "95.71")],
    )


def test_a_percentage_of_what_was_realised_is_the_achievement() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi | Realisasi (%)
    Nilai mutu layanan | 70 poin | 70 poin | 100
    Jumlah laporan | 3 laporan | 3 laporan | 100
    """
    first = figures(read(page(table, above=["Pengukuran Kinerja Tahun 2023"])))[0]
    assert [measure for measure, _, _ in first[1]] == ["target", "realisasi", "capaian"]


def test_a_realisation_in_percent_behind_its_budget_is_the_absorption() -> None:
    table = """
    Indikator Kinerja | Target | Realisasi | Anggaran (Rp) | Realisasi Anggaran (%)
    Nilai mutu layanan | 70 | 71 | 4.775.000.000 | 81,23
    Jumlah laporan | 3 | 3 | 1.855.000.000 | 94,69
    """
    (found,) = read(page(table, above=["Efisiensi Tahun 2023"])).tables
    assert [column.role for column in found.columns[1:]] == ["target", "realisasi", "pagu", "persen_keuangan"]


def test_one_of_two_equal_figures_is_told() -> None:
    table = """
    Indikator Kinerja | Target Kinerja | Target Kinerja yang Diperjanjikan
    Nilai mutu layanan | 70 | 70
    Jumlah laporan | 3 | 4
    """
    first, second = figures(read(page(table, above=["Perjanjian Kinerja Tahun 2023"])))
    assert [measure.partition(":")[0] for measure, _, _ in first[1]] == ["target", "other"]
    assert [measure for measure, _, _ in second[1]] == ["target", "target"]


def test_an_empty_column_names_no_rows() -> None:
    table = """
    No | Indikator | IKK | Target 2022 | Target 2023
    1 | Nilai mutu layanan | - | 70 | 71
    2 | Jumlah laporan | - | 3 | 4
    """
    first = figures(read(page(table, above=["Pencapaian Kinerja Pelayanan Tahun 2023"])))[0]
    assert first == ("Nilai mutu layanan", [("target", 2022, "70"), ("target", 2023, "71")])


def test_the_end_of_the_plan_repeats_its_last_year() -> None:
    table = """
    Indikator Kinerja | Target 2022 | Target 2023 | Kondisi Akhir Renstra
    Nilai mutu layanan | 70 | 71 | 71
    """
    ((_, values),) = figures(read(page(table, above=["Rencana Strategis Tahun 2019 - 2023", "Tahun 2022"])))
    told = [(year, value) for measure, year, value in values if measure == "target"]
    assert told == [(2022, "70"), (2023, "71")]


def test_a_sentence_is_no_achievement() -> None:
    row = "Pelayanan data | Layanan kumpulan data telah dilaksanakan melalui seluruh infrastruktur yang ada | 70"
    table = f"Indikator Kinerja | Capaian | Target\n{row}"
    ((_, values),) = figures(read(page(table, above=["Pengukuran Kinerja Tahun 2023"], widths=[90.0, 430.0, 40.0])))
    assert [measure for measure, _, _ in values] == ["other:Capaian", "target"]


def test_a_legend_in_the_frame_of_the_table_and_the_label_of_a_mean_in_a_column_of_figures_are_no_rows() -> None:
    table = """
    No | Indikator | Target | Realisasi | Capaian (%)
    1. | Nilai mutu | 70 | 63 | 90,00
    2. | Nilai lain | 80 | 64 | 80,00
     |  |  | Rata- Rata : | 85,00
    Keterangan : | Baik [60-79,99%] | Kurang [0-59,99%] |  |
    """
    document = read(page(table))
    assert [row.indikator for row in document.indicators] == ["Nilai mutu", "Nilai lain"]
    assert [(mean.of, mean.raw) for mean in document.aggregates] == [("capaian", "85,00")]
