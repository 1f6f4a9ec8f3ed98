"""Columns that are something else than their words say, by the signs that outweigh them."""

from __future__ import annotations

import pytest

from schemas.document import Table
from tests.drawn import page
from tests.extractor.meaning.test_contents import read

THREE = (("80", "60", "75,00"), ("50", "40", "80,00"), ("200", "250", "125,00"))
MONEY = (("2.000.000", "1.000.000", "50,00"), ("4.000.000", "3.000.000", "75,00"), ("5.000.000", "4.500.000", "90,00"))


def table_of(header: str, rows: tuple[tuple[str, ...], ...], title: str = "") -> Table:
    lines = [header, *(" | ".join((f"Nilai mutu layanan {n}", *row)) for n, row in enumerate(rows, start=1))]
    (table,) = read(page("\n".join(lines), above=[title or "TABEL"])).tables
    return table


def roles(header: str, rows: tuple[tuple[str, ...], ...], title: str = "") -> list[str]:
    return [column.role for column in table_of(header, rows, title).columns]


@pytest.mark.parametrize(
    ("header", "rows", "expected"),
    [
        ("Indikator | Target | Perolehan | Nisbah", THREE, ["indikator", "target", "realisasi", "capaian"]),
        ("Program | Pagu | Perolehan | Nisbah", MONEY, ["uraian", "pagu", "realisasi", "persen_keuangan"]),
        ("Program | Pagu | SPJ (Rp) | SPJ (%)", MONEY, ["uraian", "pagu", "realisasi", "persen_keuangan"]),
        ("Indikator | Realisasi 2021 | Target 2024 | Kemajuan (%)", tuple((b, a, c) for a, b, c in THREE),
         ["indikator", "realisasi", "target", "capaian"]),
    ],
)  # fmt: skip
def test_what_holds_in_every_row_outweighs_unknown_words(
    header: str, rows: tuple[tuple[str, ...], ...], expected: list[str]
) -> None:
    assert roles(header, rows) == expected


@pytest.mark.parametrize(
    ("header", "rows", "name"),
    [
        ("Subbagian | Pagu | Realisasi | %", MONEY, "uraian"),
        ("Ukuran | Target | Realisasi | %", THREE, "indikator"),
    ],
)
def test_the_longest_words_name_the_rows_where_no_header_says_so(
    header: str, rows: tuple[tuple[str, ...], ...], name: str
) -> None:
    assert roles(header, rows)[0] == name


def test_targets_of_amounts_are_a_budget_and_those_of_revenue_are_not() -> None:
    told = ["uraian", "pagu", "realisasi", "persen_keuangan"]
    assert roles("Nama Kegiatan | Target | Realisasi | %", MONEY) == told
    assert roles("Nama Kegiatan | Target | Realisasi | %", MONEY, "TARGET PENERIMAAN PAJAK")[1] == "target"


def test_an_achievement_in_the_unit_of_its_target_is_what_was_realised() -> None:
    rows = (("5 Dokumen", "5 Dokumen"), ("12 Orang", "11 Orang"), ("2 Unit", "3 Unit"))
    table = table_of("Indikator | Target | Capaian", rows)
    assert [column.role for column in table.columns] == ["indikator", "target", "realisasi"]
    assert table.columns[2].reasons[-1].key == "in_units_of_its_rows"


def test_an_achievement_in_a_unit_that_its_target_prints_too_is_what_was_realised() -> None:
    rows = (("61,50 %", "64,00 %"), ("15 Ha", "21 Ha"), ("340 Unit", "325 Unit"))
    assert roles("Indikator | Target | Capaian", rows)[2] == "realisasi"


def test_achievements_that_no_percentage_reaches_are_what_was_realised() -> None:
    rows = (("2.418.906", "2.530.117"), ("1.205.348", "1.311.092"), ("3.624.254", "3.841.209"), ("5,10", "4,70"))
    told = roles("Indikator | Capaian Kinerja 2022 | Capaian Kinerja 2023", rows)
    assert told == ["indikator", "realisasi", "realisasi"]


def test_percentages_beside_a_target_stay_the_achievement() -> None:
    rows = (("80", "100"), ("50", "98"), ("120", "101"))
    assert roles("Indikator | Target | Capaian", rows)[2] == "capaian"


def test_letters_under_an_achievement_are_grades() -> None:
    rows = tuple((*row, grade) for row, grade in zip(THREE, ("SB", "B", "K"), strict=True))
    assert roles("Indikator | Target | Realisasi | % | Capaian", rows)[-1] == "kategori"


def test_years_under_a_title_that_names_a_measure() -> None:
    rows = (("80", "60", "75"), ("50", "40", "80"), ("20", "30", "40"))
    told = roles("Indikator | 2021 | 2022 | Target 2026", rows, "PERBANDINGAN REALISASI DENGAN RENSTRA")
    assert told == ["indikator", "realisasi", "realisasi", "target"]


def test_a_difference_and_a_mean_of_achievements_are_none() -> None:
    rows = (("80", "60", "20"), ("50", "40", "10"), ("20", "30", "-10"))
    assert roles("Indikator | Capaian 2022 | Capaian 2021 | Selisih Capaian", rows)[-1] == "other"
    assert roles("Indikator | Target | Capaian 2021 | Rata-rata Capaian", rows)[-1] == "mean"


def test_parts_of_a_year_under_the_same_words_are_not_the_target_of_the_year() -> None:
    rows = (("80", "20", "40", "60"), ("50", "10", "20", "30"))
    told = roles("Indikator | Target Tahunan | Target Kumulatif | Target Kumulatif | Target Kumulatif", rows)
    assert told == ["indikator", "target", "other", "other", "other"]


def test_a_realisation_in_percent_of_what_is_counted_in_tons_is_the_achievement() -> None:
    rows = (("Ton", "98", "101"), ("Ekor", "87", "90"), ("Ton", "120", "99"))
    told = roles("Indikator | Satuan | Realisasi (%) 2022 | Realisasi (%) 2023", rows)
    assert told == ["indikator", "satuan", "capaian", "capaian"]


def test_a_year_beside_the_target_that_the_title_compares_with() -> None:
    rows = (("80", "60"), ("50", "40"), ("20", "30"))
    told = roles("Indikator | Target Renstra | Tahun 2023", rows, "PERBANDINGAN REALISASI DENGAN TARGET RENSTRA")
    assert told == ["indikator", "target", "realisasi"]


def test_units_beside_figures_under_one_header_are_units() -> None:
    rows = (("16", "Kantor", "90"), ("267", "Orang", "80"), ("5", "%", "70"))
    assert roles("Indikator | Target | Target | Capaian %", rows) == ["indikator", "target", "satuan", "capaian"]


def test_a_second_achievement_of_few_rows_holds_means() -> None:
    rows = (("16", "90", "85"), ("26", "80", ""), ("5", "70", ""))
    assert roles("Indikator | Target | Capaian (%) | Capaian Akhir (%)", rows)[-2:] == ["capaian", "mean"]


def test_figures_that_prove_each_other_need_no_words_over_them() -> None:
    table = """
    (1) | (2) | (3) | (4) | (5)
    1 | Nilai mutu layanan | 80 | 60 | 75,00
    2 | Jumlah layanan baru | 90 | 45 | 50,00
    3 | Luas layanan | 40 | 50 | 125,00
    """
    document = read(page(table, above=["PENGUKURAN KINERJA TAHUN 2023"]))
    assert [(row.indikator, [v.measure for v in row.values]) for row in document.indicators] == [
        (name, ["target", "realisasi", "capaian"])
        for name in ("Nilai mutu layanan", "Jumlah layanan baru", "Luas layanan")
    ]


def test_what_figures_alone_show_is_no_performance_where_no_word_says_so() -> None:
    header = "Jenis Rapat | Agenda | Terlaksana | %"
    assert set(roles(header, THREE, "PELAKSANAAN RAPAT")) & {"target", "realisasi"} == set()
    assert roles(header, THREE, "PENGUKURAN KINERJA") == ["indikator", "target", "realisasi", "capaian"]
